import type { Run, TextRun } from '../../../shared/text/document-text'
import { joinRuns } from '../../../shared/text/runs'

/** What is pasted into a note: plain words of one paragraph; of looks italics are kept, and what is raised. */
export function pastedRuns(html: string, plain: string): Run[] {
  const runs = html ? runsOfHtml(new DOMParser().parseFromString(html, 'text/html').body) : []
  const found = runs.length > 0 ? runs : [{ type: 'text' as const, text: plain }]
  return trimmed(joinRuns(found.map((run) => ({ ...run, text: run.text.normalize('NFC').replace(/\s+/g, ' ') }))))
}

const BLOCKS = 'p, div, li, tr, td, th, h1, h2, h3, h4, h5, h6, blockquote, br'

function runsOfHtml(root: Element): TextRun[] {
  const runs: TextRun[] = []
  const visit = (node: Node, look: Omit<TextRun, 'type' | 'text'>): void => {
    if (node.nodeType === Node.TEXT_NODE) runs.push({ type: 'text', text: node.textContent ?? '', ...look })
    if (!(node instanceof HTMLElement) || node.matches('script, style, title')) return
    const parts = node.matches(BLOCKS)
    if (parts) runs.push({ type: 'text', text: ' ' })
    const now = {
      ...look,
      ...((node.matches('i, em') || node.style.fontStyle === 'italic') && { italic: true as const }),
      ...((node.nodeName === 'SUP' || node.style.verticalAlign === 'super') && { superscript: true as const }),
    }
    for (const child of node.childNodes) visit(child, now)
    if (parts) runs.push({ type: 'text', text: ' ' })
  }
  visit(root, {})
  return runs
}

/** Without blanks at the ends and two in a row. */
function trimmed(runs: Run[]): Run[] {
  let blank = true
  const kept = runs.map((run) => {
    if (run.type !== 'text') return run
    const text = blank ? run.text.replace(/^ /, '') : run.text
    blank = text === '' ? blank : text.endsWith(' ')
    return { ...run, text }
  })
  const last = kept.findLastIndex((run) => run.type !== 'text' || run.text !== '')
  return joinRuns(
    kept.map((run, index) => (index === last && run.type === 'text' ? { ...run, text: run.text.trimEnd() } : run)),
  )
}
