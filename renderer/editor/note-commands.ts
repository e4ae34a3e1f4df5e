import { HISTORY_PUSH_TAG } from 'lexical'
import type { Footnote } from '../../shared/text/document-text'
import { desk, publishNow } from '../draft'
import { $insertNote, $insertReference, $referenceHere, $removeNote, $returnTo } from './footnotes'
import type { Indicator } from './footnotes'
import { closeNote, noteEditorInUse, openNote, syncNote, useFoot } from './note-active'
import { flushNote } from './note-flush'
import { pageEditor } from './page-editor'

/** What the menu and the palette may ask about notes. */
export const noteCommands = {
  footnote() {
    if (noteEditorInUse()) return
    const made = inPage(() => $insertNote())
    if (!made) return
    publishNow()
    openNote(made.footnoteId, 'end', made.key)
  },
  'footnote-again': () => useFoot.setState({ choosing: pageEditor() !== undefined }),
  'to-note'() {
    if (useFoot.getState().active) {
      backToText()
      return
    }
    const here = pageEditor()?.read($referenceHere)
    if (here) openNote(here.footnoteId, 'end', here.key)
  },
}

/** Refer once more to a note from where the caret is, or say the same in a note of its own. */
export function referTo(note: Footnote, how: 'same note' | 'new note'): void {
  inPage(() => (how === 'same note' ? $insertReference(note) : $insertNote(note.runs)))
  publishNow()
  pageEditor()?.focus()
}

/** Leave a note for the text, just behind the reference the drafter came from. */
export function backToText(footnoteId = useFoot.getState().active?.footnoteId): void {
  const { from } = useFoot.getState()
  const editor = pageEditor()
  flushNote()
  closeNote()
  if (!editor) return
  if (footnoteId !== undefined) editor.update(() => void $returnTo(footnoteId, from), { discrete: true })
  editor.focus()
}

/** Take a note away with all its references, in one step that can be undone. */
export function removeNote(footnoteId: string): void {
  flushNote()
  inPage(() => $removeNote(footnoteId))
  closeNote()
  publishNow()
  pageEditor()?.focus()
}

/** Undo (or redo) from within a note. Where only notes changed, the drafter stays in this one. */
export function undoFromNote(which: 'undo' | 'redo'): void {
  const { active } = useFoot.getState()
  const before = desk()?.read().text
  desk()?.[which]()
  // What is undone is there a microtask later, and takes the focus to the text.
  setTimeout(() => {
    publishNow()
    const after = desk()?.read().text
    if (!active || !before || !after) return
    const stays = after.footnotes.some(({ id }) => id === active.footnoteId)
    if (stays && after.paragraphs === before.paragraphs) {
      syncNote()
      noteEditorInUse()?.focus()
    } else {
      closeNote()
      pageEditor()?.focus()
    }
  }, 0)
}

function inPage($change: () => Indicator | undefined | void): Indicator | undefined {
  let made: Indicator | undefined | void
  pageEditor()?.update(() => (made = $change()), { discrete: true, tag: HISTORY_PUSH_TAG })
  return made ?? undefined
}
