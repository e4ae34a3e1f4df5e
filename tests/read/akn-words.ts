import type { ReadText } from '../../shared/read'
import type { DocumentText, MastheadField, Paragraph, Run } from '../../shared/text/document-text'
import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import { textOfRuns } from '../../shared/text/flat'
import { allOf, wordsIn } from '../../shared/read/xml/xml-tree'
import type { XmlElement } from '../../shared/read/xml/xml-tree'

/** How often each word (letters and digits) occurs. */
export type WordCounts = Map<string, number>

/** The words of an XML file outside its metadata, counted without the reader's help. */
export function wordsOfXml(root: XmlElement): WordCounts {
  const parts: string[] = []
  const visit = (element: XmlElement, into: string[], cell: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') into.push(child)
      else if (child.local === 'meta') continue
      else if (child.local === 'authorialNote') {
        const note: string[] = []
        visit(child, note, false)
        parts.push(note.join(''))
      } else if (INLINE.has(child.local) && !(cell && child.local === 'sup')) visit(child, into, cell)
      else {
        into.push(' ')
        visit(child, into, cell || child.local === 'table')
        into.push(' ')
      }
    }
  }
  const body: string[] = []
  visit(root, body, false)
  return counted([...parts, body.join('')].join(' '))
}

const INLINE = new Set(['span', 'a', 'sup', 'sub', 'i', 'b', 'inline', 'docDate', 'ref'])

/** The words of the texts of one file with their printed numbers, notes and losses, what they share taken once. */
export function wordsOfTexts(texts: readonly ReadText[]): WordCounts {
  const parts: string[] = []
  texts.forEach(({ text, losses }, index) => {
    parts.push(...mastheadWords(text, index > 0), ...bodyWords(text))
    for (const loss of losses) {
      // What the change of a shared symbol took away: "A/RES/95/7 A-B became A/RES/95/7 A".
      if (loss.what === 'the symbol printed for several resolutions' && index === 0) {
        parts.push(
          ...missing(counted(loss.detail!.replace(/.* became /, '')), counted(loss.detail!.replace(/ became .*/, ''))),
        )
      }
    }
  })
  return counted(parts.join(' '))
}

/** In the second text of a file, only what is its own: the letter of its number and its own title. */
function mastheadWords(text: DocumentText, later: boolean): string[] {
  return MASTHEAD_FIELDS.flatMap((field: MastheadField) => {
    const words = textOfRuns(text.masthead[field] ?? [])
    if (!later) return [words]
    if (field === 'number') return [words.replace(/^.* /, '')]
    return field === 'title' && words.includes('\n') ? [words.replace(/^[^]*\n/, '')] : []
  })
}

function bodyWords(text: DocumentText): string[] {
  const parts: string[] = []
  const visit = (paragraph: Paragraph, cell: boolean): void => {
    if (paragraph.printed) parts.push(paragraph.printed)
    parts.push(textOfRuns(paragraph.runs.map((run) => (cell ? apart(run) : run))))
    for (const row of paragraph.rows ?? []) for (const c of row.cells) c.paragraphs.forEach((p) => visit(p, true))
    for (const entry of paragraph.entries ?? []) parts.push(entry.title)
  }
  text.paragraphs.forEach((paragraph) => visit(paragraph, false))
  for (const note of text.footnotes) parts.push(textOfRuns(note.runs), note.series === 'letter' ? note.printed! : '')
  return parts
}

/** In a cell, the indicator of a letter note is printed, and superscript is a word of its own. */
function apart(run: Run): Run {
  if (run.type === 'reference') return { type: 'text', text: ` ${run.printed ?? ''} ` }
  return run.type === 'text' && run.superscript ? { ...run, text: ` ${run.text} ` } : run
}

/** The words that the reader takes as known: they are no part of a text, and no loss. */
export function wordsTakenAsKnown(root: XmlElement, texts: readonly ReadText[]): WordCounts {
  const publishers = [...allOf(root)]
    .filter((element) => element.local === 'docAuthority' && element.attributes['refersTo'] === '#publisher')
    .map(wordsIn)
  const annexes = texts.flatMap(({ text }) => text.paragraphs.filter(({ kind }) => kind === 'annex'))
  const labels = [...allOf(root)]
    .filter((element) => element.local === 'docStatus' || /^original/.test(element.attributes['name'] ?? ''))
    .map((element) => /^\s*(?:Distr\.|Original)\s*:/.exec(wordsIn(element))?.[0] ?? '')
  const known = counted([...publishers, ...labels].join(' '))
  for (const word of ANNEX) known.set(word, annexes.length)
  for (const { losses } of texts) {
    for (const loss of losses) if (loss.what.startsWith('numbers that stand twice')) known.set(TWICE, loss.count)
  }
  return known
}

const TWICE = ' twice'
/** An annex is called so by its kind. */
const ANNEX = ['Annex', 'Annexe', 'Anexo', 'Приложение', 'المرفق', '附件']

/** Words of the file that are neither in its texts nor known, and words of the texts that are not in the file. */
export function unaccounted(root: XmlElement, texts: readonly ReadText[]): Record<string, number> {
  const known = wordsTakenAsKnown(root, texts)
  let twice = known.get(TWICE) ?? 0
  const out: Record<string, number> = {}
  const before = wordsOfXml(root)
  const after = wordsOfTexts(texts)
  for (const word of new Set([...before.keys(), ...after.keys()])) {
    const d = (after.get(word) ?? 0) - (before.get(word) ?? 0)
    let left = d < 0 ? Math.min(0, d + (known.get(word) ?? 0)) : d
    if (left < 0 && /^(?:[IVX]+|[A-Za-z])$/.test(word)) {
      const taken = Math.min(twice, -left)
      twice -= taken
      left += taken
    }
    if (left !== 0) out[word] = left
  }
  return out
}

function missing(own: WordCounts, printed: WordCounts): string[] {
  return [...printed].flatMap(([word, n]) => Array<string>(Math.max(0, n - (own.get(word) ?? 0))).fill(word))
}

function counted(words: string): WordCounts {
  const counts: WordCounts = new Map()
  for (const [word] of words
    .normalize('NFC')
    .replace(/附件/g, ' $& ')
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
