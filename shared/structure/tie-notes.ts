import type { Run } from '../text/document-text'
import type { Block } from './block'
import { innerMarks } from './marks'
import { sliceRuns } from './slice-runs'

/**
 * Marks behind words become references to the notes that bear them. Where a mark was given out more than once (numbers that
 * begin anew in an annex), the next note behind is meant, else the last before. A raised number that no note bears, but that
 * lies among the notes' numbers, is a reference without a note, for the checks to find.
 */
export function tieNotes(blocks: readonly Block[]): Block[] {
  const notes = new Map<string, { id: string; index: number }[]>()
  let highest = 0
  blocks.forEach(({ note }, index) => {
    if (note?.printed === undefined) return
    const bearers = notes.get(note.printed)
    if (!bearers) notes.set(note.printed, [{ id: note.id, index }])
    else if (bearers.at(-1)!.id !== note.id) bearers.push({ id: note.id, index })
    if (note.series === 'number') highest = Math.max(highest, Number(note.printed))
  })
  if (notes.size === 0) return [...blocks]
  const bearerOf = (printed: string, index: number): string | undefined => {
    const bearers = notes.get(printed)
    return (bearers?.find((bearer) => bearer.index >= index) ?? bearers?.at(-1))?.id
  }
  return blocks.map((block, index) => {
    if (block.note) return block
    const runs: Run[] = []
    let at = 0
    for (const { from, to, series, printed } of innerMarks(block.runs)) {
      const bearer = bearerOf(printed, index)
      const missing = series === 'number' && Number(printed) >= 1 && Number(printed) <= highest
      if (bearer === undefined && !missing) continue
      runs.push(...sliceRuns(block.runs, at, from))
      runs.push({ type: 'reference', footnoteId: bearer ?? `missing ${printed}`, printed })
      at = to
    }
    return at === 0 ? block : { ...block, runs: [...runs, ...sliceRuns(block.runs, at)] }
  })
}
