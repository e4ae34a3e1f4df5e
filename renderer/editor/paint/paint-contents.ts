import type { LexicalEditor } from 'lexical'
import { contentsDepth, contentsEntries, isInContents } from '../../../shared/text/contents-entries'
import type { ContentsEntry, DocumentText, Paragraph } from '../../../shared/text/document-text'
import type { Numbering } from '../../../shared/text/numbering'
import { entryRows } from '../nodes/fixed-dom'
import type { ReadParagraph } from '../read-draft'
import { shownNumber } from './paint-numbers'

/** What was painted last into a contents' element, by what it was made of. */
const painted = new WeakMap<Element, readonly unknown[]>()

/**
 * Write the entries as the headings now give them into the contents on the sheet. The draft keeps those it was read with;
 * a page is shown where its entry is still the same.
 */
export function paintContents(
  editor: LexicalEditor,
  nodes: readonly ReadParagraph[],
  text: DocumentText,
  numbering: Numbering,
): void {
  for (const { key, paragraph } of nodes) {
    if (paragraph.kind !== 'contents') continue
    const element = editor.getElementByKey(key)
    if (!element) continue
    const depth = contentsDepth(paragraph)
    const from = [numbering, ...text.paragraphs.filter((p) => isInContents(p, depth))]
    const before = painted.get(element)
    if (before?.length === from.length && from.every((part, index) => part === before[index])) continue
    painted.set(element, from)
    element.querySelector('tbody')?.replaceChildren(...entryRows(shownEntries(text, numbering, paragraph)))
  }
}

/** The entries as they are now, with the pages of those that were printed so. */
export function shownEntries(text: DocumentText, numbering: Numbering, contents: Paragraph): ContentsEntry[] {
  const pages = new Map((contents.entries ?? []).map((entry) => [sameAs(entry), entry.page]))
  const annex = shownNumber('', 'annex')
  return contentsEntries(text, numbering, contents, { annex }).map(({ paragraphId, ...entry }) => {
    void paragraphId
    const page = pages.get(sameAs(entry))
    return { ...entry, ...(page !== undefined && { page }) }
  })
}

const sameAs = ({ level, printed = '', title }: ContentsEntry): string => `${level} ${printed} ${title}`
