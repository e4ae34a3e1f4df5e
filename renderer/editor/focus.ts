import type { LexicalEditor } from 'lexical'

export function hasFocus(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.contains(document.activeElement) ?? false
}

/** Take away what the browser has selected in an editor without the focus: the editor's next update would take it over. */
export function forgetSelectionIn(editor: LexicalEditor): void {
  const selection = document.getSelection()
  if (selection?.anchorNode && editor.getRootElement()?.contains(selection.anchorNode)) selection.removeAllRanges()
}
