/** What can go wrong in the world outside the program, as far as a caller may want to tell it apart. */
export type ErrorCode =
  // a file
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'disk-full'
  | 'file-in-use' // another window has it
  | 'file-changed' // somebody else wrote to it since it was read
  | 'wrong-format' // the bytes are not what the name says, or nothing we read
  | 'format-not-supported' // a format that is known but not read or written
  | 'malformed' // broken XML, zip, JSON: `place` says where
  | 'too-large' // a cap on size, entries, ratio, depth, time or memory was reached
  | 'no-text' // nothing to read in it
  // a draft
  | 'newer-version'
  | 'not-a-draft'
  | 'no-such-paragraph'
  // the corpus
  | 'corpus-corrupt'
  | 'corpus-newer'
  | 'corpus-locked'
  | 'corpus-unavailable'
  | 'no-such-source'
  | 'no-such-passage'
  // a call
  | 'unknown-method'
  | 'bad-argument'
  | 'cancelled'
  | 'write-not-proven' // the file written does not read back as the draft
  | 'unexpected'

/** Where in a file something is wrong; lines and columns count from 1. */
export interface Place {
  line?: number
  column?: number
  part?: string
}

/**
 * A failure of the world (file, database, process), told in one sentence that says what and where.
 * A fault in a text is a loss or a finding, never an AppError; a programmer's mistake is a plain Error.
 */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly place?: Place,
  ) {
    super(message)
  }
}

/** The error as a value that crosses a process boundary. */
export interface ErrorValue {
  code: ErrorCode
  message: string
  place?: Place
}

/** Any thrown thing as an ErrorValue; what is not an AppError becomes `unexpected`. */
export function errorValue(thrown: unknown): ErrorValue {
  if (thrown instanceof AppError) {
    return { code: thrown.code, message: thrown.message, ...(thrown.place && { place: thrown.place }) }
  }
  return { code: 'unexpected', message: thrown instanceof Error ? thrown.message : String(thrown) }
}
