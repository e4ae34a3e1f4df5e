import type { Line } from './lines'
import type { Page } from './read-pages'

/**
 * The lines of a page in reading order: where two columns stand side by side, the left before the right, between lines that
 * run across both. Evidence for columns: a strip down the page that no line of a stretch crosses, at least six lines of
 * prose on either side, and no rules across it, as rows of a table have.
 */
export function inColumns(page: Page): Page {
  const flat = page.lines.filter((line) => line.turned === 0)
  if (flat.length < 12) return page
  let best: { order: Line[]; count: number } | undefined
  const left = Math.min(...flat.map((line) => line.left))
  const right = Math.max(...flat.map((line) => line.right))
  for (let strip = left + (right - left) * 0.3; strip < left + (right - left) * 0.7; strip += 4) {
    const found = orderedAt(flat, strip, right - left, page)
    if (found.count > (best?.count ?? 0)) best = found
  }
  if (!best) return page
  return { ...page, lines: [...best.order, ...page.lines.filter((line) => line.turned !== 0)] }
}

function orderedAt(lines: readonly Line[], strip: number, width: number, page: Page): { order: Line[]; count: number } {
  const order: Line[] = []
  let count = 0
  let stretch: Line[] = []
  const flush = (): void => {
    const before = stretch.filter((line) => line.right <= strip)
    const behind = stretch.filter((line) => line.left >= strip)
    if (isColumn(before, width) && isColumn(behind, width) && besides(before, behind) && !ruled(stretch, strip, page)) {
      count += stretch.length
      order.push(...before, ...behind)
    } else order.push(...stretch)
    stretch = []
  }
  for (const line of lines) {
    if (line.left < strip - 1 && line.right > strip + 1) {
      flush()
      order.push(line)
    } else stretch.push(line)
  }
  flush()
  return { order, count }
}

function isColumn(lines: readonly Line[], width: number): boolean {
  if (lines.length < 6) return false
  const wide = lines.filter((line) => line.right - line.left > width * 0.24 && line.text.length > 18)
  return wide.length >= lines.length * 0.6
}

function besides(left: readonly Line[], right: readonly Line[]): boolean {
  const [from, to] = [Math.max(left[0]!.y, right[0]!.y), Math.min(left.at(-1)!.y, right.at(-1)!.y)]
  const shorter = Math.min(left.at(-1)!.y - left[0]!.y, right.at(-1)!.y - right[0]!.y)
  return to - from > shorter * 0.6
}

function ruled(lines: readonly Line[], strip: number, page: Page): boolean {
  const [top, bottom] = [lines[0]!.y, lines.at(-1)!.y]
  const across = page.rules.filter(
    (rule) => rule.left < strip - 20 && rule.right > strip + 20 && rule.top > top && rule.bottom < bottom,
  )
  return across.length >= 2
}
