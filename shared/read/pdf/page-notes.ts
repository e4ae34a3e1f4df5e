import type { FootnoteSeries } from '../../text/document-text'
import type { Line } from './lines'
import type { Page } from './read-pages'

/** A note's lines, on one page or several. */
export interface PageNote {
  id: string
  series: FootnoteSeries
  printed: string
  /** The page it begins on. */
  page: number
  lines: Line[]
}

export interface PartedNotes {
  pages: Page[]
  notes: PageNote[]
  /** How many stood under a heading at the end instead of at the foot of pages. */
  endnotes: number
}

/**
 * Parts the notes from the text. At the foot of a page they begin with a mark, run to the page's end, are no larger than
 * they begin, and a short rule stands above them, or they are smaller than the text and their mark is raised in it. Below
 * such a rule what has no mark goes on with the last note of the page before. Under a heading "Notes" they run to the end.
 */
export function partNotes(pages: readonly Page[], bodySize: number): PartedNotes {
  const notes: PageNote[] = []
  const parted: Page[] = []
  let endnotes = 0
  let section = false
  const take = (lines: readonly Line[], page: Page): void => {
    for (const line of lines) {
      const mark = markOf(line, section ? notes.at(-1) : undefined)
      if (mark) {
        const printed = mark.printed
        notes.push({ id: `${page.number} ${printed} ${notes.length}`, ...mark, page: page.number, lines: [line] })
        if (section) endnotes += 1
      } else notes.at(-1)?.lines.push(line)
    }
  }
  for (const page of pages) {
    const lines = page.lines
    const heading = section ? -1 : notesHeading(lines, bodySize)
    if (section) {
      const end = lines.findIndex((line) => line.size > bodySize * 0.97 && !TYPED_RULE.test(line.text))
      take(
        lines.slice(0, end < 0 ? undefined : end).filter((line) => !TYPED_RULE.test(line.text)),
        page,
      )
      section = end < 0
      parted.push({ ...page, lines: end < 0 ? [] : lines.slice(end) })
    } else if (heading >= 0) {
      section = true
      take(
        lines.slice(heading + 1).filter((line) => !TYPED_RULE.test(line.text)),
        page,
      )
      parted.push({ ...page, lines: lines.slice(0, heading) })
    } else {
      const foot = footOf(page, bodySize, notes.at(-1))
      const from = foot > 0 && TYPED_RULE.test(lines[foot - 1]!.text) ? foot - 1 : foot
      take(lines.slice(foot), page)
      parted.push({ ...page, lines: lines.slice(0, from) })
    }
  }
  return { pages: parted, notes, endnotes }
}

/** The index of the first line of a page's notes; the number of its lines where it has none. */
function footOf(page: Page, bodySize: number, open: PageNote | undefined): number {
  const { lines } = page
  const raised = new Set(
    lines.flatMap((line, at) =>
      line.pieces.flatMap((piece, nth) =>
        piece.raised && (nth > 0 || at === 0) ? (piece.text.match(/\d{1,4}|\*+|[a-z]/gu) ?? []) : [],
      ),
    ),
  )
  let found = lines.length
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]!
    const largest = Math.max(...lines.slice(at).map(({ size }) => size))
    if (line.turned !== 0 || largest > bodySize * 1.03) break
    const mark = markOf(line)
    const ruled = isBelowRule(page, at)
    const smaller = largest <= bodySize * 0.96
    if (mark) {
      const starred = mark.series === 'asterisk' && lines.some((other, nth) => nth < at && /\S\*/u.test(other.text))
      if (ruled || (smaller && (raised.has(mark.printed) || starred))) found = at
    } else if (ruled && smaller && open && open.page >= page.number - 1 && at < lines.length) found = at
    if (ruled) break
  }
  return found
}

/** A rule that is no more than half as wide as the page stands between a line and the one above it. */
function isBelowRule(page: Page, at: number): boolean {
  const line = page.lines[at]!
  const above = page.lines[at - 1]
  if (above && TYPED_RULE.test(above.text)) return true
  const top = line.y - line.size * 2.6
  return page.rules.some(
    (rule) =>
      rule.right - rule.left < page.width * 0.5 &&
      rule.right - rule.left > 30 &&
      rule.left < page.width * 0.35 &&
      rule.bottom > Math.max(top, above && above.y < line.y ? above.y : 0) - 1 &&
      rule.bottom < line.y &&
      (!above || above.y < line.y - line.size * 0.5),
  )
}

/** A heading "Notes" that a note with a raised mark follows. */
function notesHeading(lines: readonly Line[], bodySize: number): number {
  return lines.findIndex((line, at) => {
    const next = lines[at + 1]
    const after = TYPED_RULE.test(next?.text ?? '') ? lines[at + 2] : next
    return (
      NOTES.test(line.text.trim()) &&
      after !== undefined &&
      after.size <= bodySize * 0.97 &&
      markOf(after) !== undefined
    )
  })
}

const NOTES = /^(?:Notes?|NOTES?|Endnotes|ENDNOTES|Footnotes|FOOTNOTES)$/u
const TYPED_RULE = /^(?:_{4,}|(?:[-–—] ?){4,})$/u

/** The mark a line of a note begins with: raised, an asterisk, or a number that goes on from the note before. */
function markOf(line: Line, last?: PageNote): { series: FootnoteSeries; printed: string } | undefined {
  const first = line.pieces[0]!
  if (first.raised) {
    const printed = /^\s*(\d{1,4}|[a-z]|\*{1,4})[\s.)]*$/u.exec(first.text)?.[1]
    if (printed && line.pieces.length > 1) return { series: seriesOf(printed), printed }
  }
  const starred = /^\s*(\*{1,4})\s+\S/u.exec(line.text)?.[1]
  if (starred) return { series: 'asterisk', printed: starred }
  const typed = /^\s*(\d{1,4})[.)]?\s+\S/u.exec(line.text)?.[1]
  if (typed && line.hanging !== undefined && last?.series === 'number' && Number(typed) === Number(last.printed) + 1) {
    return { series: 'number', printed: typed }
  }
  return undefined
}

function seriesOf(mark: string): FootnoteSeries {
  return /\d/u.test(mark) ? 'number' : mark.startsWith('*') ? 'asterisk' : 'letter'
}
