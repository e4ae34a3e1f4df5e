import { noteSourceOf } from './note-source'
import type { NoteSource, NoteSourceKind } from './note-source'
import type { Context } from '../rule'
import { isFootnote } from '../unit'
import type { Unit } from '../unit'

/** An "Ibid." with the note it takes up. */
export interface Ibid {
  footnoteId: string
  /** Where "Ibid." ends in the note. */
  to: number
  /** What follows it. */
  rest: string
  /** The note before it in its series; absent where there is none. */
  before?: TakenUp
}

export interface TakenUp {
  mark: string
  /** Of a chain of "Ibid.", also those at its head. */
  kinds: readonly NoteSourceKind[]
  sources: number
  explains: boolean
}

/** What a rule about "Ibid." takes from each note. */
export function citedInNote(unit: Unit): NoteSource | undefined {
  return isFootnote(unit) ? noteSourceOf(unit) : undefined
}

/** Every "Ibid.", in the order in which notes are read: that of their first references. */
export function ibidsIn(
  extracts: readonly { unit: Unit; extract: NoteSource }[],
  { text, numbering }: Context,
): Ibid[] {
  if (!extracts.some(({ extract }) => extract.ibid)) return []
  const sourceOf = new Map(extracts.map(({ unit, extract }) => [unit.id, extract]))
  const seriesOf = new Map(text.footnotes.map(({ id, series }) => [id, series]))
  const last = new Map<string | undefined, TakenUp>()
  const found: Ibid[] = []
  for (const [footnoteId, { mark }] of numbering.footnotes) {
    const source = sourceOf.get(footnoteId)
    if (!source) continue
    const series = seriesOf.get(footnoteId)
    const before = last.get(series)
    const { ibid, sources, explains } = source
    if (ibid) found.push({ footnoteId, ...ibid, ...(before && { before }) })
    const kinds = ibid && before ? [...before.kinds, ...source.kinds] : source.kinds
    last.set(series, { mark, kinds, sources, explains })
  }
  return found
}
