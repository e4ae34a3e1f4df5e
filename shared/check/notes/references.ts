import { referencesInRuns } from '../../text/flat'
import { ofUnit, wordsOf } from '../unit'
import { wordBefore } from '../structure/word-before'

/** A reference as rules show it: it has no width, so what is shown is the word that bears it. */
export interface ShownReference {
  footnoteId: string
  /** The indicator a source printed. */
  printed: string | undefined
  /** Where it stands. */
  at: number
  /** Where the word before it begins. */
  from: number
}

/** The references of a unit in order. */
export const referencesOn = ofUnit((unit): readonly ShownReference[] => {
  if (!unit.runs.some(({ type }) => type === 'reference')) return NONE
  const flat = wordsOf(unit)
  return referencesInRuns(unit.runs).map(({ run, at }) => ({
    footnoteId: run.footnoteId,
    printed: run.printed,
    at,
    from: wordBefore(flat, at),
  }))
})

const NONE: readonly ShownReference[] = []
