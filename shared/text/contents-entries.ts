import type { ContentsEntry, DocumentText, Paragraph } from './document-text'
import { textOf } from './flat'
import type { Numbering } from './numbering'

/** An entry made anew from the headings, with the paragraph it points to. */
export interface MadeEntry extends ContentsEntry {
  paragraphId: string
}

/** What differs between the sheet and a file: the word that opens an annex, and a heading's words as they are put down. */
export interface EntryWords {
  annex: string
  wordsOf?: (paragraph: Paragraph) => string
}

/**
 * The entries of the contents as headings and annexes now give them: a heading's range runs from its first numbered
 * paragraph to the last before the next heading of its level or above, so that a parent spans its children.
 * As deep as the printed entries went, else two levels.
 */
export function contentsEntries(
  text: DocumentText,
  numbering: Numbering,
  contents: Paragraph | undefined,
  { annex: opener, wordsOf = textOf }: EntryWords,
): MadeEntry[] {
  const depth = contentsDepth(contents)
  const entries: MadeEntry[] = []
  text.paragraphs.forEach((p, at) => {
    if (!isInContents(p, depth)) return
    const number = numbering.paragraphs.get(p.id)?.number ?? ''
    const title = wordsOf(p).replace(/\s+/g, ' ').trim()
    const range = rangeBelow(text.paragraphs, at, numbering)
    const annex = p.kind === 'annex'
    if (!annex && title === '') return
    const shown = annex ? [opener, number].filter(Boolean).join(' ') : ''
    entries.push({
      paragraphId: p.id,
      level: annex ? 1 : Math.max(1, p.level),
      ...(!annex && number && { printed: number }),
      title: annex ? [shown, title].filter(Boolean).join('. ') : title,
      ...(range && { paragraphs: range }),
    })
  })
  return entries
}

/** How many levels of headings the contents have. */
export function contentsDepth(contents: Paragraph | undefined): number {
  return Math.max(0, ...(contents?.entries ?? []).map((entry) => entry.level)) || 2
}

/** Whether the contents have an entry for a paragraph. */
export function isInContents({ kind, level }: Paragraph, depth: number): boolean {
  return kind === 'annex' || (kind === 'heading' && level <= depth)
}

function rangeBelow(paragraphs: readonly Paragraph[], from: number, numbering: Numbering): string {
  const opener = paragraphs[from]!
  const numbers: string[] = []
  for (let at = from + 1; at < paragraphs.length; at += 1) {
    const p = paragraphs[at]!
    if (p.kind === 'annex' || (p.kind === 'heading' && opener.kind === 'heading' && p.level <= opener.level)) break
    const number = p.kind === 'numbered' ? (numbering.paragraphs.get(p.id)?.number ?? '') : ''
    if (number) numbers.push(number)
  }
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined) return ''
  return first === last ? first : `${first}-${last}`
}
