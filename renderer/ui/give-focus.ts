import { $getRoot, $getSelection, $setSelection, getNearestEditorFromDOMNode } from 'lexical'
import type { LexicalEditor } from 'lexical'

/** Give an element the focus; a text that is written in gets it at its caret, not at its start. */
export function giveFocus(element: HTMLElement): void {
  const editor = element.isContentEditable ? getNearestEditorFromDOMNode(element) : null
  if (editor) giveEditorFocus(editor)
  else element.focus()
}

/**
 * Give an editor the focus at its caret, at once. With the focus the browser puts a selection of its own, at the text's
 * start or where one was last; and an update begun outside an event takes the browser's for the editor's (Lexical looks
 * at `window.event`). So the caret is read from the state as it stands, never by an update, and put over the browser's
 * before anything else happens.
 */
export function giveEditorFocus(editor: LexicalEditor | undefined): void {
  const root = editor?.getRootElement()
  if (!editor || !root) return
  if (document.activeElement !== root) root.focus({ preventScroll: true })
  const caret = editor.read('pending', $getSelection)
  editor.update(
    () => {
      if (caret) $setSelection(caret.clone())
      else if (!$getSelection()) $getRoot().selectEnd()
    },
    { discrete: true },
  )
}
