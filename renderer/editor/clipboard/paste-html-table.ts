import type { Block } from '../../../shared/structure'
import { MOST_COLUMNS } from '../../../shared/text/document-text'
import type { Paragraph, Run, TableCell, TableRow } from '../../../shared/text/document-text'

/**
 * Makes table blocks of a walk over table elements. A table in a cell is words of that cell; a table of one column is no
 * table but a frame around paragraphs.
 */
export class TableMaker {
  private depth = 0
  private rows: TableRow[] = []
  private cell: TableCell | undefined
  private title: Run[] = []
  private inCaption = false
  private inHead = false

  /** Enter a block element; returns what leaving it gives. */
  enter(element: Element): () => Block[] {
    const none = (): Block[] => []
    switch (element.localName) {
      case 'table':
        this.depth += 1
        if (this.depth === 1) this.rows = []
        return () => {
          this.depth -= 1
          return this.depth === 0 ? this.finished() : []
        }
      case 'thead':
        if (this.depth === 1) this.inHead = true
        return () => {
          if (this.depth === 1) this.inHead = false
          return []
        }
      case 'tr':
        if (this.depth === 1) this.rows.push({ cells: [], ...(this.inHead && { header: true as const }) })
        return none
      case 'td':
      case 'th':
        return this.enterCell(element)
      case 'caption':
        if (this.depth !== 1) return none
        this.inCaption = true
        return () => {
          this.inCaption = false
          return []
        }
      default:
        return none
    }
  }

  /** The words of a block that has ended; whether they are the table's. */
  put(runs: Run[]): boolean {
    if (this.depth === 0) return false
    if (this.inCaption) this.title.push(...runs)
    else if (this.cell) this.cell.paragraphs.push(cellParagraph(runs))
    else return false
    return true
  }

  private enterCell(element: Element): () => Block[] {
    const row = this.rows.at(-1)
    if (this.depth !== 1 || !row) return () => []
    const span = Math.min(MOST_COLUMNS, Math.trunc(Number(element.getAttribute('colspan')) || 1))
    this.cell = { paragraphs: [], ...(span > 1 && { span }) }
    row.cells.push(this.cell)
    if (element.localName === 'th' && row.cells.length === 1) row.header = true
    if (element.localName === 'td') delete row.header
    return () => {
      if (this.cell?.paragraphs.length === 0) this.cell.paragraphs.push(cellParagraph([]))
      this.cell = undefined
      return []
    }
  }

  private finished(): Block[] {
    const rows = this.rows.filter(({ cells }) => cells.length > 0)
    const runs = this.title
    this.rows = []
    this.title = []
    if (rows.some(({ cells }) => cells.length > 1)) return [{ kind: 'table', runs, rows }]
    const framed = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))
    return [
      ...(runs.length > 0 ? [{ runs }] : []),
      ...framed.map((p) => ({ runs: p.runs })).filter((b) => b.runs.length > 0),
    ]
  }
}

function cellParagraph(runs: Run[]): Paragraph {
  return { id: '', kind: 'text', level: 0, runs }
}
