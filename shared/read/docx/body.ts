import { MOST_COLUMNS, MOST_TABLES_DEEP } from '../../text/document-text'
import type { Paragraph, TableCell, TableRow } from '../../text/document-text'
import { spanOf } from '../span'
import { attribute, childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Context } from './context'
import { upright } from './form'
import { formOf } from './form-of'
import type { FoundForm } from './form-of'
import { printedOf } from './list-number'
import { meaningOf } from './meaning'
import type { FieldState } from './runs-of'
import { isOn } from './styles'

/** The body in reading order: paragraphs as forms, tables as rows. */
export type BodyItem =
  { is: 'form'; form: FoundForm } | { is: 'table'; rows: TableRow[]; ordinal: number; element: XmlElement }

/** The items of `w:body`, of a text box or of any part that holds paragraphs and tables. */
export function itemsOf(parent: XmlElement, context: Context, fields: FieldState[] = []): BodyItem[] {
  const items: BodyItem[] = []
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.local === 'p') {
        const form = formOf(child, context, fields)
        items.push({ is: 'form', form })
        for (const box of form.boxes) {
          context.lose('flattened', 'text boxes, whose words now follow the paragraph beside them')
          visit(box)
        }
      } else if (child.local === 'tbl') {
        const ordinal = (context.tables += 1)
        context.tablesOpen += 1
        items.push({ is: 'table', rows: rowsOf(child, context), ordinal, element: child })
        context.tablesOpen -= 1
      } else if (child.local === 'sdt') {
        const content = childOf(child, 'sdtContent')
        if (content) visit(content)
      } else if (child.local === 'AlternateContent') {
        const shown = childOf(child, 'Choice') ?? childOf(child, 'Fallback')
        if (shown) visit(shown)
      } else if (child.local === 'customXml' || child.local === 'smartTag') visit(child)
      else if (child.local === 'altChunk') context.lose('dropped', 'other files put into this one')
    }
  }
  visit(parent)
  return items
}

function rowsOf(table: XmlElement, context: Context): TableRow[] {
  const rows: TableRow[] = []
  for (const row of within(table, 'tr')) {
    const properties = childOf(row, 'trPr')
    const head = properties && childOf(properties, 'tblHeader')
    const header = head !== undefined && isOn(head)
    const cells: TableCell[] = []
    for (const cell of within(row, 'tc')) {
      const made = cellOf(cell, context)
      const before = cells.at(-1)
      if (before && isContinued(cell)) {
        before.paragraphs.push(...made.paragraphs)
        before.span = Math.min(MOST_COLUMNS, (before.span ?? 1) + (made.span ?? 1))
      } else cells.push(made)
    }
    if (cells.length > 0) rows.push({ cells, ...(header && { header: true as const }) })
  }
  return rows
}

/** Rows of a table, cells of a row: those in controls and custom markup too. */
function within(parent: XmlElement, local: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.local === local) return [child]
    if (child.local === 'sdt') return within(childOf(child, 'sdtContent') ?? child, local)
    return child.local === 'customXml' || child.local === 'sdtContent' ? within(child, local) : []
  })
}

/** Merged with the cell before it, as older files say that (17.4.22). */
function isContinued(cell: XmlElement): boolean {
  const properties = childOf(cell, 'tcPr')
  const merge = properties && childOf(properties, 'hMerge')
  return merge !== undefined && attribute(merge, 'val') !== 'restart'
}

function cellOf(cell: XmlElement, context: Context): TableCell {
  const properties = childOf(cell, 'tcPr')
  const gridSpan = properties && childOf(properties, 'gridSpan')
  const span = spanOf(gridSpan && attribute(gridSpan, 'val'), context.lose)
  const merge = properties && childOf(properties, 'vMerge')
  if (merge && attribute(merge, 'val') !== 'restart')
    context.lose('flattened', 'table cells that run over several rows')
  const paragraphs: TableCell['paragraphs'] = []
  for (const item of itemsOf(cell, context)) {
    if (item.is === 'table' && context.tablesOpen >= MOST_TABLES_DEEP) {
      context.lose('flattened', 'tables within more than nine others, kept as paragraphs')
      paragraphs.push(...paragraphsIn(item.rows))
      continue
    }
    if (item.is === 'table') {
      paragraphs.push({ id: '', kind: 'table', level: 0, runs: [], rows: item.rows })
      continue
    }
    const meaning = meaningOf(item.form, 'cell')
    if (meaning.is !== 'paragraph') continue
    const { list } = item.form
    const { kind, level } = meaning
    const printed = meaning.printed ?? (list?.is === 'number' && !item.form.mark ? printedOf(list) : undefined)
    // The heads of tables are set in italics as a whole.
    const runs = item.form.style === 'SmallX' ? upright(meaning.runs) : meaning.runs
    if (runs.length > 0) paragraphs.push({ id: '', kind, level, runs, ...(printed && { printed }) })
  }
  return { paragraphs, ...(span > 1 && { span }) }
}

function paragraphsIn(rows: readonly TableRow[]): Paragraph[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
}
