import type { Block } from '../../structure'
import type { Paragraph, TableCell, TableRow } from '../../text/document-text'
import { MOST_COLUMNS } from '../../text/document-text'
import { spanOf } from '../span'
import { attribute, elementsIn, isElement, listed, wordsIn } from './html-tree'
import type { HtmlElement } from './html-tree'
import { styleOf } from './look'
import type { PageContext } from './page-context'

/**
 * Does a table only place things on the page? Evidence: its role; a table, heading or chapter in it; one row or column only
 * without header or border; or, `before` the text begins, the lines of a masthead.
 */
export function isLayout(table: HtmlElement, before: boolean): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  let rows = 0
  let widest = 0
  let headed = isRuled(table)
  for (const element of elementsIn(table)) {
    const { tagName } = element
    if (element !== table && (tagName === 'table' || /^h[1-6]$/.test(tagName))) return true
    if (tagName === 'tr') {
      rows += 1
      widest = Math.max(widest, cellsOf(element).length)
    } else if (tagName === 'th' || tagName === 'caption' || tagName === 'thead') headed = true
    else if (tagName === 'td' && isRuled(element)) headed = true
  }
  if (before && rows <= 12 && MASTHEAD.test(wordsIn(table, 2000))) return true
  if (headed) return false
  return rows <= 1 || widest <= 1
}

const MASTHEAD = /Distr\.?\s*:|United\s+Nations|Original\s*:\s*English/

function isRuled(element: HtmlElement): boolean {
  const border = attribute(element, 'border')
  if (border !== undefined && border !== '0') return true
  if (listed(element, 'class').includes('MsoTableGrid')) return true
  const ruled = styleOf(element, 'border') ?? styleOf(element, 'border-top') ?? styleOf(element, 'border-bottom')
  return ruled !== undefined && /solid|double/.test(ruled) && !/\b0(?:px|pt)?\b/.test(ruled)
}

/** A table as a block, and the notes that stood in its cells; `blocksOf` reads a cell. */
export function tableBlock(
  table: HtmlElement,
  context: PageContext,
  blocksOf: (cell: HtmlElement) => Block[],
): { block?: Block; notes: Block[] } {
  const notes: Block[] = []
  const rows: TableRow[] = []
  /** Rows that a cell above still reaches into, by column. */
  const reaching: number[] = []
  let title: Block['runs'] = []
  for (const element of rowsAndCaption(table)) {
    if (element.tagName === 'caption') {
      title = blocksOf(element).flatMap(({ runs }, nth) => (nth ? [{ type: 'break' as const }, ...runs] : runs))
      continue
    }
    const cells: TableCell[] = []
    let column = 0
    const fill = (): void => {
      for (; (reaching[column] ?? 0) > 0; column += 1) {
        reaching[column]! -= 1
        cells.push({ paragraphs: [] })
      }
    }
    const own = cellsOf(element)
    for (const cell of own) {
      fill()
      const span = spanOf(attribute(cell, 'colspan'), context.lose)
      const down = Number(attribute(cell, 'rowspan') ?? 1)
      if (down > 1 && down < 1000) {
        context.lose('flattened', 'cells over several rows, whose words stand in the first')
        for (let i = column; i < column + span && i < MOST_COLUMNS; i += 1) reaching[i] = down - 1
      }
      cells.push({ paragraphs: paragraphsOf(blocksOf(cell), notes), ...(span > 1 && { span }) })
      column += span
    }
    fill()
    if (!cells.some((cell) => cell.paragraphs.length > 0)) continue
    const header = own.length > 0 && (own.every((cell) => cell.tagName === 'th') || inHead(element))
    rows.push({ cells, ...(header && { header: true }) })
  }
  return rows.length > 0 ? { block: { runs: title, kind: 'table', rows }, notes } : { notes }
}

function* rowsAndCaption(table: HtmlElement): Generator<HtmlElement> {
  for (const child of table.childNodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'caption' || child.tagName === 'tr') yield child
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      for (const row of child.childNodes) if (isElement(row) && row.tagName === 'tr') yield row
    }
  }
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function inHead(row: HtmlElement): boolean {
  return isElement(row.parentNode) && row.parentNode.tagName === 'thead'
}

function paragraphsOf(blocks: readonly Block[], notes: Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const block of blocks) {
    if (block.note) notes.push(block)
    else {
      const typed =
        block.printed === undefined || block.kind === 'bullet'
          ? []
          : [{ type: 'text' as const, text: `${block.printed} ` }]
      const bullet = block.kind === 'bullet'
      paragraphs.push({
        id: '',
        kind: bullet ? 'bullet' : 'text',
        level: bullet ? (block.level ?? 1) : 0,
        runs: [...typed, ...block.runs],
      })
    }
  }
  return paragraphs
}
