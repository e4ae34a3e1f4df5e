import type { LexicalEditor, NodeKey } from 'lexical'
import { create } from 'zustand'

/** What the foot of the sheet is asked to show. */
export interface FootState {
  /** The note being written in; `at` is where the caret goes, `asked` tells two askings for the same note apart. */
  active: { footnoteId: string; at: number | 'end'; asked: number } | undefined
  /** The reference the drafter came from. */
  from: NodeKey | undefined
  /** The note whose marks are lit, in the text and at the foot. */
  lit: string | undefined
  /** Whether a note is being chosen, for one more reference to it. */
  choosing: boolean
}

export const useFoot = create<FootState>(() => ({
  active: undefined,
  from: undefined,
  lit: undefined,
  choosing: false,
}))

let asked = 0

/** Go to a note at the foot, to write in it. */
export function openNote(footnoteId: string, at: number | 'end' = 'end', from?: NodeKey): void {
  useFoot.setState({ active: { footnoteId, at, asked: (asked += 1) }, from, lit: footnoteId })
}

/** Leave the note that is being written in; another may be lit instead. */
export function closeNote(lit?: string): void {
  useFoot.setState({ active: undefined, from: undefined, lit })
}

/** Light a note and its marks, or none. */
export function lightNote(footnoteId: string | undefined): void {
  if (useFoot.getState().lit !== footnoteId) useFoot.setState({ lit: footnoteId })
}

let writing: { editor: LexicalEditor; sync: () => void } | undefined

/** The editor of the note that is being written in; undefined where it is the text. */
export function noteEditorInUse(): LexicalEditor | undefined {
  return writing?.editor
}

/** Show the note's words as the draft has them now. */
export function syncNote(): void {
  writing?.sync()
}

export function setNoteInUse(note: typeof writing): void {
  writing = note
}
