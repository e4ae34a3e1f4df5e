import type { LexicalEditor } from 'lexical'
import { followCaret } from './caret-store'

let present: LexicalEditor | undefined

/** The page's editor comes and goes; returns the undo. */
export function setPageEditor(editor: LexicalEditor): () => void {
  present = editor
  const stop = followCaret(editor)
  return () => {
    stop()
    if (present === editor) present = undefined
  }
}

/** The editor of the page's text; undefined where there is no page. */
export function pageEditor(): LexicalEditor | undefined {
  return present
}
