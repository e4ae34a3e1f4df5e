import { MASTHEAD_FIELDS } from './document-text'
import type { DocumentText, Footnote, Paragraph } from './document-text'
import { textOf, textOfRuns } from './flat'

/** The limit for Secretariat reports, footnotes and headings counted (Editorial Manual, length of documents). */
export const REPORT_WORD_LIMIT = 8500

/** The limit for reports of others than the Secretariat. */
export const OTHER_REPORT_WORD_LIMIT = 10700

/** Words as the documents services count them: title, headings, text, tables and footnotes; the contents are not counted. */
export function wordsOf(text: DocumentText): number {
  return rememberedWords()(text)
}

/** The same for one text after another: paragraphs and notes that are the very same objects are not counted again. */
export function rememberedWords(): (text: DocumentText) => number {
  const known = new WeakMap<Paragraph | Footnote, number>()
  const wordsIn = (unit: Paragraph | Footnote): number => {
    let words = known.get(unit)
    if (words === undefined)
      known.set(unit, (words = countWords('series' in unit ? textOfRuns(unit.runs) : textOf(unit))))
    return words
  }
  return ({ masthead, paragraphs, footnotes }) => {
    let words = 0
    for (const field of MASTHEAD_FIELDS) {
      if (field === 'title' || field === 'subtitle') words += countWords(textOfRuns(masthead[field] ?? []))
    }
    for (const paragraph of paragraphs) if (paragraph.kind !== 'contents') words += wordsIn(paragraph)
    for (const note of footnotes) words += wordsIn(note)
    return words
  }
}

/** The words of a flat text: what is parted by blanks and holds a letter or a figure. */
export function countWords(flat: string): number {
  let words = 0
  let hasSign = false
  for (let at = 0; at < flat.length; at += 1) {
    const code = flat.charCodeAt(at)
    if (code <= 32 || code === 160) {
      if (hasSign) words += 1
      hasSign = false
    } else if (!hasSign) {
      const lower = code | 32
      if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)) hasSign = true
      else if (code > 160) return words + countOther(flat.slice(startOfWord(flat, at)))
    }
  }
  return hasSign ? words + 1 : words
}

function startOfWord(flat: string, at: number): number {
  let from = at
  while (from > 0 && flat.charCodeAt(from - 1) > 32 && flat.charCodeAt(from - 1) !== 160) from -= 1
  return from
}

/** The same for words of any script, in one pass: a long run of signs without a letter is looked at once. */
function countOther(flat: string): number {
  let words = 0
  for (const [word] of flat.matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(word)) words += 1
  return words
}
