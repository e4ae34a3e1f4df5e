import type { DocumentText, Footnote, Paragraph, Run } from './document-text'
import { textOfRuns } from './flat'
import { numberingOf } from './numbering'
import type { Numbering } from './numbering'

/**
 * Numbering that is counted anew only where something that is counted changed: typing within a paragraph leaves every
 * number as it was, and then the answer is the very same object as before.
 */
export function rememberedNumbering(): (text: DocumentText, by?: 'computed' | 'printed') => Numbering {
  let last: { text: DocumentText; by: 'computed' | 'printed'; numbering: Numbering } | undefined
  return (text, by = 'computed') => {
    const same = last && last.by === by && (last.text === text || sameCount(last.text, text, by))
    const numbering = same ? last!.numbering : numberingOf(text, by)
    last = { text, by, numbering }
    return numbering
  }
}

function sameCount(a: DocumentText, b: DocumentText, by: 'computed' | 'printed'): boolean {
  return (
    a.paragraphs.length === b.paragraphs.length &&
    a.footnotes.length === b.footnotes.length &&
    sameMasthead(a, b) &&
    a.paragraphs.every((p, index) => p === b.paragraphs[index] || sameParagraph(p, b.paragraphs[index]!, by)) &&
    a.footnotes.every((note, index) => note === b.footnotes[index] || sameNote(note, b.footnotes[index]!))
  )
}

function sameMasthead({ masthead: a }: DocumentText, { masthead: b }: DocumentText): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function sameParagraph(a: Paragraph, b: Paragraph, by: 'computed' | 'printed'): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.printed === b.printed &&
    a.restart === b.restart &&
    a.asPrinted === b.asPrinted &&
    a.rows === b.rows &&
    sameReferences(a.runs, b.runs) &&
    // A heading without a number is called by its words; counting gives one to all but those shown as printed.
    (a.kind !== 'heading' || (by === 'computed' && !a.asPrinted) || textOfRuns(a.runs) === textOfRuns(b.runs))
  )
}

function sameNote(a: Footnote, b: Footnote): boolean {
  return a.id === b.id && a.series === b.series && a.printed === b.printed
}

function sameReferences(a: readonly Run[], b: readonly Run[]): boolean {
  return marks(a) === marks(b)
}

const marks = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.type === 'reference' ? `${run.footnoteId} ${run.printed ?? ''}` : ''))
    .filter(Boolean)
    .join('\n')
