import { createState } from 'lexical'
import { PARAGRAPH_KINDS } from '../../../shared/text/document-text'
import type { Footnote, Paragraph, ParagraphKind } from '../../../shared/text/document-text'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The paragraph's permanent id; a copy gets its own. */
export const pidState = createState('pid', { parse: text, resetOnCopyNode: true })

export const kindState = createState('kind', {
  parse: (value): ParagraphKind =>
    PARAGRAPH_KINDS.includes(value as ParagraphKind) ? (value as ParagraphKind) : 'text',
})

export const levelState = createState('level', { parse: (value): number => (typeof value === 'number' ? value : 0) })

/** All a paragraph holds beside id, kind, level and runs: printed, restart, asPrinted, voice, absorbed. */
export type Facts = Omit<Paragraph, 'id' | 'kind' | 'level' | 'runs' | 'rows' | 'entries'>

export const factsState = createState('facts', {
  parse: (value): Facts => (typeof value === 'object' && value !== null ? (value as Facts) : {}),
  isEqual: same,
})

/** The footnote a reference points to. */
export const fidState = createState('fid', { parse: text })

/** A note without its id. */
export type NoteWords = Omit<Footnote, 'id'>

/**
 * The note's own words, in each of its references: copy, delete and undo follow by construction, and when one
 * reference goes the next still has them. All references of a note hold the same object.
 */
export const noteState = createState('note', {
  parse: (value): NoteWords | null => (typeof value === 'object' && value !== null ? (value as NoteWords) : null),
  isEqual: same,
})

/** The indicator a source printed for this reference. */
export const printedState = createState('printed', { parse: text })

/** The language of words that are not in the text's own. */
export const languageState = createState('language', { parse: text })

/** A paragraph that is shown but not written word by word (table, contents), whole. */
export const fixedState = createState('fixed', {
  parse: (value): Paragraph | null => (typeof value === 'object' && value !== null ? (value as Paragraph) : null),
  isEqual: same,
})

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
