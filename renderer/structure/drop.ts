import { takenAlong } from '../../shared/text/moving'
import type { Placed } from '../../shared/text/moving'

/** Where a row was let go: before or after another. */
export interface Drop {
  rowId: string
  side: 'before' | 'after'
}

/** What a row dragged in the outline moves, and before which paragraph; undefined is the end of the text. */
export function moveOf(
  paragraphs: readonly Placed[],
  draggedId: string,
  { rowId, side }: Drop,
): { ids: string[]; before: string | undefined } {
  const ids = takenAlong(paragraphs, draggedId)
  const at = paragraphs.findIndex(({ id }) => id === rowId)
  return { ids, before: side === 'before' ? rowId : paragraphs[at + 1]?.id }
}
