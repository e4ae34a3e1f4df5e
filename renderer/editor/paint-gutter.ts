import type { Finding } from '../../shared/check/finding'
import { worstLevels } from '../draft'
import type { DraftView } from '../draft'
import { t } from '../words'

/**
 * The hanging margin's marks: worst finding, no source, number of links. Plain DOM in the paragraph's unmanaged span;
 * the outline and the panels say the same to a screen reader, so these are hidden from it.
 */
export function paintGutter(root: HTMLElement, view: DraftView, findings: readonly Finding[]): void {
  const worst = worstLevels(findings, view)
  for (const element of root.querySelectorAll<HTMLElement>('[data-pid]')) {
    const gutter = element.querySelector<HTMLElement>(':scope > .gutter')
    if (!gutter) continue
    const pid = element.dataset.pid!
    const links = view.linksOf.get(pid)?.length ?? 0
    const level = worst.get(pid)
    const state = `${level ?? ''}|${view.holes.has(pid) ? 'hole' : ''}|${links}`
    if (gutter.dataset.state === state) continue
    gutter.dataset.state = state
    gutter.setAttribute('aria-hidden', 'true')
    const marks: HTMLElement[] = []
    if (level) marks.push(mark(`finding ${level}`, 'finding', t(`level.${level}`)))
    if (view.holes.has(pid)) marks.push(mark('hole', 'links', t('gutter.hole')))
    else if (links > 0) marks.push(mark('links', 'links', t('gutter.links', { count: links }), String(links)))
    gutter.replaceChildren(...marks)
  }
}

function mark(className: string, leadsTo: string, title: string, text = ''): HTMLElement {
  const span = document.createElement('span')
  span.className = `gutter-mark ${className}`
  span.dataset.leadsTo = leadsTo
  span.title = title
  span.textContent = text
  return span
}
