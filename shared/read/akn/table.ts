import type { Run, TableCell, TableRow } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { spanOf } from '../span'
import { attribute, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { runsOf } from './inline'
import type { Notes } from './inline'
import type { LossLedger } from './losses'

/**
 * The rows of a `table`; rows without any words are layout and left out. A row of `th` only is a header.
 * Cell paragraphs get their ids when the text is assembled.
 */
export function rowsOf(table: XmlElement, notes: Notes, losses: LossLedger): TableRow[] {
  const rows: TableRow[] = []
  for (const element of tableRows(table)) {
    const own = elementsOf(element).filter((cell) => cell.local === 'td' || cell.local === 'th')
    const cells = own.map((cell) => cellOf(cell, notes, losses))
    if (cells.every((cell) => cell.paragraphs.length === 0)) continue
    rows.push({ cells, ...(own.every((cell) => cell.local === 'th') && { header: true as const }) })
  }
  return rows
}

/** The words of `caption`, empty where a table has none. */
export function captionOf(table: XmlElement, notes: Notes, losses: LossLedger): Run[] {
  const caption = elementsOf(table).find((child) => child.local === 'caption')
  return caption ? runsOf(caption, notes, losses) : []
}

function tableRows(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.local === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.local) ? tableRows(child) : []
  })
}

function cellOf(cell: XmlElement, notes: Notes, losses: LossLedger): TableCell {
  const blocks = elementsOf(cell)
  const loose = cell.children.some((child) => typeof child === 'string' && child.trim() !== '')
  const parts = loose || blocks.length === 0 ? [cell] : blocks
  const span = spanOf(attribute(cell, 'colspan'), (way, what) => losses.add(way, what))
  return {
    paragraphs: parts
      .map((part) => runsOf(part, notes, losses))
      .filter((runs) => textOfRuns(runs).trim() !== '' || runs.some((run) => run.type === 'reference'))
      .map((runs) => ({ id: '', kind: 'text' as const, level: 0, runs })),
    ...(span > 1 && { span }),
  }
}
