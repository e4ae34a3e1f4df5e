import type { DocumentText, MastheadField, Paragraph } from '../../shared/text/document-text'
import { fieldText, textOfRuns } from '../../shared/text/flat'
import { fold } from '../../shared/text/fold'
import type { Folded } from '../../shared/text/fold'

export interface FindQuery {
  words: string
  wholeWords: boolean
  /** Case and accents must be the same too. */
  matchCase: boolean
}

/** Found words: flat-text offsets in a paragraph, a note or a field of the masthead. */
export interface Match {
  paragraphId?: string
  footnoteId?: string
  field?: MastheadField
  from: number
  to: number
  /** In a table, which cannot be written in; the offsets are then in its title and cells strung together. */
  fixed?: true
}

/** The fields of the masthead that are sentences; symbols, dates and the like are changed in its form. */
const FIELDS: readonly MastheadField[] = ['body', 'session', 'place', 'item', 'itemTitle', 'title', 'subtitle']

/** Where the words stand, in reading order: masthead, paragraphs, notes. The contents are made anew and are left out. */
export function findIn(text: DocumentText, query: FindQuery): Match[] {
  const words = fold(query.words, query.matchCase).text
  if (!words) return []
  const found: Match[] = []
  for (const field of FIELDS) {
    if (!text.masthead[field]) continue
    const folded = fold(fieldText(text, field), query.matchCase)
    for (const [from, to] of occurrences(folded, words, query.wholeWords)) found.push({ field, from, to })
  }
  for (const paragraph of text.paragraphs) {
    if (paragraph.kind === 'contents') continue
    const { id: paragraphId } = paragraph
    for (const { at, folded } of partsOf(paragraph, query.matchCase)) {
      for (const [from, to] of occurrences(folded, words, query.wholeWords)) {
        found.push({ paragraphId, from: at + from, to: at + to, ...(paragraph.rows && { fixed: true }) })
      }
    }
  }
  for (const note of text.footnotes) {
    const folded = remembered(note, query.matchCase, () => textOfRuns(note.runs))
    for (const [from, to] of occurrences(folded, words, query.wholeWords)) found.push({ footnoteId: note.id, from, to })
  }
  return found
}

/** The pieces of a paragraph that words are looked for in: itself, or a table's title and cells, with where they begin. */
function partsOf(paragraph: Paragraph, exact: boolean): { at: number; folded: Folded }[] {
  if (!paragraph.rows) return [{ at: 0, folded: remembered(paragraph, exact, () => textOfRuns(paragraph.runs)) }]
  const parts: { at: number; folded: Folded }[] = []
  let at = 0
  const visit = (inner: Paragraph): void => {
    const own = textOfRuns(inner.runs)
    parts.push({ at, folded: fold(own, exact) })
    at += own.length
    for (const row of inner.rows ?? []) {
      for (const cell of row.cells) {
        cell.paragraphs.forEach((within, index) => {
          if (index > 0) at += 1
          visit(within)
        })
      }
    }
  }
  visit(paragraph)
  return parts
}

/** Unchanged paragraphs and notes keep their identity, so each is folded once. */
const known = { exact: new WeakMap<object, Folded>(), loose: new WeakMap<object, Folded>() }

function remembered(of: object, exact: boolean, words: () => string): Folded {
  const memory = exact ? known.exact : known.loose
  const before = memory.get(of)
  if (before) return before
  const folded = fold(words(), exact)
  memory.set(of, folded)
  return folded
}

const PART_OF_WORD = /[\p{L}\p{N}\p{M}]/u
const ACCENT = /\p{M}/u

function* occurrences({ text, from }: Folded, words: string, whole: boolean): Generator<[number, number]> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const cutsCharacter =
      ACCENT.test(text[end] ?? '') || (from && (from[at] === from[at - 1] || from[end] === from[end - 1]))
    const cutsWord = whole && (PART_OF_WORD.test(text[at - 1] ?? '') || PART_OF_WORD.test(text[end] ?? ''))
    if (cutsCharacter || cutsWord) continue
    yield from ? [from[at]!, from[end]!] : [at, end]
    at = end - 1
  }
}
