import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import { textOfRuns } from '../../shared/text/flat'
import type { XmlElement } from '../../shared/read/xml/xml-tree'

/** How often each word (letters and digits) occurs. */
export type WordCounts = Map<string, number>

/** The words of an XML file outside its metadata, counted without the reader's help. */
export function wordsOfXml(root: XmlElement): WordCounts {
  const parts: string[] = []
  const visit = (element: XmlElement, into: string[]): void => {
    for (const child of element.children) {
      if (typeof child === 'string') into.push(child)
      else if (child.local === 'meta') continue
      else if (child.local === 'authorialNote') {
        const note: string[] = []
        visit(child, note)
        parts.push(note.join(''))
      } else if (INLINE.has(child.local)) visit(child, into)
      else {
        into.push(' ')
        visit(child, into)
        into.push(' ')
      }
    }
  }
  const body: string[] = []
  visit(root, body)
  return counted([...parts, body.join('')].join(' '))
}

const INLINE = new Set(['span', 'a', 'sup', 'sub', 'i', 'b', 'inline', 'docDate', 'ref'])

/** The words of a text with its printed numbers and its notes. */
export function wordsOfText(text: DocumentText): WordCounts {
  const parts: string[] = MASTHEAD_FIELDS.map((field) => textOfRuns(text.masthead[field] ?? []))
  const visit = (paragraph: Paragraph): void => {
    if (paragraph.printed) parts.push(paragraph.printed)
    parts.push(textOfRuns(paragraph.runs))
    for (const row of paragraph.rows ?? []) for (const cell of row.cells) cell.paragraphs.forEach(visit)
    for (const entry of paragraph.entries ?? []) parts.push(entry.title)
  }
  text.paragraphs.forEach(visit)
  for (const note of text.footnotes) parts.push(textOfRuns(note.runs))
  return counted(parts.join(' '))
}

/** `after` minus `before`: words gained are positive, words missing negative. */
export function difference(before: WordCounts, after: WordCounts): Record<string, number> {
  const out: Record<string, number> = {}
  for (const word of new Set([...before.keys(), ...after.keys()])) {
    const d = (after.get(word) ?? 0) - (before.get(word) ?? 0)
    if (d !== 0) out[word] = d
  }
  return out
}

export function add(into: WordCounts, more: WordCounts): void {
  for (const [word, n] of more) into.set(word, (into.get(word) ?? 0) + n)
}

function counted(words: string): WordCounts {
  const counts: WordCounts = new Map()
  for (const [word] of words.normalize('NFC').matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
