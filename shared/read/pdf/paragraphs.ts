import { endsSentence, isTitleLike, startsLower } from '../../structure/sentence'
import type { Line } from './lines'

/** Lines that are one paragraph. */
export interface PdfParagraph {
  lines: Line[]
  /** The same lines by cells, where they stand side by side. */
  cells?: Line[][]
}

/** What lines are measured against. */
export interface Measure {
  /** The left edge of the text on a page. */
  leftOf(page: number): number
  /** The right edge. */
  rightOf(page: number): number
  /** From baseline to baseline, for letters of a size. */
  pitchOf(size: number): number
}

/** The edges of the text and the distances of its lines, from the lines of most letters. */
export function measureOf(lines: readonly Line[], bodySize: number): Measure {
  const lefts = new Map<number, Map<number, number>>()
  const rights = new Map<number, number[]>()
  const pitches = new Map<number, Map<number, number>>()
  lines.forEach((line, at) => {
    if (line.turned !== 0) return
    if (Math.abs(line.size - bodySize) < 0.6) {
      if (line.text.length > 25) count(lefts, line.page, Math.round(line.left))
      if (line.text.length > 40) rights.set(line.page, [...(rights.get(line.page) ?? []), line.right])
    }
    const before = lines[at - 1]
    if (before?.page === line.page && before.size === line.size) {
      const pitch = line.y - before.y
      if (pitch > line.size * 0.8 && pitch < line.size * 2.5)
        count(pitches, Math.round(line.size * 2), Math.round(pitch * 2) / 2)
    }
  })
  // A page with few lines of its own goes by those of its side: left and right pages may have other margins.
  const all = [...rights.values()].flat()
  const sided = (page: number): number[] =>
    [...rights].filter(([other, found]) => found.length >= 8 && other % 2 === page % 2).flatMap(([, found]) => found)
  const rightOf = (page: number): number => {
    const own = rights.get(page) ?? []
    const found = own.length >= 8 ? own : sided(page).length > 0 ? sided(page) : own.length > 0 ? own : all
    return nearMost(found)
  }
  const leftOf = (page: number): number => {
    const own = lefts.get(page)
    if (own) return most(own)
    const others = [...lefts].filter(([other]) => other % 2 === page % 2)
    const found = (others.length > 0 ? others : [...lefts]).flatMap(([, counts]) => [...counts.keys()])
    return found.length > 0 ? Math.min(...found) : 0
  }
  const [left, right] = [remembered(leftOf), remembered(rightOf)]
  return {
    leftOf: left,
    rightOf: right,
    pitchOf: (size) => most(pitches.get(Math.round(size * 2)) ?? new Map([[size * 1.2, 1]])),
  }
}

function remembered(of: (page: number) => number): (page: number) => number {
  const known = new Map<number, number>()
  return (page) => {
    const before = known.get(page)
    if (before !== undefined) return before
    const found = of(page)
    known.set(page, found)
    return found
  }
}

function count(counts: Map<number, Map<number, number>>, key: number, value: number): void {
  const own = counts.get(key) ?? new Map<number, number>()
  own.set(value, (own.get(value) ?? 0) + 1)
  counts.set(key, own)
}

function most(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** The edge that nearly all lines keep within. */
function nearMost(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.96)] ?? Infinity
}

/** Lines become paragraphs. `begins` says more of where one begins: a note's mark. */
export function paragraphsOf(
  lines: readonly Line[],
  measure: Measure,
  begins: (line: Line) => boolean = () => false,
): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = []
  let number = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    let cells = 1
    while (isBeside(line, lines[at + cells])) cells += 1
    const last = paragraphs.at(-1)
    if (cells > 1) {
      const row = lines.slice(at, at + cells)
      paragraphs.push({ lines: row, cells: row.map((cell) => [cell]) })
      at += cells - 1
    } else if (last?.cells && !begins(line) && goesOnInCell(last.cells, line, measure)) {
      last.lines.push(line)
      last.cells.at(-1)!.push(line)
    } else if (last && !last.cells && !begins(line) && goesOn(last, line, measure, number)) last.lines.push(line)
    else paragraphs.push({ lines: [line] })
    const counted = /^(\d{1,3})\.\s/u.exec(line.text)?.[1]
    if (counted && paragraphs.at(-1)!.lines[0] === line) number = Number(counted)
  }
  return paragraphs
}

/** The next line stands on the same baseline: another cell of one row. */
function isBeside(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    next.page === line.page &&
    next.turned === line.turned &&
    Math.abs(next.y - line.y) < 0.35 * Math.min(line.size, next.size) &&
    (next.left > line.right || next.right < line.left)
  )
}

/** Behind a name or number and a wide gap, the words go on below where they began. */
function goesOnInCell(cells: readonly Line[][], line: Line, measure: Measure): boolean {
  const last = cells.at(-1)!.at(-1)!
  return (
    cells.length === 2 &&
    !/^[\d\s–-]+$/u.test(cells[1]![0]!.text) &&
    line.page === last.page &&
    Math.abs(line.left - last.left) < 2 &&
    Math.abs(line.size - last.size) < 0.5 &&
    !isShort(last, line, measure) &&
    line.y - last.y < measure.pitchOf(last.size) * 1.15
  )
}

function goesOn(paragraph: PdfParagraph, line: Line, measure: Measure, number: number): boolean {
  const { lines } = paragraph
  const [first, last] = [lines[0]!, lines.at(-1)!]
  if (Math.abs(line.size - last.size) > last.size * 0.06 || line.turned !== last.turned) return false
  const em = last.size
  const turnsPage = line.page !== last.page || line.y < last.y
  const pitch = line.y - last.y
  if (!turnsPage && pitch > measure.pitchOf(em) * 1.3) return false
  if (turnsPage && line.rightToLeft !== last.rightToLeft) return false
  if (beginsAnew(line, last, number)) return false
  const open = !endsSentence(last.text)
  const lower = startsLower(line.text)
  const [boldLine, boldLast] = [isBold(line), isBold(last)]
  if (boldLine !== boldLast && !(open && lower)) return false
  if (last.rightToLeft) return goesOnToLeft(first, last, line, measure, open)
  // Where lines are measured: from the edge of their own page.
  const leftOf = (one: Line): number => one.left - (turnsPage ? measure.leftOf(one.page) : 0)
  const at = leftOf(line)
  const centred = !turnsPage && lines.length < 6 && isCentred(last, line, measure)
  const short = isShort(last, line, measure)
  if (centred) return isTitleLike(last.text, 40) || open
  if (lines.length > 1 && lines[1]!.page === last.page) {
    const hung = leftOf({ ...line, left: lines.at(-1)!.left, page: last.page })
    if (Math.abs(at - hung) > 0.7 * em) return false
  } else if (lines.length === 1) {
    const hung = first.gaps.find((gap) => gap.right - gap.left > em && gap.at < first.text.length * 0.4)
    const expected = [
      ...(hung ? [leftOf({ ...first, left: hung.right })] : []),
      leftOf(first),
      first.hanging === undefined ? leftOf(first) : leftOf({ ...first, left: first.hanging }),
    ]
    const near = expected.some((left) => Math.abs(at - left) <= 0.7 * em)
    const hangsBack = at < leftOf(first) && at >= leftOf({ ...first, left: measure.leftOf(first.page) }) - 0.7 * em
    if (!near && !hangsBack && (short || !open)) return false
  }
  if (turnsPage) {
    if (open) return !short || lower
    // A sentence ended with its page: the paragraph goes on where its lines stand back from how paragraphs begin.
    const indented =
      Math.abs(leftOf(first) - leftOf({ ...last, left: last.left })) > 0.7 * em || first.hanging !== undefined
    return !short && indented && lines.length > 1 && !boldLine
  }
  return !short || (open && lower)
}

/** The first word of the next line had found room on this one. */
function isShort(last: Line, next: Line, measure: Measure): boolean {
  return last.right + 0.25 * last.size + (next.firstWord - next.left) < measure.rightOf(last.page) - 0.6 * last.size
}

/** A number, bullet or indicator stands before the words. */
function beginsAnew(line: Line, last: Line, number: number): boolean {
  if (line.pieces[0]!.raised && /^\s*[\d*]{1,4}\s*$/u.test(line.pieces[0]!.text)) return true
  if (/^[•▪●◦‣]\s?/u.test(line.text)) return true
  if (line.hanging !== undefined) return true
  const typed = /^(\d{1,3})\.\s+\P{Ll}/u.exec(line.text)?.[1]
  if (typed && Number(typed) === number + 1 && endsSentence(last.text)) return true
  return /^\((?:[a-z]|[ivx]{1,4})\)\s/u.test(line.text) && endsSentence(last.text)
}

function isBold(line: Line): boolean {
  return line.pieces.every((piece) => piece.bold || piece.raised || !/[\p{L}\p{N}]/u.test(piece.text))
}

/** Two lines about one axis, neither of them set to both edges. */
function isCentred(a: Line, b: Line, measure: Measure): boolean {
  const axis = Math.abs((a.left + a.right) / 2 - (b.left + b.right) / 2)
  const full = (line: Line): boolean =>
    line.right > measure.rightOf(line.page) - line.size && Math.abs(a.left - b.left) < 2
  return axis < 3 && !full(a) && Math.abs(a.left - b.left) > 2
}

/** The same, for text that runs to the left: it begins at the right edge. */
function goesOnToLeft(first: Line, last: Line, line: Line, measure: Measure, open: boolean): boolean {
  const em = last.size
  const short = last.left - measure.leftOf(last.page) > 6 * em
  if (line.page === last.page && line.right - last.right > 0.7 * em && last !== first) return false
  if (line.page === last.page && last.right - line.right > 0.7 * em) return !short && open
  return !short
}
