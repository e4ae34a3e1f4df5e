import type { Line } from './lines'
import type { Page } from './read-pages'

/** Is this a first page of the United Nations, with the table that is its masthead? */
export function hasMasthead(page: Page): boolean {
  return page.lines.some((line) => line.y < page.height * 0.3 && /^(?:United Nations|UNITED|Distr\b)/u.test(line.text))
}

/**
 * The masthead of old documents set whole: `UNITED` over `NATIONS`, `Distr.` over `GENERAL`, and the letter of the organ, as
 * large as two lines, taken out.
 */
export function mendFirstPage(pages: readonly Page[], bodySize: number): { pages: Page[]; letters: string[] } {
  const [first, ...others] = pages
  if (!first) return { pages: [], letters: [] }
  const letters: string[] = []
  const lines: Line[] = []
  for (const line of first.lines) {
    const text = line.text.trim()
    if (/^\p{Lu}$/u.test(text) && line.size > bodySize * 1.8 && line.y < first.height * 0.3) {
      letters.push(text)
      continue
    }
    const above = lines.findLast((other) => Math.abs(other.left - line.left) < 3 && other.page === line.page)
    const both = above && `${above.text.trim()} ${text}`
    if (above && /^(?:UNITED NATIONS|Distr\. \p{Lu}+)$/u.test(both!) && line.y - above.y < line.size * 1.6) {
      lines[lines.indexOf(above)] = {
        ...above,
        right: Math.max(above.right, line.right),
        pieces: [...above.pieces, { ...line.pieces[0]!, text: ' ' }, ...line.pieces],
        text: both!,
      }
    } else lines.push(line)
  }
  return { pages: [{ ...first, lines }, ...others], letters }
}
