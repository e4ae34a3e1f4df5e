import { parseSymbol } from '../../text/symbol'
import { UNKNOWN } from './glyph-text'
import type { Line } from './lines'
import type { Page } from './read-pages'

export interface WithoutRunning {
  pages: Page[]
  /** The lines taken out, in reading order. */
  running: string[]
  /** Job numbers, bar codes and the like at the foot of the first page. */
  imprint: string[]
  /** The symbol that the running heads name. */
  symbol?: string
}

/**
 * Takes the heads and feet out of the pages. Evidence: a line near the page's edge, with none but such lines between, that
 * stands at the same height of another page too, its page number aside; or that is nothing but a page number, or the symbol.
 * The head of the first page is a masthead and stays, unless it is the head of others.
 */
export function withoutRunningLines(pages: readonly Page[]): WithoutRunning {
  const places = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const side of ['top', 'bottom'] as const) {
      for (const row of edgeRows(page, side)) {
        for (const line of row) {
          for (const key of keysOf(line, page, side)) places.set(key, (places.get(key) ?? new Set()).add(page.number))
        }
      }
    }
  }
  const found: WithoutRunning = { pages: [], running: [], imprint: [] }
  const isRunning = (line: Line, page: Page, side: 'top' | 'bottom'): boolean => {
    if (line.pieces[0]!.raised) return false
    const times = Math.max(...keysOf(line, page, side).map((key) => places.get(key)!.size))
    if (times > 2 || (times === 2 && standsApart(line, page, side))) return true
    if (PAGE_NUMBER.test(line.text.trim())) return pages.length > 1 && (side === 'bottom' || page.number > 1)
    return side === 'top' && page.number > 1 && parseSymbol(line.text.trim())?.text === line.text.trim()
  }
  for (const page of pages) {
    const out = new Set<Line>()
    for (const side of ['top', 'bottom'] as const) {
      for (const row of edgeRows(page, side)) {
        const first = page.number === 1 && side === 'bottom'
        if (first && row.every((line) => isRunning(line, page, side) || IMPRINT.test(line.text.trim()))) {
          for (const line of row) out.add(line)
          found.imprint.push(...row.map((line) => line.text.trim()).filter((text) => !NO_WORDS.test(text)))
          continue
        }
        if (!row.every((line) => isRunning(line, page, side))) break
        for (const line of row) {
          out.add(line)
          found.running.push(line.text.trim())
          if (side === 'top') found.symbol ??= parseSymbol(line.text.trim())?.text
        }
      }
    }
    found.pages.push({ ...page, lines: page.lines.filter((line) => !out.has(line)) })
  }
  return found
}

/** The rows near an edge of the page, from the edge inwards. */
function edgeRows(page: Page, side: 'top' | 'bottom'): Line[][] {
  const zone = page.height * EDGE
  const near = page.lines.filter(
    (line) => line.turned === 0 && (side === 'top' ? line.y < zone : line.y > page.height - zone),
  )
  near.sort((a, b) => (side === 'top' ? a.y - b.y : b.y - a.y))
  const rows: Line[][] = []
  for (const line of near) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - line.y) < 3) row.push(line)
    else rows.push([line])
  }
  return rows.slice(0, MOST_ROWS)
}

const EDGE = 0.145
const MOST_ROWS = 5

/** What the line is told by: its words, with a page number by how far it is from the page's place, and its height, which may be a little off. */
function keysOf(line: Line, page: Page, side: string): string[] {
  const words = line.text.trim().replace(/\s+/gu, ' ')
  const key = words.replace(/^\d{1,4}(?= )|(?<= )\d{1,4}$/u, (digits) => `#${Number(digits) - page.number}`)
  const height = Math.round(line.y / 4)
  return [height - 1, height, height + 1].map((at) => `${side} ${at} ${key}`)
}

/** Heads and feet stand apart from the text; what does not is one only where several pages have it. */
function standsApart({ y, size }: Line, page: Page, side: 'top' | 'bottom'): boolean {
  const inwards = page.lines.filter((line) => line.turned === 0 && (side === 'top' ? line.y > y + 3 : line.y < y - 3))
  return inwards.every((line) => Math.abs(line.y - y) > size * 1.3)
}

const PAGE_NUMBER =
  /^(?:(?:GE[.:] ?)?\d{2}-\d{5}(?: ?\(\w\))?\s*)?(?:[-–—]\s?)?(?:(?:Page|page|p\.) )?(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:\/|of|de)\s?\d{1,4})?(?:\s?[-–—])?(?:\s+\d{2}-\d{5})?$|^(?:GE[.:] ?)?\d{2}-\d{5}(?: ?\(\w\))?$/u

/** The foot of a first page: `GE.10-12049 (E)`, `20-17305 (E) 010221`, `*2017305*`, bars, `Please recycle`. */
const IMPRINT = new RegExp(
  `^(?:(?:GE[.:] ?)?\\d{2}-\\d{5}\\b.{0,40}|\\*[\\d ]{5,12}\\*|Please recycle.{0,5}|[${UNKNOWN}\\s*]+|\\([A-Z]\\)\\s+\\d{6}.{0,20})$`,
  'u',
)

const NO_WORDS = new RegExp(`^[${UNKNOWN}\\s*]*$`, 'u')
