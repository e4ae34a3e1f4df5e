import type { DocumentText } from '../../../shared/text/document-text'
import { headLines, paragraphLines, wordsOf } from './page'

/**
 * A text as a file of plain text has it, a paragraph a line, blank lines between. Notes `bracketed`: `[^7]` behind the word and
 * `[^7]: words` at the end; `raised`: `⁷` behind the word, and `⁷ words` at the end under "Notes". Notes of a table stand below it.
 */
export function linesForm(text: DocumentText, notes: 'bracketed' | 'raised'): string {
  const words = wordsOf(text, (mark) => (notes === 'raised' ? raised(mark) : /\d/u.test(mark) ? `[^${mark}]` : mark))
  let annexed = false
  const body = text.paragraphs.flatMap((p) => {
    annexed ||= p.kind === 'annex'
    return paragraphLines(p, annexed, words)
  })
  const listed = text.footnotes.map((note) => {
    const mark = note.printed ?? '*'
    if (!/\d/u.test(mark)) return `${mark} ${words(note.runs)}`
    return notes === 'raised' ? `${raised(mark)} ${words(note.runs)}` : `[^${mark}]: ${words(note.runs)}`
  })
  const foot = listed.length > 0 && notes === 'raised' ? ['Notes', ...listed] : listed
  return [...headLines(text, words), ...body, ...foot].join('\n\n') + '\n'
}

function raised(mark: string): string {
  return mark.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)
}
