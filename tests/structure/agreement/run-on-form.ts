import type { DocumentText, Footnote } from '../../../shared/text/document-text'
import { fieldText } from '../../../shared/text/flat'
import { headLines, paragraphLines, wordsOf } from './page'

/**
 * A text as a copy out of a printed file has it: a page one line, all that parts paragraphs gone, indicators plain numbers, the
 * notes of a page at its foot, running heads and page numbers among the words.
 */
export function runOnForm(text: DocumentText): string {
  const pages = pagesOf(text)
  return pages
    .map(({ words, notes }, index) => {
      const [head, foot] = [headOf(text, index), footOf(index, pages.length)]
      return [...head, ...words, ...notes, ...foot].join(' ')
    })
    .join('\n\n')
}

/** Symbol and title stand at the outer and the inner edge, so even and odd pages have them in turn. */
function headOf(text: DocumentText, index: number): string[] {
  if (index === 0) return []
  const words = [fieldText(text, 'symbol'), fieldText(text, 'title').replaceAll('\n', ' ')]
  return index % 2 === 1 ? words : words.reverse()
}

function footOf(index: number, pages: number): string[] {
  if (index === 0) return ['20-17345 (E) 211220', '*2017345*']
  const words = ['20-17345', `${index + 1}/${pages}`]
  return index % 2 === 1 ? words.reverse() : words
}

interface Page {
  words: string[]
  notes: string[]
}

/** The words of a page with the notes they call. */
const PAGE = 2900

function pagesOf(text: DocumentText): Page[] {
  const byMark = new Map<string, Footnote>(text.footnotes.map((note) => [note.printed ?? '*', note]))
  const plain = wordsOf(text, (mark) => `${INDICATOR}${mark}${INDICATOR}`)
  const noteWords = wordsOf(text, (mark) => ` ${mark}`)
  let annexed = false
  const body = text.paragraphs.flatMap((p) => {
    annexed ||= p.kind === 'annex'
    return paragraphLines(p, annexed, plain)
  })
  const flow = [...headLines(text, plain), ...body].join(' ').split(/[ \t\n]+/u)
  const pages: Page[] = [{ words: [], notes: [] }]
  const printed = new Set<Footnote>()
  let length = 0
  for (const word of flow) {
    const called = [...word.matchAll(MARK)]
      .flatMap(([, mark]) => byMark.get(mark!) ?? [])
      .filter((n) => !printed.has(n))
    const notes = called.map((note) => `${note.printed ?? '*'} ${noteWords(note.runs).replaceAll('\n', ' ')}`)
    const more = [word, ...notes].reduce((sum, part) => sum + part.length + 1, 0)
    if (length > 0 && length + more > PAGE) {
      pages.push({ words: [], notes: [] })
      length = 0
    }
    const page = pages.at(-1)!
    page.words.push(word.replace(MARK, ' $1'))
    page.notes.push(...notes)
    called.forEach((note) => printed.add(note))
    length += more
  }
  return pages
}

/** Parts an indicator from the words it stands behind, while pages are made. */
const INDICATOR = '\ue000'
const MARK = new RegExp(`${INDICATOR}([^${INDICATOR}]+)${INDICATOR}`, 'gu')
