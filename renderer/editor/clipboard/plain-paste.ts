import { COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from 'lexical'
import type { LexicalEditor } from 'lexical'

/** Pastes asked of the browser that have not come yet. */
let asked = 0
const plain = new WeakSet<object>()

/** The next paste that holds words alone, as a browser's plain paste does, is taken for no more. Returns the undo. */
export function pastePlainly(): () => void {
  asked += 1
  return () => (asked = Math.max(0, asked - 1))
}

/** Whether what was pasted is to be taken for words alone. */
export function isPlain(data: object): boolean {
  return plain.has(data)
}

/** Marks what comes by plain pastes. Returns the undo. */
export function registerPlainPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = 'clipboardData' in event ? event.clipboardData : null
      if (!data || asked === 0 || data.types.some((type) => type !== 'text/plain')) return false
      asked -= 1
      plain.add(data)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )
}
