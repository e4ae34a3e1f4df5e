import type { Block } from '../../structure'
import type { Run } from '../../text/document-text'
import type { Loss } from '../../text/loss'
import { inColumns } from './columns'
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

export interface PdfBlocks {
  blocks: Block[]
  losses: Loss[]
  /** The symbol that the heads of pages name. */
  symbol?: string
}

/** The lines of all pages as blocks: a paragraph each, notes with their text behind the paragraph that ends their page. */
export function blocksOf(pages: readonly Page[]): PdfBlocks {
  const bodySize = bodySizeOf(pages)
  const { pages: bare, running, imprint, symbol } = withoutRunningLines(pages)
  const { pages: parted, notes, endnotes } = partNotes(bare, bodySize)
  const ordered = parted.map(inColumns)
  const body = ordered.flatMap((page) => page.lines)
  const hyphens = hyphensIn([...body, ...notes.flatMap((note) => note.lines)])
  const costs = { unhyphened: 0 }
  const referTo = refersTo(notes)
  const paragraphs = paragraphsOf(body, measureOf(body, bodySize))
  const noted = measureOf(
    notes.flatMap((note) => note.lines),
    sizeOfMost(notes.flatMap((note) => note.lines)),
  )
  const losses: Loss[] = []
  let rows = 0
  const blocks: Block[] = []
  const noteBlocks = notes.map((note) => ({
    page: note.page,
    blocks: paragraphsOf(note.lines, noted).map(({ lines }, nth): Block => {
      const runs = lines.length > 1 && isRow(lines) ? rowRuns(lines) : runsOf(lines, hyphens, costs, () => undefined)
      return {
        runs: nth === 0 ? withoutMark(runs, note.printed) : runs,
        note: { id: note.id, series: note.series, printed: note.printed },
      }
    }),
  }))
  let next = 0
  const notesUntil = (page: number): void => {
    for (; next < noteBlocks.length && noteBlocks[next]!.page < page; next += 1)
      blocks.push(...noteBlocks[next]!.blocks)
  }
  for (const paragraph of paragraphs) {
    notesUntil(paragraph.lines[0]!.page)
    if (!paragraph.row) blocks.push({ runs: runsOf(paragraph.lines, hyphens, costs, referTo) })
    else if (isMasthead(paragraph, ordered)) {
      for (const line of paragraph.lines) blocks.push({ runs: runsOf([line], hyphens, costs, referTo) })
    } else {
      rows += 1
      const cells = paragraph.lines.map((line) => runsOf([line], hyphens, costs, referTo))
      blocks.push({
        runs: cells.flatMap((cell, nth): Run[] => (nth > 0 ? [{ type: 'text', text: '\t' }, ...cell] : cell)),
      })
    }
  }
  notesUntil(Infinity)
  const lose = (way: Loss['way'], what: string, count: number, detail?: string): void => {
    if (count > 0) losses.push({ way, what, count, ...(detail && { detail }) })
  }
  lose(
    'dropped',
    'running headers and footers of pages',
    running.length,
    [...new Set(running)].slice(0, 40).join(' | '),
  )
  lose('dropped', 'imprint of the first page (job number, bar code)', imprint.length, imprint.join(' | '))
  lose('changed', 'endnotes made footnotes', endnotes)
  lose('changed', 'words hyphenated at the end of a line, made whole', costs.unhyphened)
  lose('flattened', 'rows of tables, kept as lines', rows)
  const all = [...body, ...notes.flatMap((note) => note.lines)]
  lose(
    'changed',
    'lines that run in another direction, set behind those of their page',
    all.filter((line) => line.turned !== 0).length,
  )
  lose('changed', 'lines recognized by a machine on scanned pages', all.filter((line) => line.hidden).length)
  const unknown = all.reduce((sum, line) => sum + line.text.split(UNKNOWN).length - 1, 0)
  lose('changed', `characters whose font does not say what they are, shown as ${UNKNOWN}`, unknown)
  return { blocks, losses, ...(symbol !== undefined && { symbol }) }
}

/** The size of most letters of a document. */
function bodySizeOf(pages: readonly Page[]): number {
  return sizeOfMost(pages.flatMap((page) => page.lines))
}

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

function isRow(lines: readonly Line[]): boolean {
  return Math.abs(lines[0]!.y - lines[1]!.y) < 1
}

function rowRuns(lines: readonly Line[]): Run[] {
  return [{ type: 'text', text: lines.map((line) => line.text.trim()).join(' ') }]
}

/** The masthead is a table: what stands side by side in the upper half of the first page are lines of their own. */
function isMasthead({ lines }: PdfParagraph, pages: readonly Page[]): boolean {
  const first = pages[0]!
  const end = lines.at(-1)!
  return lines[0]!.page === first.number && lines[0]!.y < first.height * 0.45 && !/^\d{1,4}$/u.test(end.text.trim())
}
