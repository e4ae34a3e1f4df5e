import type { Paragraph, TableRow } from '../../text/document-text'
import { inlineRuns } from './inline'

/** The cells of a line drawn as a row, `| a | b |`; undefined where it is none. */
export function cellsOf(text: string): string[] | undefined {
  const row = text.trim()
  if (row.length < 3 || !row.startsWith('|') || !row.endsWith('|')) return undefined
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replace(/\\\|/g, '|'))
}

/** Rows of a table of such lines; the line of dashes makes the rows before it headers. */
export function rowsOf(lines: readonly string[][]): TableRow[] {
  const rows: TableRow[] = []
  for (const cells of lines) {
    if (cells.every((cell) => /^:?-{2,}:?$/u.test(cell))) rows.forEach((row) => (row.header = true))
    else rows.push({ cells: cells.map((cell) => ({ paragraphs: [paragraphOf(cell)] })) })
  }
  return rows
}

function paragraphOf(cell: string): Paragraph {
  return { id: '', kind: 'text', level: 0, runs: inlineRuns(cell) }
}
