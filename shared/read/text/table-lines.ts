import type { Paragraph, TableRow } from '../../text/document-text'
import { inlineRuns } from './inline'

/**
 * The lines from one on that are rows of one table, as cells: drawn `| a | b |`, or two at least in a row with the same
 * number of cells parted by ` | `.
 */
export function tableAt(lines: readonly { text: string }[], at: number): string[][] {
  const rows: string[][] = []
  for (let cells; (cells = cellsOf(lines[at + rows.length]?.text ?? '')); rows.push(cells)) {
    if (!isDrawn(lines[at]!.text) && rows.length > 0 && rows[0]!.length !== cells.length) break
  }
  return isDrawn(lines[at]!.text) || rows.length > 1 ? rows : []
}

function isDrawn(text: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(text.slice(0, 20_000))
}

function cellsOf(text: string): string[] | undefined {
  const row = text.trim()
  if (row.length < 3 || row.length > 20_000 || !(isDrawn(row) || row.includes(' | '))) return undefined
  return row
    .replace(/^\||\|$/gu, '')
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
