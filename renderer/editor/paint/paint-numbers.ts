import type { LexicalEditor } from 'lexical'
import type { Numbering } from '../../../shared/text/numbering'
import { t } from '../../words'
import type { ReadParagraph } from '../read-draft'

/** What was written last, by the element of the paragraph or the mark: elements are asked nothing, of thousands none. */
const written = new WeakMap<Element, string>()

/** Write paragraph numbers and footnote marks, all from the one numbering pass, into the page. Only what differs is written. */
export function paintNumbers(editor: LexicalEditor, nodes: readonly ReadParagraph[], numbering: Numbering): void {
  const paintMark = (mark: Element | null, footnoteId: string): void => {
    const shown = numbering.footnotes.get(footnoteId)?.mark ?? '?'
    if (!mark || written.get(mark) === shown) return
    written.set(mark, shown)
    mark.textContent = shown
    mark.setAttribute('aria-label', t('foot.note', { mark: shown }))
  }
  for (const { key, paragraph, references } of nodes) {
    for (const reference of references) paintMark(editor.getElementByKey(reference.key), reference.footnoteId)
    const element = editor.getElementByKey(key)
    if (!element) continue
    if (paragraph.kind === 'table' || paragraph.kind === 'contents') {
      for (const mark of element.querySelectorAll<HTMLElement>('.reference')) paintMark(mark, mark.dataset.fid ?? '')
      continue
    }
    const shown = shownNumber(numbering.paragraphs.get(paragraph.id)?.number ?? '', paragraph.kind)
    if (written.get(element) === shown) continue
    written.set(element, shown)
    const number = element.querySelector(':scope > .number')
    if (number) number.textContent = shown
  }
}

/** `1.`, `II.`, `(a)`, `Annex II`: the number as the page shows it. */
export function shownNumber(number: string, kind: string): string {
  if (kind === 'annex') return number ? `Annex ${number}` : 'Annex'
  if (!number || number.endsWith(')')) return number
  return `${number}.`
}
