import { MOST_TABLES_DEEP } from '../../text/document-text'
import type { Paragraph, TableCell, TableRow } from '../../text/document-text'
import { spanOf } from '../span'
import { attribute, childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { isOn } from './context'
import type { Context } from './context'
import { upright } from './form'
import { formOf } from './form-of'
import type { FoundForm } from './form-of'
import { meaningOf } from './meaning'
import type { FieldState } from './runs-of'

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
      } else if (child.local === 'ins' || child.local === 'moveTo' || child.local === 'customXml') visit(child)
    }
  }
  visit(parent)
  return items
}

function rowsOf(table: XmlElement, context: Context): TableRow[] {
  const rows: TableRow[] = []
  for (const row of elementsOf(table)) {
    if (row.local !== 'tr') continue
    const properties = childOf(row, 'trPr')
    const head = properties && childOf(properties, 'tblHeader')
    const header = head !== undefined && isOn(head)
    const cells = elementsOf(row)
      .filter((cell) => cell.local === 'tc')
      .map((cell) => cellOf(cell, context))
    if (cells.length > 0) rows.push({ cells, ...(header && { header: true as const }) })
  }
  return rows
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
    const { kind, level, printed } = meaning
    // The heads of tables are set in italics as a whole.
    const runs = item.form.style === 'SmallX' ? upright(meaning.runs) : meaning.runs
    if (runs.length > 0) paragraphs.push({ id: '', kind, level, runs, ...(printed && { printed }) })
  }
  return { paragraphs, ...(span > 1 && { span }) }
}

function paragraphsIn(rows: readonly TableRow[]): Paragraph[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
}
