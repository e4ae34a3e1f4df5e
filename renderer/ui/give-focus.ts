import { getNearestEditorFromDOMNode } from 'lexical'

/** Give an element the focus; a text that is written in gets it at its caret, not at its start. */
export function giveFocus(element: HTMLElement): void {
  const editor = element.isContentEditable ? getNearestEditorFromDOMNode(element) : null
  if (editor) editor.focus()
  else element.focus()
}
