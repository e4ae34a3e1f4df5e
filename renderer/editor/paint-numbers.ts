import type { DocumentText } from '../../shared/text/document-text'
import type { Numbering } from '../../shared/text/numbering'

/** Write paragraph numbers and footnote marks, all from the one numbering pass, into the page. Only what differs is written. */
export function paintNumbers(root: HTMLElement, text: DocumentText, numbering: Numbering): void {
  const kinds = new Map(text.paragraphs.map((p) => [p.id, p.kind]))
  for (const element of root.querySelectorAll<HTMLElement>('[data-pid]')) {
    const span = element.querySelector<HTMLElement>(':scope > .number')
    const pid = element.dataset.pid!
    const number = numbering.paragraphs.get(pid)?.number ?? ''
    if (span) write(span, shownNumber(number, kinds.get(pid)))
  }
  for (const mark of root.querySelectorAll<HTMLElement>('.reference')) {
    write(mark, numbering.footnotes.get(mark.dataset.fid ?? '')?.mark ?? '?')
  }
}

/** `1.`, `II.`, `(a)`, `Annex II`: the number as the page shows it. */
function shownNumber(number: string, kind: string | undefined): string {
  if (kind === 'annex') return number ? `Annex ${number}` : 'Annex'
  if (!number || number.endsWith(')')) return number
  return `${number}.`
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
