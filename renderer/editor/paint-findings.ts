import type { Finding } from '../../shared/check/finding'

const LEVELS = ['error', 'warning', 'hint'] as const
/** The current finding only deepens its own tint, so it lies over the others in its level's colour. */
const NAMES = [...LEVELS.map((level) => `finding-${level}`), ...LEVELS.map((level) => `finding-current-${level}`)]

/**
 * Lay the findings over the text by the CSS Custom Highlight API: they are never in it. Rebuilt whole,
 * about a millisecond for five hundred.
 */
export function paintFindings(root: HTMLElement, findings: readonly Finding[], current: Finding | undefined): void {
  const ranges = new Map<string, Range[]>(NAMES.map((name) => [name, []]))
  for (const finding of findings) {
    const selector = finding.paragraphId
      ? `[data-pid="${CSS.escape(finding.paragraphId)}"]`
      : `[data-note="${CSS.escape(finding.footnoteId ?? '')}"]`
    const level = finding.level === 'consult' ? 'hint' : finding.level
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      const range = rangeIn(element, finding.from, finding.to)
      if (!range) continue
      ranges.get(`finding-${level}`)!.push(range)
      if (finding === current) ranges.get(`finding-current-${level}`)!.push(range)
    }
  }
  for (const [name, list] of ranges) {
    const highlight = new Highlight(...list)
    highlight.priority = name.startsWith('finding-current') ? 10 : NAMES.length - NAMES.indexOf(name)
    CSS.highlights.set(name, highlight)
  }
}

/** The DOM range of flat-text offsets in a paragraph or note; marks and numbers have no width, a break counts one. */
export function rangeIn(element: HTMLElement, from: number, to: number): Range | undefined {
  const range = document.createRange()
  let at = 0
  let open = false
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof HTMLElement && node.matches('.number, .gutter, .reference, .mark'))
      return NodeFilter.FILTER_REJECT
    return node.nodeType === Node.TEXT_NODE || node.nodeName === 'BR'
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') {
      at += 1
      continue
    }
    const length = node.textContent?.length ?? 0
    if (!open && from < at + length) {
      range.setStart(node, Math.max(0, from - at))
      open = true
    }
    if (open && to <= at + length) {
      range.setEnd(node, to - at)
      return range
    }
    at += length
  }
  // A finding on what is missing at the end has no words of its own to lie on.
  if (!open && at > 0 && from >= at) return rangeIn(element, at - 1, at)
  return open ? range : undefined
}
