import type { LexicalEditor } from 'lexical'

/** Give an editor the focus, at its caret. Where nothing had it, Lexical sets the selection alone and the keys go nowhere. */
export function giveEditorFocus(editor: LexicalEditor | undefined): void {
  editor?.focus(() => hasFocus(editor) || editor.getRootElement()?.focus({ preventScroll: true }))
}

export function hasFocus(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.contains(document.activeElement) ?? false
}
