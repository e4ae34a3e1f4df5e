import { pageWords } from '../../read/docx/words'
import type { ContentsEntry, DocumentText, Paragraph } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { Numbering } from '../../text/numbering'
import { printable } from './runs'

/** An entry made anew from the headings, with the paragraph it points to. */
export interface MadeEntry extends ContentsEntry {
  paragraphId: string
}

/**
 * The entries of the contents as headings and annexes now give them: a heading's range runs from its first numbered
 * paragraph to the last before the next heading of its level or above, so that a parent spans its children.
 * As deep as the printed entries went, else two levels.
 */
export function contentsEntries(text: DocumentText, numbering: Numbering, contents?: Paragraph): MadeEntry[] {
  const depth = Math.max(0, ...(contents?.entries ?? []).map((entry) => entry.level)) || 2
  const entries: MadeEntry[] = []
  text.paragraphs.forEach((p, at) => {
    if (p.kind !== 'annex' && !(p.kind === 'heading' && p.level <= depth)) return
    const number = numbering.paragraphs.get(p.id)?.number ?? ''
    const title = textOfRuns(printable(p.runs, text.language)).replace(/\s+/g, ' ').trim()
    const range = rangeBelow(text.paragraphs, at, numbering)
    const annex = p.kind === 'annex'
    if (!annex && title === '') return
    const shown = annex ? [pageWords(text.language).annex, number].filter(Boolean).join(' ') : ''
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
