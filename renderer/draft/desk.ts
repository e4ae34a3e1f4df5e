import type { Draft } from '../../shared/draft/draft'
import type { MastheadField } from '../../shared/text/document-text'

/** New words in place of old ones: UTF-16 offsets in the flat text of a paragraph, a footnote or a field of the masthead. */
export interface TextEdit {
  paragraphId?: string
  footnoteId?: string
  field?: MastheadField
  from: number
  to: number
  text: string
}

/** Where the caret or the selection is; offsets in the flat text of the paragraph it begins in. */
export interface Selected {
  paragraphId: string
  from: number
  to: number
  /** The words selected, '' for a caret; those of all paragraphs where it goes over several. */
  text: string
}

/** The editor as the rest of the window has it. */
export interface Desk {
  /** The draft as it stands this moment. */
  read(): Draft
  /**
   * Change all that is not the paragraphs' own words: masthead, words of notes, links, dossier, dismissals, settings.
   * One step that can be undone; with `joined`, one step together with the change before it. Paragraphs of the answer
   * are not looked at.
   */
  change(change: (draft: Draft) => Draft, joined?: boolean): void
  /** Replace words, in one step that can be undone. Edits of one paragraph must not overlap. */
  edit(edits: readonly TextEdit[]): void
  /** Put paragraphs before another, at the end without one, in one step that can be undone. They keep their order. */
  move(ids: readonly string[], beforeId: string | undefined): void
  undo(): void
  redo(): void
  /** Where the caret was last; undefined before it was anywhere. */
  selected(): Selected | undefined
  /** Select words of a paragraph (a caret where `from` is `to`), without taking the focus. */
  select(paragraphId: string, from: number, to: number): void
  /** Give the text the focus, at its caret. */
  focus(): void
}

let present: Desk | undefined

/** The editor comes and goes; returns the undo. */
export function setDesk(desk: Desk): () => void {
  present = desk
  return () => {
    if (present === desk) present = undefined
  }
}

/** The editor of the draft on the desk; undefined on the start screen. */
export function desk(): Desk | undefined {
  return present
}
