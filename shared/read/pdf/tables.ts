import { cutAt } from './lines'
import type { Line } from './lines'
import type { Box } from './page-marks'
import type { Page } from './read-pages'

/** A table drawn with rules. */
export interface PdfTable {
  page: number
  top: number
  bottom: number
  /** How far its columns reach. */
  columns: { left: number; right: number }[]
  rows: PdfRow[]
}

export interface PdfRow {
  header: boolean
  /** The lines of each column's cell. */
  cells: Line[][]
}

/**
 * Takes the tables out of a page. Evidence: rules of one width, one below the other, with lines between them that stand in two
 * columns or more, parted by bars or by strips that hardly a line crosses. Rows are what stands between two rules; where
 * rules part only the head from the rest, a row begins where the first column has words and the row before it is closed.
 */
export function withoutTables(page: Page, headed: boolean): { page: Page; tables: PdfTable[] } {
  const tables: PdfTable[] = []
  let lines = page.lines
  for (const rules of ruledStretches(page, headed)) {
    const [top, bottom] = [rules[0]!.top, rules.at(-1)!.bottom]
    const [left, right] = [rules[0]!.left - 6, rules[0]!.right + 6]
    const inside = lines.filter(
      (line) =>
        line.turned === 0 &&
        line.y > top &&
        line.y - line.size * 0.5 < bottom &&
        line.right > left &&
        line.left < right,
    )
    const gutters = guttersOf(inside, page, top, bottom)
    if (gutters.length === 0 || inside.length < 3) continue
    const table = tableOf(inside, gutters, rules, page)
    if (table.rows.length < 2) continue
    tables.push(table)
    const taken = new Set(inside)
    lines = lines.filter((line) => !taken.has(line))
  }
  return { page: { ...page, lines }, tables }
}

/** Rules of one width that belong together, each stretch from top to bottom. */
function ruledStretches(page: Page, headed: boolean): Box[][] {
  const whole = wholeRules(page.rules).filter((rule) => rule.right - rule.left > page.width * 0.25)
  const stretches: Box[][] = []
  for (const rule of whole) {
    // The rules of a masthead hold no table.
    if (headed && rule.top < page.height * 0.3) continue
    const stretch = stretches.find(
      (other) =>
        Math.abs(other[0]!.left - rule.left) < 9 &&
        Math.abs(other[0]!.right - rule.right) < 9 &&
        rule.top - other.at(-1)!.bottom < page.height * 0.6 &&
        isFilled(page, other.at(-1)!, rule),
    )
    if (stretch) stretch.push(rule)
    else stretches.push([rule])
  }
  return stretches
    .flatMap((stretch) => cutAtProse(stretch, page))
    .filter((stretch) => stretch.length >= 3 || (stretch.length === 2 && page.bars.length > 0))
}

/** Where a line as wide as the table or a numbered heading stands between two rules, one table ends and another may begin. */
function cutAtProse(rules: readonly Box[], page: Page): Box[][] {
  const parts: Box[][] = [[rules[0]!]]
  for (let nth = 1; nth < rules.length; nth += 1) {
    const [above, below] = [rules[nth - 1]!, rules[nth]!]
    const between = page.lines.filter((line) => middle(line) > above.top && middle(line) < below.bottom)
    const prose = between.some((line) => isWide(line, below))
    const headed =
      between.length === 1 && /^(?:\d{1,2}|[A-Z]|[IVX]+)\.\s/u.test(between[0]!.text) && isMarked(between[0]!)
    if (prose || headed) parts.push([below])
    else parts.at(-1)!.push(below)
  }
  return parts
}

/** Words stand between two rules, and none as wide as prose. */
function isFilled(page: Page, above: Box, below: Box): boolean {
  const between = page.lines.filter((line) => line.y > above.top && line.y < below.bottom + 1)
  const wide = between.filter((line) => isWide(line, below))
  return between.length > 0 && wide.length <= Math.max(1, between.length * 0.25)
}

/** Words without a wide blank from one end of a table to the other. */
function isWide(line: Line, rule: Box): boolean {
  return line.right - line.left > (rule.right - rule.left) * 0.85 && line.gaps.length === 0
}

/** What is drawn cell by cell, as one rule. */
function wholeRules(rules: readonly Box[]): Box[] {
  const whole: Box[] = []
  for (const rule of [...rules].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const same = whole.find(
      (other) => Math.abs(other.top - rule.top) < 2 && rule.left < other.right + 4 && rule.right > other.left - 4,
    )
    if (same) {
      same.left = Math.min(same.left, rule.left)
      same.right = Math.max(same.right, rule.right)
    } else whole.push({ ...rule })
  }
  return whole
}

interface Gutter {
  left: number
  right: number
}

function guttersOf(lines: readonly Line[], page: Page, top: number, bottom: number): Gutter[] {
  if (lines.length === 0) return []
  const left = Math.floor(Math.min(...lines.map((line) => line.left)))
  const right = Math.ceil(Math.max(...lines.map((line) => line.right)))
  const bars = barsIn(page, top, bottom).filter((x) => x > left + 3 && x < right - 3)
  if (bars.length > 0) return bars.map((x) => ({ left: x - 1, right: x + 1 }))
  const covered = new Uint16Array(right - left + 1)
  for (const line of lines) {
    const blanks = line.gaps.map((gap) => [gap.left, gap.right] as const)
    for (let x = Math.floor(line.left); x < line.right; x += 1) {
      if (!blanks.some(([from, to]) => x >= from && x < to)) covered[x - left]! += 1
    }
  }
  const most = Math.floor(lines.length * 0.06)
  const gutters: Gutter[] = []
  for (let x = 1; x < covered.length; x += 1) {
    if (covered[x]! > most) continue
    const from = x
    while (x < covered.length && covered[x]! <= most) x += 1
    if (x - from >= 4 && x < covered.length) gutters.push({ left: left + from, right: left + x })
  }
  return gutters
}

/** Where bars stand that run down most of a table. */
function barsIn(page: Page, top: number, bottom: number): number[] {
  const lengths = new Map<number, number>()
  for (const bar of page.bars) {
    const length = Math.min(bar.bottom, bottom) - Math.max(bar.top, top)
    if (length <= 0) continue
    const x = (bar.left + bar.right) / 2
    const near = [...lengths.keys()].find((other) => Math.abs(other - x) < 4) ?? x
    lengths.set(near, (lengths.get(near) ?? 0) + length)
  }
  return [...lengths].flatMap(([x, length]) => (length > (bottom - top) * 0.5 ? [x] : [])).sort((a, b) => a - b)
}

function tableOf(lines: readonly Line[], gutters: readonly Gutter[], rules: readonly Box[], page: Page): PdfTable {
  const columns = [...gutters, { left: Infinity, right: Infinity }].map((gutter, at) => ({
    left: gutters[at - 1]?.right ?? rules[0]!.left,
    right: Number.isFinite(gutter.left) ? gutter.left : rules[0]!.right,
  }))
  const parts = lines.flatMap((line) => inColumnsOf(line, gutters))
  const columnOf = (line: Line): number => {
    const at = gutters.findIndex((gutter) => line.left < (gutter.left + gutter.right) / 2)
    return at < 0 ? gutters.length : at
  }
  const rows: PdfRow[] = []
  const headEnd = rules.length > 2 ? rules[1]!.top : -Infinity
  for (let nth = 1; nth < rules.length; nth += 1) {
    const between = parts.filter((line) => middle(line) > rules[nth - 1]!.top && middle(line) <= rules[nth]!.top)
    const header = nth === 1 && rules[nth]!.top <= headEnd && between.length > 0 && between.every(isMarked)
    const bands = header || rules.length > 4 ? [between] : bandsOf(between, columnOf)
    for (const band of bands) {
      if (band.length === 0) continue
      const cells = columns.map((): Line[] => [])
      for (const line of band) cells[columnOf(line)]!.push(line)
      rows.push({ header, cells })
    }
  }
  return { page: page.number, top: rules[0]!.top, bottom: rules.at(-1)!.bottom, columns, rows }
}

function middle(line: Line): number {
  return line.y - line.size * 0.35
}

function isMarked(line: Line): boolean {
  return line.pieces.every((piece) => piece.italic || piece.bold || piece.raised || piece.text.trim() === '')
}

/** A line that runs over a gutter, cut where it has a wide blank there. */
function inColumnsOf(line: Line, gutters: readonly Gutter[]): Line[] {
  for (const gutter of gutters) {
    if (line.left >= gutter.left || line.right <= gutter.right) continue
    const gap = line.gaps.find((one) => one.left < gutter.right + 1 && one.right > gutter.left - 1)
    if (gap) {
      const [before, behind] = cutAt(line, gap)
      return [before, ...inColumnsOf(behind, gutters)]
    }
  }
  return [line]
}

/** Rows where no rules part them: one begins with words in the first column that stand lower than a line's distance. */
function bandsOf(lines: readonly Line[], columnOf: (line: Line) => number): Line[][] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const pitches = sorted.flatMap((line, at) => {
    const next = sorted.slice(at + 1).find((other) => columnOf(other) === columnOf(line))
    return next ? [next.y - line.y] : []
  })
  const closest = Math.min(...pitches.filter((pitch) => pitch > 4), Infinity)
  const bands: Line[][] = []
  let bottom = -Infinity
  for (const line of sorted) {
    const opens = columnOf(line) === 0 && line.y - bottom > closest * 1.18
    const apart = line.y - bottom > closest * 1.6
    const loose = closest === Infinity || pitches.every((pitch) => pitch <= 4 || pitch < closest * 1.18)
    if (
      bands.length === 0 ||
      ((opens || apart) && line.y > bottom + 2) ||
      (loose && columnOf(line) === 0 && line.y > bottom + 2)
    ) {
      bands.push([line])
    } else bands.at(-1)!.push(line)
    bottom = Math.max(bottom, line.y)
  }
  return bands
}
