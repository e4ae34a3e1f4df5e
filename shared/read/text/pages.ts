import type { Loss } from '../../text/loss'
import { parseSymbol } from '../../text/symbol'
import type { Line } from './lines'

/**
 * Takes the running headers and footers out of a text that kept its page breaks. Evidence: among the first or last two lines
 * of a page a page number (`2/17`, `20-17305`), or a line that stands at the same end of three pages and more, a page number aside,
 * or the symbol of the masthead at the head of another page.
 * The head of the first page is a masthead and stays.
 */
export function withoutRunningLines(lines: readonly Line[]): { lines: Line[]; losses: Loss[] } {
  const pages = new Map<number, Line[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  if (pages.size < 2) return { lines: [...lines], losses: [] }
  const ends = [...pages.values()].flatMap((page, index) => [
    ...(index > 0 ? page.slice(0, 2).map((line) => ({ line, key: `top ${keyOf(line)}` })) : []),
    ...page
      .slice(2)
      .slice(-2)
      .map((line) => ({ line, key: `bottom ${keyOf(line)}` })),
  ])
  const times = new Map<string, number>()
  for (const { key } of ends) times.set(key, (times.get(key) ?? 0) + 1)
  const head = new Set(
    pages
      .get(lines[0]!.page)!
      .slice(0, 12)
      .map((line) => keyOf(line)),
  )
  const isSymbol = (key: string): boolean =>
    key.startsWith('top ') && head.has(key.slice(4)) && parseSymbol(key.slice(4)) !== undefined
  const running = new Set(
    ends.flatMap(({ line, key }) =>
      PAGE_NUMBER.test(line.text.trim()) || times.get(key)! >= 3 || isSymbol(key) ? [line] : [],
    ),
  )
  if (running.size === 0) return { lines: [...lines], losses: [] }
  const detail = [...running].map((line) => line.text.trim().replace(/\s+/gu, ' ')).join(' | ')
  return {
    lines: lines.filter((line) => !running.has(line)),
    losses: [{ way: 'dropped', what: 'running headers and footers of pages', count: running.size, detail }],
  }
}

const PAGE_NUMBER =
  /^(?:(?:\d{2}-\d{5}(?: \(\w\))?\s*)?(?:Page )?\d{1,4}(?:\s?\/\s?\d{1,4})?(?:\s+\d{2}-\d{5})?|\d{2}-\d{5}|[-–]\s?\d{1,4}\s?[-–])$/u

/** The line, without a page number at one end of it where more than one word is left. */
function keyOf({ text }: Line): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  const bare = line.replace(/^\d{1,4} | \d{1,4}$/u, '')
  return bare.includes(' ') ? bare : line
}
