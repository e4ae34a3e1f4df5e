import * as docx from 'docx'
import type { HouseStyle } from './house-style'

/** The symbol at the outer side of the head: left on even pages, right on odd ones (un-conventions 5.1). */
export function runningHeader(symbol: string, page: 'even' | 'odd', style: HouseStyle): docx.Header {
  const words = new docx.TextRun({ text: symbol, bold: true })
  if (style.name === 'geneva') {
    return new docx.Header({
      children: [
        new docx.Paragraph({ style: 'Header', alignment: page === 'even' ? 'left' : 'right', children: [words] }),
      ],
    })
  }
  const outer = new docx.Paragraph({
    style: 'Header',
    spacing: { after: 80 },
    alignment: page === 'even' ? 'left' : 'right',
    children: [words],
  })
  const inner = new docx.Paragraph({ style: 'Header' })
  return new docx.Header({
    children: [
      twoCells(page === 'even' ? [outer, inner] : [inner, outer], style, {
        height: { value: 864, rule: 'exact' },
        bottom: { style: 'single', size: 2, color: '000000' },
      }),
      new docx.Paragraph({ style: 'Header' }),
    ],
  })
}

/** `n/N` at the outer side of the foot; Geneva sets the page number alone. */
export function runningFooter(page: 'even' | 'odd', style: HouseStyle): docx.Footer {
  const geneva = style.name === 'geneva'
  const number = new docx.Paragraph({
    style: 'Footer',
    alignment: page === 'even' ? 'left' : 'right',
    children: [
      new docx.TextRun({
        ...(geneva ? { style: 'PageNumber' } : { scale: 103 }),
        children: geneva ? [docx.PageNumber.CURRENT] : [docx.PageNumber.CURRENT, '/', docx.PageNumber.TOTAL_PAGES],
      }),
    ],
  })
  if (geneva) return new docx.Footer({ children: [number] })
  const inner = new docx.Paragraph({ style: 'Footer' })
  return new docx.Footer({
    children: [
      twoCells(page === 'even' ? [number, inner] : [inner, number], style),
      new docx.Paragraph({ style: 'Footer' }),
    ],
  })
}

function twoCells(
  cells: docx.Paragraph[],
  style: HouseStyle,
  row: { height?: docx.ITableRowOptions['height']; bottom?: docx.IBorderOptions } = {},
): docx.Table {
  const width = style.width / 2
  return new docx.Table({
    width: { size: style.width, type: 'dxa' },
    layout: 'fixed',
    columnWidths: [Math.floor(width), Math.ceil(width)],
    margins: { marginUnitType: 'dxa', left: 0, right: 0 },
    borders: { ...docx.TableBorders.NONE, ...(row.bottom && { bottom: row.bottom }) },
    rows: [
      new docx.TableRow({
        ...(row.height && { height: row.height }),
        children: cells.map(
          (cell) =>
            new docx.TableCell({
              width: { size: Math.floor(width), type: 'dxa' },
              verticalAlign: 'bottom',
              children: [cell],
            }),
        ),
      }),
    ],
  })
}
