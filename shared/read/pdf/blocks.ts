import type { Block } from '../../structure'
import type { Run } from '../../text/document-text'
import type { Loss } from '../../text/loss'
import { inColumns } from './columns'
import { hasMasthead, mendFirstPage } from './first-page'
import { UNKNOWN } from './glyph-text'
import { hyphensIn } from './hyphens'
import type { Line } from './lines'
import { partNotes } from './page-notes'
import type { PageNote } from './page-notes'
import { measureOf, paragraphsOf } from './paragraphs'
import type { PdfParagraph } from './paragraphs'
import type { Page } from './read-pages'
import { withoutRunningLines } from './running-lines'
import { runsOf } from './runs-of'
import { goesOnWith, rowsOf, withoutSameHead } from './table-rows'
import { withoutTables } from './tables'
import type { PdfTable } from './tables'

export interface PdfBlocks {
  blocks: Block[]
  losses: Loss[]
  /** The symbol that the heads of pages name. */
  symbol?: string
}

/** The lines of all pages as blocks: a paragraph each, tables, notes with their text behind the paragraph that ends their page. */
export function blocksOf(pages: readonly Page[]): PdfBlocks {
  const bodySize = sizeOfMost(pages.flatMap((page) => page.lines))
  const { pages: bare, running, imprint, symbol } = withoutRunningLines(pages)
  const head = mendFirstPage(bare, bodySize)
  const { pages: parted, notes, endnotes } = partNotes(head.pages, bodySize)
  const headed = hasMasthead(pages[0]!)
  const stream = streamOf(parted, headed)
  const body = stream.flatMap((part) => ('rows' in part ? part.rows.flatMap(({ cells }) => cells.flat()) : part.lines))
  const noteLines = notes.flatMap((note) => note.lines)
  const hyphens = hyphensIn([...body, ...noteLines])
  const costs = { unhyphened: 0 }
  const measure = measureOf(
    stream.flatMap((part) => ('rows' in part ? [] : part.lines)),
    bodySize,
  )
  const noteMeasure = measureOf(noteLines, sizeOfMost(noteLines))
  const referTo = refersTo(notes)
  const words = (lines: readonly Line[]): Run[] => runsOf(lines, hyphens, costs, referTo)
  const blocks: Block[] = []
  let nextNote = 0
  const notesBefore = (page: number): void => {
    for (; nextNote < notes.length && notes[nextNote]!.page < page; nextNote += 1) {
      const { id, series, printed, lines } = notes[nextNote]!
      paragraphsOf(lines, noteMeasure).forEach((paragraph, nth) => {
        const runs = cellRuns(paragraph, (own) => runsOf(own, hyphens, costs, () => undefined))
        blocks.push({ runs: nth === 0 ? withoutMark(runs, printed) : runs, note: { id, series, printed } })
      })
    }
  }
  let rowsAsLines = 0
  let before: PdfTable | undefined
  for (const part of stream) {
    if ('rows' in part) {
      notesBefore(part.page)
      const rows = rowsOf(part, measure, words)
      const last = blocks.findLast((block) => !block.note)
      if (before && last?.rows && goesOnWith(before, part)) last.rows.push(...withoutSameHead(last.rows, rows))
      else blocks.push({ runs: [], kind: 'table', rows })
      before = part
      continue
    }
    for (const paragraph of paragraphsOf(part.lines, measure)) {
      before = undefined
      notesBefore(paragraph.lines[0]!.page)
      if (paragraph.cells && headed && isMasthead(paragraph.lines, pages[0]!)) {
        // A resolution's number stands before its title.
        const numbered = /^\p{Lu}?[\d/.() -]{1,12}$/u.test(paragraph.lines[0]!.text.trim())
        if (numbered) blocks.push({ runs: cellRuns(paragraph, words) })
        else for (const cell of paragraph.cells) blocks.push({ runs: words(cell) })
      } else {
        if (paragraph.cells) rowsAsLines += 1
        blocks.push({ runs: cellRuns(paragraph, words) })
      }
    }
  }
  notesBefore(Infinity)
  const losses = lossesOf(
    [...body, ...noteLines],
    [
      ['dropped', 'running headers and footers of pages', running.length, sample(running)],
      ['dropped', 'imprint of the first page (job number, bar code)', imprint.length, sample(imprint)],
      ['dropped', 'large letter of the masthead', head.letters.length, sample(head.letters)],
      ['changed', 'endnotes made footnotes', endnotes],
      ['changed', 'words hyphenated at the end of a line, made whole', costs.unhyphened],
      ['flattened', 'rows of tables, kept as lines', rowsAsLines],
    ],
  )
  return { blocks, losses, ...(symbol !== undefined && { symbol }) }
}

/** The pages' lines in reading order, and the tables between them. */
function streamOf(pages: readonly Page[], headed: boolean): ({ lines: Line[] } | PdfTable)[] {
  const stream: ({ lines: Line[] } | PdfTable)[] = [{ lines: [] }]
  const put = (line: Line): void => {
    const last = stream.at(-1)!
    if ('rows' in last) stream.push({ lines: [line] })
    else last.lines.push(line)
  }
  pages.forEach((whole, nth) => {
    const { page, tables } = withoutTables(whole, headed && nth === 0)
    for (const line of inColumns(page).lines) {
      while (tables[0] && line.turned === 0 && line.y > tables[0].top) stream.push(tables.shift()!)
      put(line)
    }
    stream.push(...tables)
  })
  return stream
}

type Told = readonly [way: Loss['way'], what: string, count: number, detail?: string]

function lossesOf(lines: readonly Line[], told: readonly Told[]): Loss[] {
  const unknown = lines.reduce((sum, line) => sum + line.text.split(UNKNOWN).length - 1, 0)
  const turned = lines.filter((line) => line.turned !== 0).length
  const all: Told[] = [
    ...told,
    ['changed', 'lines that run in another direction, set behind those of their page', turned],
    ['changed', 'lines recognized by a machine on scanned pages', lines.filter((line) => line.hidden).length],
    ['changed', `characters whose font does not say what they are, shown as ${UNKNOWN}`, unknown],
  ]
  return all.flatMap(([way, what, count, detail]) =>
    count > 0 ? [{ way, what, count, ...(detail && { detail }) }] : [],
  )
}

function sample(words: readonly string[]): string {
  return [...new Set(words)].slice(0, 40).join(' | ')
}

/** The size of most letters. */
function sizeOfMost(lines: readonly Line[]): number {
  const letters = new Map<number, number>([[0, 0]])
  for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length)
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a))[0] || 10
}

/** Which note a raised mark refers to: one of its page, else the only one that bears the mark, else the next behind. */
function refersTo(notes: readonly PageNote[]): (printed: string, page: number) => string | undefined {
  const bearers = new Map<string, PageNote[]>()
  for (const note of notes) bearers.set(note.printed, [...(bearers.get(note.printed) ?? []), note])
  return (printed, page) => {
    const found = bearers.get(printed)
    if (!found) return undefined
    return (found.find((note) => note.page === page) ?? found.find((note) => note.page > page) ?? found.at(-1)!).id
  }
}

/** A note's words without the mark they begin with. */
function withoutMark(runs: readonly Run[], mark: string): Run[] {
  const rest = [...runs]
  let left = mark
  while (left !== '' && rest[0]?.type === 'text') {
    const text = rest[0].text.trimStart()
    if (text === '') rest.shift()
    else if (left.startsWith(text.trim())) {
      left = left.slice(text.trim().length)
      rest.shift()
    } else if (text.startsWith(left)) {
      rest[0] = { ...rest[0], text: text.slice(left.length).replace(/^[.)]?\s*/u, '') }
      left = ''
    } else break
  }
  return rest
}

/** The words of a paragraph; those of cells side by side with a tab between. */
function cellRuns({ lines, cells }: PdfParagraph, words: (lines: readonly Line[]) => Run[]): Run[] {
  if (!cells) return words(lines)
  return cells.flatMap((cell, nth): Run[] => (nth > 0 ? [{ type: 'text', text: '\t' }, ...words(cell)] : words(cell)))
}

/** The masthead is a table: what stands side by side in the upper half of the first page are lines of their own. */
function isMasthead(lines: readonly Line[], first: Page): boolean {
  return (
    lines[0]!.page === first.number &&
    lines[0]!.y < first.height * 0.45 &&
    !/^\d{1,4}$/u.test(lines.at(-1)!.text.trim())
  )
}
