import { $createRangeSelection, $setSelection } from 'lexical'
import type { ElementNode } from 'lexical'

/** Put the caret before a child of a paragraph, by its index; behind the last for their number. Inside an update only. */
export function $caretAt(block: ElementNode, index: number): void {
  const selection = $createRangeSelection()
  selection.anchor.set(block.getKey(), index, 'element')
  selection.focus.set(block.getKey(), index, 'element')
  $setSelection(selection)
}
