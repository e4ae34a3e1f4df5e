import { caretFromPoint } from '@lexical/clipboard'
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  PASTE_TAG,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { $blockOf } from '../nodes/blocks'
import { $caretAt } from '../nodes/caret-at'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'
import { $receive } from './receive'

/**
 * What is dropped goes the way of what is pasted. The browser never puts it in itself: it would make elements of a page's
 * HTML, and pictures in it would load. Returns the undo.
 */
export function registerDrop(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DROP_COMMAND,
    (event) => {
      const data = event.dataTransfer
      if (!data) return false
      event.preventDefault()
      // Files are nothing to write; the text's own words are moved by Lexical, through our import.
      if (data.files.length > 0 || data.types.includes('application/x-lexical-drag')) return false
      $selectAt(editor, event)
      const selection = $getSelection()
      if (!selection) return true
      $addUpdateTag(PASTE_TAG)
      $receive(data, selection)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}

/** Put the caret where the pointer is; it stays where it was where that is no place in the text. */
function $selectAt(editor: LexicalEditor, { clientX, clientY }: DragEvent): void {
  const point = caretFromPoint(clientX, clientY, editor.getRootElement())
  const node = point && $getNearestNodeFromDOMNode(point.node)
  const block = node && $blockOf(node)
  if (!point || !$isUnParagraphNode(block)) return
  if ($isTextNode(node)) {
    const offset = Math.min(point.offset, node.getTextContentSize())
    node.select(offset, offset)
  } else $caretAt(block, node?.is(block) ? 0 : node!.getIndexWithinParent() + 1)
}
