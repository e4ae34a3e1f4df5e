import * as docx from 'docx'
import { pageWords } from '../../read/docx/words'
import type { MadeEntry } from '../../text/contents-entries'
import type { Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { stopped } from './form-for'
import { isLeftward } from './language'
import { paragraph } from './paragraph'
import type { Sheet } from './paragraph'
import { fieldCharacter, instruction } from './runs'

/** Widths of the columns Paragraphs and Page (un-conventions 1.7 and 5.1); the titles have the rest. */
const RANGE = 994
const PAGE = 533

interface Grid {
  columns: readonly number[]
  /** There is a column of paragraph numbers. */
  ranged: boolean
  /** Space below an entry: less in long contents, which should stay on page one. */
  after: number
}

/**
 * The contents as real files have them: a heading of normal weight, then a table whose heads are small italics, entries
 * with dotted tabs. Page numbers are PAGEREF fields, which Word and LibreOffice fill when they lay the pages out.
 */
export function contentsTable(title: Run[], entries: readonly MadeEntry[], sheet: Sheet): docx.FileChild[] {
  const words = pageWords(sheet.language)
  const runs = contentsTitle(title, sheet.language)
  const ranged = entries.some((entry) => entry.paragraphs !== undefined)
  const narrow = ranged ? [RANGE, PAGE] : [PAGE]
  const columns = [sheet.style.width + 62 - narrow.reduce((a, b) => a + b), ...narrow]
  const heads = ['', ...(ranged ? [words.paragraphs] : []), words.page]
  const grid: Grid = { columns, ranged, after: entries.length > 10 ? 60 : 120 }
  return [
    paragraph(
      {
        style: 'HCh',
        depth: 1,
        runs,
        ...(textOfRuns(runs) !== words.contents && { mark: { kind: 'contents', level: 0, numbered: false } }),
      },
      sheet,
      { spacing: { after: 120 }, keepNext: false, runs: { bold: false } },
    ),
    new docx.Table({
      width: { size: columns.reduce((a, b) => a + b), type: 'dxa' },
      layout: 'fixed',
      columnWidths: columns,
      margins: { marginUnitType: 'dxa', left: 0, right: 0 },
      borders: docx.TableBorders.NONE,
      ...(isLeftward(sheet.language) && { visuallyRightToLeft: true }),
      rows: [
        new docx.TableRow({ tableHeader: true, children: heads.map((head, at) => headCell(head, columns[at]!)) }),
        ...entries.map((entry) => entryRow(entry, grid, sheet)),
      ],
    }),
    // The text begins on the next page.
    new docx.Paragraph({ spacing: { after: 0, line: 20, lineRule: 'exact' }, children: [new docx.PageBreak()] }),
  ]
}

/** The heading of the contents: the language's word where the draft has none of its own. */
export function contentsTitle(title: Run[], language: string): Run[] {
  return textOfRuns(title) === '' ? [{ type: 'text', text: pageWords(language).contents }, ...title] : title
}

/** The bookmark around a heading that the contents point to. */
export function headingBookmark(ordinal: number): string {
  return `_TocHeading${ordinal}`
}

function headCell(head: string, width: number): docx.TableCell {
  return new docx.TableCell({
    width: { size: width, type: 'dxa' },
    children: [
      new docx.Paragraph({
        alignment: 'right',
        spacing: { after: 120, line: 240, lineRule: 'auto' },
        children: head ? [new docx.TextRun({ text: head, italics: true, size: 14 })] : [],
      }),
    ],
  })
}

function entryRow(entry: MadeEntry & { bookmark?: string }, grid: Grid, sheet: Sheet): docx.TableRow {
  const { columns, after } = grid
  const stops = [1080, 1296, 1728, 2160, 2592, 3024, 3456]
  const lead = '\t'.repeat(entry.level)
  const head = entry.printed ? `${lead}${stopped(entry.printed)}\t` : `${lead}\t`
  const cell = (children: docx.Paragraph[], at: number): docx.TableCell =>
    new docx.TableCell({ width: { size: columns[at]!, type: 'dxa' }, verticalAlign: 'bottom', children })
  const titleRuns: Run[] = [{ type: 'text', text: `${head}${entry.title}\t` }]
  const turnover = stops[entry.level] ?? 1296
  return new docx.TableRow({
    cantSplit: true,
    children: [
      cell(
        [
          paragraph({ style: '', depth: 1, runs: titleRuns }, sheet, {
            tabStops: [
              { type: 'right', position: stops[0]! },
              // No further stop, or a short title would end at it instead of at the dots.
              ...stops.slice(1, entry.level + 1).map((position) => ({ type: 'left' as const, position })),
              { type: 'right', position: columns[0]! - 9, leader: 'dot' },
            ],
            indent: { left: turnover, hanging: turnover, right: 400 },
            spacing: { after },
          }),
        ],
        0,
      ),
      ...(grid.ranged ? [cell([numberParagraph([new docx.TextRun({ text: entry.paragraphs ?? '' })], after)], 1)] : []),
      cell([numberParagraph(entry.bookmark ? pageField(entry.bookmark) : [], after)], columns.length - 1),
    ],
  })
}

function numberParagraph(children: docx.ParagraphChild[], after: number): docx.Paragraph {
  return new docx.Paragraph({ alignment: 'right', spacing: { after }, children })
}

/** PAGEREF (ECMA-376 part 1, 17.16.5.43), marked as not yet counted (`w:dirty`). */
function pageField(bookmark: string): docx.ParagraphChild[] {
  const run = (child: docx.XmlComponent): docx.TextRun => new docx.TextRun({ children: [child] })
  return [
    run(fieldCharacter('begin', true)),
    run(instruction(` PAGEREF ${bookmark} \\h `)),
    run(fieldCharacter('separate')),
    run(fieldCharacter('end')),
  ]
}
