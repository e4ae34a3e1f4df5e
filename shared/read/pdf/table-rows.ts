import type { Paragraph, Run, TableRow } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { Line } from './lines'
import { paragraphsOf } from './paragraphs'
import type { Measure } from './paragraphs'
import type { PdfTable } from './tables'

/** A drawn table as rows of cells; `runsOf` makes words of a paragraph's lines. */
export function rowsOf(table: PdfTable, measure: Measure, runsOf: (lines: readonly Line[]) => Run[]): TableRow[] {
  return table.rows.map(({ header, cells }) => ({
    ...(header && { header: true as const }),
    cells: cells.map((lines, at) => {
      const own: Measure = {
        leftOf: () => Math.min(...lines.map((line) => line.left), Infinity),
        rightOf: () => Math.min(table.columns[at]!.right, Math.max(...lines.map((line) => line.right)) + 12),
        pitchOf: measure.pitchOf,
      }
      const paragraphs = paragraphsOf(lines, own).map((paragraph): Paragraph => ({
        id: '',
        kind: 'text',
        level: 0,
        runs: runsOf(paragraph.lines),
      }))
      return { paragraphs: paragraphs.length > 0 ? paragraphs : [{ id: '', kind: 'text', level: 0, runs: [] }] }
    }),
  }))
}

/** Does a table at the head of a page go on with the one at the foot of the page before? */
export function goesOnWith(before: PdfTable, table: PdfTable): boolean {
  return (
    table.page === before.page + 1 &&
    table.columns.length === before.columns.length &&
    table.columns.every((column, at) => {
      const other = before.columns[at]!
      return Math.abs(column.right - column.left - (other.right - other.left)) < 25
    })
  )
}

/** Rows that go on with others, without the head printed anew. */
export function withoutSameHead(before: readonly TableRow[], rows: readonly TableRow[]): TableRow[] {
  const words = (row: TableRow): string =>
    row.cells.map((cell) => cell.paragraphs.map((p) => textOfRuns(p.runs)).join(' ')).join('|')
  const heads = new Set(before.filter((row) => row.header).map(words))
  return rows.filter((row) => !heads.has(words(row)))
}
