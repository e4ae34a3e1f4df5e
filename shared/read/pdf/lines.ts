import { inReadingOrder } from './bidi'
import type { Sign } from './bidi'
import { glyphText } from './glyph-text'
import type { Glyph, Look, PageMarks } from './page-marks'

/** Characters of one look. */
export interface Piece {
  text: string
  bold: boolean
  italic: boolean
  /** Smaller than the line and above its baseline, or below it. */
  raised: boolean
  lowered: boolean
}

/** What stands on one baseline without a wide gap: a line of a column, a cell. Points from the page's upper left corner. */
export interface Line {
  page: number
  left: number
  right: number
  /** The baseline. */
  y: number
  /** That of most of its characters. */
  size: number
  pieces: Piece[]
  /** Its words as one text. */
  text: string
  /** Where its first word ends. */
  firstWord: number
  /** Where the words begin behind a number, bullet or indicator and a gap; undefined where none stands before them. */
  hanging?: number
  rightToLeft: boolean
  hidden: boolean
  turned: number
  /** Blanks wider than between words, none in lines that run to the left. */
  gaps: Gap[]
}

export interface Gap {
  /** Where the words behind it begin in the line's text. */
  at: number
  left: number
  right: number
}

/** The line in two, at one of its gaps. */
export function cutAt(line: Line, gap: Gap): [Line, Line] {
  const part = (from: number, to: number): Piece[] => {
    let at = 0
    return line.pieces.flatMap((piece) => {
      const start = at
      at += piece.text.length
      const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start))
      return text === '' ? [] : [{ ...piece, text }]
    })
  }
  const half = (from: number, to: number, rest: Partial<Line>): Line => {
    const pieces = part(from, to)
    const text = pieces.map((piece) => piece.text).join('')
    const { hanging, ...whole } = line
    void hanging
    return { ...whole, pieces, text, firstWord: line.right, ...rest }
  }
  return [
    half(0, gap.at, { right: gap.left, gaps: line.gaps.filter(({ at }) => at < gap.at), firstWord: line.firstWord }),
    half(gap.at, line.text.length, {
      left: gap.right,
      gaps: line.gaps.filter(({ at }) => at > gap.at).map((other) => ({ ...other, at: other.at - gap.at })),
    }),
  ]
}

/** The lines of a page from top to bottom, those of one baseline from left to right. Turned ones come last. */
export function linesOf(marks: PageMarks, page: number): Line[] {
  const groups = new Map<number, Glyph[]>()
  for (const glyph of marks.glyphs) {
    const text = glyphText(glyph.text)
    if (text === '') continue
    const turned = (((Math.round(glyph.turned / 2) * 2) % 360) + 360) % 360
    const group = groups.get(turned)
    const clean = { ...glyph, text }
    if (group) group.push(clean)
    else groups.set(turned, [clean])
  }
  const most = [...groups].sort((a, b) => b[1].length - a[1].length)
  return most.flatMap(([turned, glyphs]) =>
    rowsOf(upright(glyphs, turned, marks)).flatMap((row) => cellsOf(row, page, turned)),
  )
}

/** Text that runs in another direction, turned so that it runs to the right; its page turns with it. */
function upright(glyphs: Glyph[], turned: number, { width, height }: PageMarks): Glyph[] {
  if (turned === 0) return glyphs
  const angle = (-turned * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const shift = turned === 90 ? [0, width] : turned === 270 ? [height, 0] : turned === 180 ? [width, height] : [0, 0]
  return glyphs.map((glyph) => ({
    ...glyph,
    x: glyph.x * cos - glyph.y * sin + shift[0]!,
    y: glyph.x * sin + glyph.y * cos + shift[1]!,
  }))
}

interface Row {
  y: number
  size: number
  strokes: Stroke[]
}

/** Characters that follow each other on the page and in its file. */
interface Stroke {
  y: number
  size: number
  left: number
  right: number
  glyphs: Glyph[]
}

function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const strokes = strokesOf(glyphs)
  const rows: Row[] = []
  for (const stroke of strokes.sort((a, b) => a.y - b.y)) {
    const row = nearRow(rows, stroke)
    if (row) {
      row.strokes.push(stroke)
      if (widthOf(row.strokes, stroke.size) > widthOf(row.strokes, row.size)) {
        row.size = stroke.size
        row.y = stroke.y
      }
    } else rows.push({ y: stroke.y, size: stroke.size, strokes: [stroke] })
  }
  return attach(rows).sort((a, b) => a.y - b.y)
}

function nearRow(rows: readonly Row[], stroke: Stroke): Row | undefined {
  for (let at = rows.length - 1; at >= 0 && at >= rows.length - 6; at -= 1) {
    const row = rows[at]!
    if (Math.abs(row.y - stroke.y) <= 0.12 * Math.min(row.size, stroke.size) + 0.3) return row
  }
  return undefined
}

function widthOf(strokes: readonly Stroke[], size: number): number {
  return strokes.reduce((sum, stroke) => sum + (stroke.size === size ? stroke.right - stroke.left : 0), 0)
}

function strokesOf(glyphs: readonly Glyph[]): Stroke[] {
  const strokes: Stroke[] = []
  for (const glyph of glyphs) {
    const last = strokes.at(-1)
    const before = last?.glyphs.at(-1)
    const size = Math.round(glyph.size * 10) / 10
    if (
      last &&
      before &&
      Math.abs(before.y - glyph.y) < 0.05 * size &&
      last.size === size &&
      glyph.x >= before.x - 0.1 * size &&
      glyph.x - (before.x + before.width) < 4 * size
    ) {
      // Bold made by painting the same sign twice.
      if (glyph.text === before.text && Math.abs(glyph.x - before.x) < 0.08 * size && glyph.text !== ' ') continue
      last.glyphs.push(glyph)
      last.right = Math.max(last.right, glyph.x + glyph.width)
    } else strokes.push({ y: glyph.y, size, left: glyph.x, right: glyph.x + glyph.width, glyphs: [glyph] })
  }
  // Blanks at the ends take no part in where a stroke stands.
  for (const stroke of strokes) {
    while (stroke.glyphs.length > 0 && isBlank(stroke.glyphs.at(-1)!)) stroke.glyphs.pop()
    while (stroke.glyphs.length > 0 && isBlank(stroke.glyphs[0]!)) stroke.glyphs.shift()
    if (stroke.glyphs.length === 0) continue
    stroke.left = Math.min(...ends(stroke.glyphs.slice(0, 4), 'left'))
    stroke.right = Math.max(...ends(stroke.glyphs.slice(-4), 'right'))
  }
  return strokes.filter((stroke) => stroke.glyphs.length > 0)
}

function ends(glyphs: readonly Glyph[], side: 'left' | 'right'): number[] {
  return glyphs.map((glyph) => (side === 'left' ? glyph.x : glyph.x + glyph.width))
}

function isBlank(glyph: Glyph): boolean {
  return /^[\s\u00a0]*$/u.test(glyph.text)
}

/** Small strokes above or below a baseline go to the row whose words they stand beside: indicators, `H₂O`, `1st`. */
function attach(rows: Row[]): Row[] {
  const hosts = rows.map((row) => ({ row, strokes: [...row.strokes] }))
  return rows.filter((row) => {
    row.strokes = row.strokes.filter((stroke) => {
      let nearest: { row: Row; distance: number } | undefined
      for (const host of hosts) {
        if (host.row === row) continue
        const distance = distanceTo(host, stroke)
        if (distance !== undefined && (!nearest || distance < nearest.distance)) nearest = { row: host.row, distance }
      }
      nearest?.row.strokes.push(stroke)
      return !nearest
    })
    return row.strokes.length > 0 || hosts.every((host) => host.row !== row)
  })
}

/** How far a small stroke stands from the words of a row, behind them or, less likely, before them; undefined where it is none of theirs. */
function distanceTo({ row, strokes }: { row: Row; strokes: readonly Stroke[] }, stroke: Stroke): number | undefined {
  if (row.size < stroke.size * 1.15 || stroke.right - stroke.left > 8 * row.size) return undefined
  const above = row.y - stroke.y
  if (above > 0.75 * row.size || above < -0.35 * row.size) return undefined
  let nearest: number | undefined
  for (const other of strokes) {
    if (other.size < stroke.size * 1.15) continue
    const behind = stroke.left >= other.left ? Math.max(0, stroke.left - other.right) : Infinity
    const before = stroke.right <= other.right ? Math.max(0, other.left - stroke.right) : Infinity
    if (behind < 0.7 * row.size) nearest = Math.min(nearest ?? Infinity, behind)
    if (before < 2.1 * row.size) nearest = Math.min(nearest ?? Infinity, before + row.size * 0.5)
  }
  return nearest
}

/** A row cut at its wide gaps. Behind a number, bullet or indicator a gap does not cut: the words hang on it. */
function cellsOf(row: Row, page: number, turned: number): Line[] {
  const glyphs = row.strokes.flatMap((stroke) => stroke.glyphs.map((glyph) => ({ glyph, stroke })))
  glyphs.sort((a, b) => a.glyph.x - b.glyph.x)
  const cells: (typeof glyphs)[] = []
  const hanging: number[] = []
  let right = -Infinity
  for (const one of glyphs) {
    if (isBlank(one.glyph)) {
      // A blank counts by the gap it leaves, and as a blank where it is wide.
      if (cells.length > 0 && one.glyph.x >= right - 0.2 * row.size) cells.at(-1)!.push(one)
      continue
    }
    const gap = one.glyph.x - right
    const cell = cells.at(-1)
    if (!cell) cells.push([one])
    else if (gap > WIDEST_BLANK * row.size) {
      const words = cell
        .map(({ glyph }) => glyph.text)
        .join('')
        .trim()
      if (LABEL.test(words) && gap < WIDEST_HANGING * row.size) {
        hanging[cells.length - 1] = one.glyph.x
        cell.push(one)
      } else cells.push([one])
    } else {
      if (gap > 0.6 * row.size && hanging[cells.length - 1] === undefined && cell.length < 12) {
        const words = cell
          .map(({ glyph }) => glyph.text)
          .join('')
          .trim()
        const raised = cell[0]!.stroke.size < row.size * 0.87
        if (SURE_LABEL.test(words) || (LABEL.test(words) && (raised || gap > 1.2 * row.size))) {
          hanging[cells.length - 1] = one.glyph.x
        }
      }
      cell.push(one)
    }
    right = Math.max(right, one.glyph.x + one.glyph.width)
  }
  return cells.map((cell, at) => lineOf(cell, row, page, turned, hanging[at]))
}

/** Of the size of the letters: a wider gap parts columns. Lines set to both edges have blanks of up to two. */
const WIDEST_BLANK = 2.3
const WIDEST_HANGING = 8

const LABEL =
  /^(?:\(?(?:\d{1,4}(?:\.\d{1,3}){0,3}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6})[.)]?|[\d*†‡§]{1,5}|[-–—•▪●◦o·]|\[\d{1,4}\]|\d{1,4} (?:bis|ter)\.?)$/u

/** What is a number or bullet also before a gap that may be a wide blank. */
const SURE_LABEL =
  /^(?:\(?(?:\d{1,4}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]|\*{1,4}|[-–—•▪●◦·]|\[\d{1,4}\])$/u

function lineOf(
  signs: { glyph: Glyph; stroke: Stroke }[],
  row: Row,
  page: number,
  turned: number,
  hanging: number | undefined,
): Line {
  const gaps: Gap[] = []
  const spaced = withBlanks(signs, row, gaps)
  const { signs: ordered, rightToLeft } = inReadingOrder(spaced)
  const pieces: Piece[] = []
  for (const { text, look, raised, lowered } of ordered) {
    const last = pieces.at(-1)
    const blank = /^\s+$/u.test(text)
    if (last && (blank || sameLook(last, look, raised, lowered))) last.text += text
    else pieces.push({ text, bold: look.bold, italic: look.italic, raised, lowered })
  }
  const solid = signs.filter(({ glyph }) => !isBlank(glyph))
  const left = solid[0]!.glyph.x
  const right = Math.max(...solid.slice(-6).map(({ glyph }) => glyph.x + glyph.width))
  const gap = signs.findIndex(({ glyph }, at) => {
    const before = signs[at - 1]
    return isBlank(glyph) || (before !== undefined && glyph.x - before.glyph.x - before.glyph.width > 0.17 * row.size)
  })
  return {
    page,
    left,
    right,
    y: row.y,
    size: sizeOf(solid),
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
    firstWord: gap < 0 ? right : signs[Math.max(0, gap - 1)]!.glyph.x + signs[Math.max(0, gap - 1)]!.glyph.width,
    ...(hanging !== undefined && { hanging }),
    rightToLeft,
    hidden: solid.every(({ glyph }) => glyph.look.hidden),
    turned,
    gaps: rightToLeft ? [] : gaps,
  }
}

/** The size of most characters. */
function sizeOf(signs: readonly { stroke: Stroke }[]): number {
  const sizes = new Map<number, number>()
  for (const { stroke } of signs) sizes.set(stroke.size, (sizes.get(stroke.size) ?? 0) + 1)
  return [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** Signs with one blank where the page has a gap, however it was made. */
function withBlanks(signs: readonly { glyph: Glyph; stroke: Stroke }[], row: Row, gaps: Gap[]): Sign[] {
  const spaced: Sign[] = []
  let length = 0
  let right = -Infinity
  let blank = false
  for (const { glyph, stroke } of signs) {
    if (isBlank(glyph)) {
      blank = true
      continue
    }
    const small = stroke.size < row.size * 0.87
    const raised = small && row.y - stroke.y > 0.12 * row.size
    const lowered = small && row.y - stroke.y < -0.08 * row.size
    const gap = glyph.x - right
    if (spaced.length > 0 && (blank ? gap > 0.02 * row.size : gap > 0.17 * Math.min(row.size, glyph.size * 1.2))) {
      spaced.push({ ...spaced.at(-1)!, text: ' ', raised: false, lowered: false })
      length += 1
      if (gap > 0.55 * row.size) gaps.push({ at: length, left: right, right: glyph.x })
    }
    length += glyph.text.length
    spaced.push({ text: glyph.text, look: glyph.look, raised, lowered })
    blank = false
    right = Math.max(right, glyph.x + glyph.width)
  }
  return spaced
}

function sameLook(piece: Piece, look: Look, raised: boolean, lowered: boolean): boolean {
  return (
    piece.bold === look.bold && piece.italic === look.italic && piece.raised === raised && piece.lowered === lowered
  )
}
