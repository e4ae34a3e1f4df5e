import type { LexicalEditor } from 'lexical'
import type { Numbering } from '../../shared/text/numbering'
import { t } from '../words'
import type { ReadParagraph } from './read-draft'

/** Write paragraph numbers and footnote marks, all from the one numbering pass, into the page. Only what differs is written. */
export function paintNumbers(editor: LexicalEditor, nodes: readonly ReadParagraph[], numbering: Numbering): void {
  for (const { key, paragraph } of nodes) {
    const span = editor.getElementByKey(key)?.querySelector<HTMLElement>(':scope > .number')
    if (span) write(span, shownNumber(numbering.paragraphs.get(paragraph.id)?.number ?? '', paragraph.kind))
  }
  for (const mark of editor.getRootElement()?.getElementsByClassName('reference') ?? []) {
    const fid = (mark as HTMLElement).dataset.fid ?? ''
    const shown = numbering.footnotes.get(fid)?.mark ?? '?'
    if (mark.textContent === shown) continue
    mark.textContent = shown
    mark.setAttribute('aria-label', t('foot.note', { mark: shown }))
  }
}

/** `1.`, `II.`, `(a)`, `Annex II`: the number as the page shows it. */
export function shownNumber(number: string, kind: string): string {
  if (kind === 'annex') return number ? `Annex ${number}` : 'Annex'
  if (!number || number.endsWith(')')) return number
  return `${number}.`
}

function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
