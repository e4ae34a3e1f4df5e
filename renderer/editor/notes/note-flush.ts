import type { Desk } from '../../draft'

let pending: (() => void) | undefined

/** What was typed into a note and is not in the draft yet has this way there. */
export function setPendingWords(flush: (() => void) | undefined): void {
  pending = flush
}

/** Bring what was typed into a note into the draft, now. */
export function flushNote(): void {
  const flush = pending
  pending = undefined
  flush?.()
}

/** A desk that knows what was typed into a note this moment. */
export function withNoteWords(desk: Desk): Desk {
  const after =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      flushNote()
      return act(...args)
    }
  return {
    ...desk,
    read: after(desk.read),
    change: after(desk.change),
    edit: after(desk.edit),
    undo: after(desk.undo),
    redo: after(desk.redo),
  }
}
