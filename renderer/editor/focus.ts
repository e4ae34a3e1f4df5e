import type { LexicalEditor } from 'lexical'

/**
 * Give an editor the focus, at its caret. The element first: the browser then puts a selection of its own, which Lexical's
 * takes the place of. The other way about the browser's would win, and where nothing had the focus Lexical sets none.
 */
export function giveEditorFocus(editor: LexicalEditor | undefined): void {
  if (!editor) return
  if (!hasFocus(editor)) editor.getRootElement()?.focus({ preventScroll: true })
  editor.focus()
}

export function hasFocus(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.contains(document.activeElement) ?? false
}
