import { create } from 'zustand'
import { AppError } from '../../shared/error'
import type { PlacedPassage } from '../../shared/source/passage'
import { corpus } from '../bridge'
import { desk, useDraft } from '../draft'
import { side, useReading, useSearching } from '../sources'
import { rungsOf } from './ladder'
import type { Rung } from './ladder'
import type { Question } from './question'

/** The clause whose forms are looked at: a passage's, or one of the draft. */
export type Clause = { passage: PlacedPassage } | { question: Question }

/** The genealogy that is open over the side panel. */
interface GenealogyState {
  of: Clause | undefined
  /** Oldest first; undefined until they are there. */
  rungs: readonly Rung[] | undefined
  error: AppError | undefined
  chosenKey: string | undefined
  /** It lies over a source that is read, from which it was opened. */
  above: boolean
}

export const useGenealogy = create<GenealogyState>(() => ({
  of: undefined,
  rungs: undefined,
  error: undefined,
  chosenKey: undefined,
  above: true,
}))

let before: Element | null = null

/** Show the forms of a clause over the side panel; Esc goes back to where one was. */
export function openGenealogy(clause: Clause): void {
  if (!useGenealogy.getState().of) before = document.activeElement
  side().open()
  useGenealogy.setState({ of: clause, rungs: undefined, error: undefined, chosenKey: undefined, above: true })
  void fetchRungs(clause)
}

async function fetchRungs(clause: Clause): Promise<void> {
  try {
    const rungs = await rungsFor(clause)
    if (useGenealogy.getState().of === clause) {
      useGenealogy.setState({ rungs, chosenKey: (rungs.find(({ isSelf }) => isSelf) ?? rungs.at(-1))?.key })
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (useGenealogy.getState().of === clause) useGenealogy.setState({ error })
  }
}

/** The forms of a clause as the corpus has them; with the draft's own at the end, where it is a draft's. */
export async function rungsFor(clause: Clause): Promise<Rung[]> {
  if ('passage' in clause) {
    const { passageId, text } = clause.passage
    return rungsOf(await corpus.genealogy({ passageId, text }))
  }
  const { text, title, paragraphId, label, date } = clause.question
  // Of a draft all the corpus has is earlier: no day is asked for.
  return rungsOf(await corpus.genealogy({ text, title }), { paragraphId, label, text, date })
}

export function chooseRung(key: string): void {
  useGenealogy.setState({ chosenKey: key })
}

export function closeGenealogy(): void {
  useGenealogy.setState(useGenealogy.getInitialState())
  useSearching.setState({ over: undefined })
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
  else desk()?.focus()
  before = null
}

// A source opened from a step lies over the steps; put away, they are there again.
useReading.subscribe(({ at }, { at: was }) => {
  if (at && at.passageId !== was?.passageId && useGenealogy.getState().of) useGenealogy.setState({ above: false })
})

// Another draft has other clauses.
useDraft.subscribe(({ opened }, { opened: was }) => {
  if (opened !== was && useGenealogy.getState().of) closeGenealogy()
})
