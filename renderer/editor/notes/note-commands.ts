import { $getSelection, $setSelection, HISTORY_PUSH_TAG } from 'lexical'
import type { BaseSelection } from 'lexical'
import type { Footnote } from '../../../shared/text/document-text'
import { desk, publishNow } from '../../draft'
import { giveEditorFocus } from '../../ui'
import { $insertNote, $insertReference, $referenceHere, $removeNote, $returnTo } from './footnotes'
import type { Indicator } from './footnotes'
import { closeNote, noteEditorInUse, openNote, syncNote, useFoot } from './note-active'
import { flushNote } from './note-flush'
import { pageEditor } from '../page-editor'

/** What the menu and the palette may ask about notes. */
export const noteCommands = {
  footnote() {
    if (noteEditorInUse()) return
    const made = inPage(() => $insertNote())
    if (!made) return
    publishNow()
    openNote(made.footnoteId, 'end', made.key)
  },
  'footnote-again'() {
    place = pageEditor()?.read(() => $getSelection()?.clone() ?? null)
    useFoot.setState({ choosing: place !== undefined })
  },
  'to-note'() {
    if (useFoot.getState().active) {
      backToText()
      return
    }
    const here = pageEditor()?.read($referenceHere)
    if (here) openNote(here.footnoteId, 'end', here.key)
  },
}

/** Where the caret was when a note began to be chosen: a dialog that goes leaves it at the text's start. */
let place: BaseSelection | null | undefined

/** End the choosing: refer once more to the note from where the caret was, or say the same in a note of its own. */
export function chosen(note?: Footnote, how: 'same note' | 'new note' = 'same note'): void {
  useFoot.setState({ choosing: false })
  // The dialog is gone a moment later, and with it its hold on the focus.
  setTimeout(() => {
    inPage(() => {
      $setSelection(place?.clone() ?? null)
      if (note) return how === 'same note' ? $insertReference(note) : $insertNote(note.runs)
    })
    publishNow()
    giveEditorFocus(pageEditor())
  }, 0)
}

/** Leave a note for the text, just behind the reference the drafter came from. */
export function backToText(footnoteId = useFoot.getState().active?.footnoteId): void {
  const { from } = useFoot.getState()
  const editor = pageEditor()
  flushNote()
  closeNote()
  if (!editor) return
  if (footnoteId !== undefined) editor.update(() => void $returnTo(footnoteId, from), { discrete: true })
  giveEditorFocus(editor)
}

/** Take a note away with all its references, in one step that can be undone. */
export function removeNote(footnoteId: string): void {
  flushNote()
  inPage(() => $removeNote(footnoteId))
  closeNote()
  publishNow()
  giveEditorFocus(pageEditor())
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
      giveEditorFocus(noteEditorInUse())
    } else {
      closeNote()
      giveEditorFocus(pageEditor())
    }
  }, 0)
}

function inPage($change: () => Indicator | undefined | void): Indicator | undefined {
  let made: Indicator | undefined | void
  pageEditor()?.update(() => (made = $change()), { discrete: true, tag: HISTORY_PUSH_TAG })
  return made ?? undefined
}
