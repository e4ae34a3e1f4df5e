import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import type { LexicalCommand, LexicalEditor } from 'lexical'
import { $blockOf } from '../nodes/blocks'
import { $plainKind } from './levels'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/**
 * Remove what is selected over several paragraphs. Whether there was any. Lexical 0.52 looks at the selection while it
 * moves the rest of the last paragraph into the first, finds it pointing past the words already cut, and throws; so the
 * selection is taken away meanwhile. An emptied text begins anew with a paragraph of the draft's own kind.
 */
export function $removeSelected(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  if ($blockOf(selection.anchor.getNode())?.is($blockOf(selection.focus.getNode()))) return false
  $setSelection(null)
  selection.removeText()
  $setSelection(selection)
  const [only, ...others] = $getRoot().getChildren()
  if ($isUnParagraphNode(only) && only.isEmpty() && others.length === 0) only.setKind($plainKind(), 0)
  return true
}

/** Before whatever would remove the selected words on its way. Returns the undo. */
export function registerRemoval(editor: LexicalEditor): () => void {
  const before = <P>(command: LexicalCommand<P>, isDone: boolean) =>
    editor.registerCommand(command, () => $removeSelected() && isDone, COMMAND_PRIORITY_CRITICAL)
  return mergeRegister(
    before(REMOVE_TEXT_COMMAND, true),
    before(DELETE_CHARACTER_COMMAND, true),
    before(DELETE_WORD_COMMAND, true),
    before(DELETE_LINE_COMMAND, true),
    before(CONTROLLED_TEXT_INSERTION_COMMAND, false),
    before(INSERT_PARAGRAPH_COMMAND, false),
    before(INSERT_LINE_BREAK_COMMAND, false),
  )
}
