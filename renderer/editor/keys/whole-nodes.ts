import {
  $createNodeSelection,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  mergeRegister,
} from 'lexical'
import type { EditorState, LexicalEditor, NodeKey } from 'lexical'
import { $blockOf } from '../nodes/blocks'
import { $isAtEnd, $isAtStart } from './enter'
import { $isFixedParagraphNode } from '../nodes/FixedParagraphNode'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/**
 * What is taken whole: a table or the contents is chosen by the first Backspace or Delete and goes only with the second;
 * three clicks choose a paragraph with all its notes (the browser would stop at the first); what is chosen is shown.
 */
export function registerWholeNodes(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $chooseFixed, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CLICK_COMMAND, ({ detail }) => detail === 3 && $chooseParagraph(), COMMAND_PRIORITY_HIGH),
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      const before = chosenIn(prevEditorState)
      const now = chosenIn(editorState)
      for (const key of before) if (!now.includes(key)) editor.getElementByKey(key)?.classList.remove('chosen')
      for (const key of now) editor.getElementByKey(key)?.classList.add('chosen')
    }),
  )
}

function $chooseFixed(isBackward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = $blockOf(selection.anchor.getNode())
  if (!$isUnParagraphNode(node)) return false
  const next = isBackward ? node.getPreviousSibling() : node.getNextSibling()
  const atBorder = isBackward ? $isAtStart(selection, node) : $isAtEnd(selection, node)
  if (!atBorder || !$isFixedParagraphNode(next)) return false
  const chosen = $createNodeSelection()
  chosen.add(next.getKey())
  $setSelection(chosen)
  return true
}

function $chooseParagraph(): boolean {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) && $blockOf(selection.anchor.getNode())
  if (!node || !$isUnParagraphNode(node)) return false
  node.select(0, node.getChildrenSize())
  return true
}

function chosenIn(state: EditorState): readonly NodeKey[] {
  const selection = state._selection
  return $isNodeSelection(selection) ? [...selection._nodes] : []
}
