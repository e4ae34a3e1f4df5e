import * as docx from 'docx'
import { inItalics } from '../../read/docx/form'
import { MOST_COLUMNS } from '../../text/document-text'
import type { Paragraph, TableCell, TableRow } from '../../text/document-text'
import { textOf } from '../../text/flat'
import { formFor } from './form-for'
import { isLeftward } from './language'
import type { PlannedNote } from './note-plan'
import { paragraph, spacer } from './paragraph'
import type { Sheet } from './paragraph'
import { printable, runChildren } from './runs'

/**
 * A table as Headquarters sets it: its title above in bold, heads in small italics between a thin and a thick rule, a thick
 * rule below, no others; then its letter notes. Up to four columns as wide as the text, more as wide as the page.
 */
export function tableBlock(table: Paragraph, notes: readonly PlannedNote[], sheet: Sheet): docx.FileChild[] {
  const { style } = sheet
  const title = printable(table.runs, sheet.language)
  return [
    ...(title.length > 0
      ? [
          paragraph({ style: 'TitleH2', depth: 1, runs: title }, sheet, {
            keepNext: true,
            indent: { left: style.text, right: style.text, firstLine: 0 },
          }),
        ]
      : []),
    ...(title.length > 0 && style.spacers ? [spacer(sheet, true)] : []),
    rowsTable(table.rows ?? [], sheet),
    ...notes.map((note) => tableNote(note, sheet)),
    // Word joins tables that touch.
    spacer(sheet),
    ...(style.spacers ? [spacer(sheet)] : []),
  ]
}

function rowsTable(rows: readonly TableRow[], sheet: Sheet, within?: number): docx.Table {
  const columns = columnsOf(rows)
  const { style } = sheet
  const wide = columns > 4
  const width = within ?? (wide ? style.width : style.width - 2 * style.text)
  const column = Math.max(1, Math.floor(width / columns))
  const grid: Grid = { column, columns, figures: figureColumns(rows) }
  const shown = rows.length > 0 ? rows : [{ cells: [{ paragraphs: [] }] }]
  return new docx.Table({
    width: { size: column * columns, type: 'dxa' },
    layout: 'fixed',
    columnWidths: Array.from({ length: columns }, () => column),
    ...(!wide && within === undefined && { indent: { size: style.text, type: 'dxa' } }),
    margins: { marginUnitType: 'dxa', left: 57, right: 57 },
    borders: docx.TableBorders.NONE,
    ...(isLeftward(sheet.language) && { visuallyRightToLeft: true }),
    rows: shown.map((row, at) => tableRow(row, edgesOf(shown, at), grid, sheet)),
  })
}

/** Columns of the grid: of the widest row, but beyond Word's most only as many as there are cells. */
export function columnsOf(rows: readonly TableRow[]): number {
  let columns = 1
  for (const { cells } of rows) {
    const width = cells.reduce((sum, cell) => sum + spanOf(cell), 0)
    columns = Math.max(columns, Math.min(width, Math.max(MOST_COLUMNS, cells.length)))
  }
  return columns
}

function spanOf({ span = 1 }: TableCell): number {
  return Number.isInteger(span) ? Math.min(MOST_COLUMNS, Math.max(1, span)) : 1
}

interface Grid {
  /** Width of a column in twips. */
  column: number
  columns: number
  /** Columns of figures, which stand at the right. */
  figures: ReadonlySet<number>
}

/** Columns whose cells hold figures, dashes or nothing, heads apart. */
function figureColumns(rows: readonly TableRow[]): Set<number> {
  const figures = new Set<number>()
  const words = new Set<number>()
  for (const row of rows) {
    let column = 0
    for (const cell of row.cells) {
      const text = cell.paragraphs.map(textOf).join(' ').trim()
      if (!row.header && text) (/^[\d\s.,()%–—+*-]+$/.test(text) ? figures : words).add(column)
      column += spanOf(cell)
    }
  }
  for (const column of words) figures.delete(column)
  return figures
}

interface Edges {
  top?: docx.IBorderOptions
  bottom?: docx.IBorderOptions
}

const THIN: docx.IBorderOptions = { style: 'single', size: 4, color: 'auto' }
const THICK: docx.IBorderOptions = { style: 'single', size: 12, color: 'auto' }

function edgesOf(rows: readonly TableRow[], at: number): Edges {
  const headEnds = rows[at]!.header && !rows[at + 1]?.header
  return { ...(at === 0 && { top: THIN }), ...((headEnds || at === rows.length - 1) && { bottom: THICK }) }
}

function tableRow(row: TableRow, edges: Edges, grid: Grid, sheet: Sheet): docx.TableRow {
  let column = 0
  const cells = row.cells.map((cell) => {
    const right = grid.figures.has(column)
    const span = spanOf(cell)
    column += span
    return new docx.TableCell({
      width: { size: grid.column * span, type: 'dxa' },
      ...(span > 1 && { columnSpan: span }),
      borders: edges,
      verticalAlign: row.header ? 'bottom' : 'top',
      children: cellChildren(cell, { header: row.header === true, right, width: grid.column * span }, sheet),
    })
  })
  if (cells.length === 0) {
    cells.push(new docx.TableCell({ columnSpan: grid.columns, children: [new docx.Paragraph({})] }))
  }
  return new docx.TableRow({ cantSplit: true, ...(row.header && { tableHeader: true }), children: cells })
}

function cellChildren(
  cell: TableCell,
  at: { header: boolean; right: boolean; width: number },
  sheet: Sheet,
): (docx.Paragraph | docx.Table)[] {
  const children = cell.paragraphs.flatMap((p): (docx.Paragraph | docx.Table)[] => {
    if (p.rows) return [rowsTable(p.rows, sheet, at.width - 114)]
    const form = formFor(p, printable(p.runs, sheet.language), '', 'cell')
    const look = { spacing: { before: 40, after: 40 }, alignment: at.right ? ('right' as const) : ('left' as const) }
    if (!at.header) return [paragraph(form, sheet, look)]
    const head = { ...form, style: 'SmallX', runs: inItalics(form.runs) }
    return [paragraph(head, sheet, { ...look, keepNext: true })]
  })
  // A cell ends with a paragraph (ECMA-376 part 1, 17.4.65): Word refuses one that does not.
  return children.at(-1) instanceof docx.Paragraph ? children : [...children, new docx.Paragraph({})]
}

/** `a`, tab, the note; in the text column. */
function tableNote(planned: PlannedNote, sheet: Sheet): docx.Paragraph {
  const { style } = sheet
  const children = [
    new docx.TextRun({ text: planned.mark, style: 'FootnoteReference' }),
    new docx.TextRun({ children: [new docx.Tab()] }),
    ...runChildren(printable(planned.note.runs, sheet.language), sheet, {}, 'note'),
  ]
  return new docx.Paragraph({
    style: 'FootnoteText',
    tabStops: [{ type: 'left', position: style.text + 230 }],
    indent: { left: style.text + 230, hanging: 230, right: style.text },
    children,
  })
}
