import type { Run } from '../text/document-text'
import type { Block } from './block'
import { innerMarks } from './marks'
import { splitRuns } from './slice-runs'

/**
 * Marks behind words become references to the notes that bear them. Where a mark was given out more than once (numbers that
 * begin anew in an annex), the next note behind is meant, else the last before. A raised number that no note bears, but that
 * lies among the notes' numbers, is a reference without a note, for the checks to find.
 */
export function tieNotes(blocks: readonly Block[]): Block[] {
  const notes = new Map<string, Bearer[]>()
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
    return bearers && nextOf(bearers, index).id
  }
  return blocks.map((block, index) => {
    if (block.note) return block
    const tied = innerMarks(block.runs).flatMap(({ from, to, series, printed }) => {
      const bearer = bearerOf(printed, index)
      const missing = series === 'number' && Number(printed) >= 1 && Number(printed) <= highest
      const footnoteId = bearer ?? (missing ? `missing ${printed}` : undefined)
      return footnoteId === undefined ? [] : [{ from, to, footnoteId, printed }]
    })
    if (tied.length === 0) return block
    const pieces = splitRuns(
      block.runs,
      tied.flatMap(({ from, to }) => [from, to]),
    )
    // Every second piece is a mark.
    const runs = pieces.flatMap((piece, nth): Run[] => {
      const mark = nth % 2 === 1 ? tied[(nth - 1) / 2] : undefined
      if (!mark) return piece
      const { footnoteId, printed } = mark
      return [{ type: 'reference', footnoteId, printed }, ...piece.filter((run) => run.type === 'reference')]
    })
    return { ...block, runs }
  })
}

interface Bearer {
  id: string
  index: number
}

/** Of bearers in reading order the first at or behind an index, else the last. */
function nextOf(bearers: readonly Bearer[], index: number): Bearer {
  let low = 0
  let high = bearers.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (bearers[middle]!.index >= index) high = middle
    else low = middle + 1
  }
  return bearers[low]!
}
