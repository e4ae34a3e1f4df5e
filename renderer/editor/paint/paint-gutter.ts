import type { Finding, Level } from '../../../shared/check/finding'
import { worstLevels } from '../../draft'
import type { DraftView } from '../../draft'
import { t } from '../../words'

/**
 * The hanging margin's marks: worst finding, no source, number of links. Plain DOM in the paragraph's unmanaged span;
 * the outline and the panels say the same to a screen reader, so these are hidden from it. Only what differs is written.
 */
export interface GutterPainter {
  /** The paragraph's element was made or remade; undefined: it is gone. */
  touched(pid: string, element: Element | undefined): void
  show(findings: readonly Finding[], view: DraftView): void
}

interface Marks {
  level: Level | ''
  hole: boolean
  links: number
}

const NONE: Marks = { level: '', hole: false, links: 0 }

export function gutterPainter(): GutterPainter {
  const elements = new Map<string, Element>()
  let marks = new Map<string, Marks>()
  const write = (pid: string): void => {
    const gutter = elements.get(pid)?.querySelector<HTMLElement>(':scope > .gutter')
    if (gutter) writeMarks(gutter, marks.get(pid) ?? NONE)
  }
  return {
    touched(pid, element) {
      if (elements.get(pid) === element) return
      if (!element) {
        elements.delete(pid)
        return
      }
      elements.set(pid, element)
      write(pid)
    },
    show(findings, view) {
      const before = marks
      marks = marksOf(findings, view)
      for (const pid of before.keys()) if (!marks.has(pid)) write(pid)
      for (const [pid, now] of marks) {
        const was = before.get(pid)
        if (was?.level !== now.level || was.hole !== now.hole || was.links !== now.links) write(pid)
      }
    },
  }
}

function marksOf(findings: readonly Finding[], view: DraftView): Map<string, Marks> {
  const marks = new Map<string, Marks>()
  const at = (pid: string): Marks => {
    const known = marks.get(pid) ?? { ...NONE }
    marks.set(pid, known)
    return known
  }
  for (const [pid, level] of worstLevels(findings, view)) at(pid).level = level
  for (const pid of view.holes) at(pid).hole = true
  for (const [pid, links] of view.linksOf) if (links.length > 0) at(pid).links = links.length
  return marks
}

/** Two thousand marks say the same few words. */
let words: Record<Level | 'hole', string> | undefined

function writeMarks(gutter: HTMLElement, { level, hole, links }: Marks): void {
  const state = `${level}|${hole ? 'hole' : ''}|${links}`
  if (gutter.dataset.state === state) return
  gutter.dataset.state = state
  gutter.setAttribute('aria-hidden', 'true')
  const shown: HTMLElement[] = []
  words ??= {
    hole: t('gutter.hole'),
    error: t('level.error'),
    warning: t('level.warning'),
    hint: t('level.hint'),
    consult: t('level.consult'),
  }
  if (level) shown.push(mark(`finding ${level}`, 'finding', words[level]))
  if (hole) shown.push(mark('hole', 'links', words.hole))
  else if (links > 0) shown.push(mark('links', 'links', t('gutter.links', { count: links }), String(links)))
  gutter.replaceChildren(...shown)
}

function mark(className: string, leadsTo: string, title: string, text = ''): HTMLElement {
  const span = document.createElement('span')
  span.className = `gutter-mark ${className}`
  span.dataset.leadsTo = leadsTo
  span.title = title
  span.textContent = text
  return span
}
