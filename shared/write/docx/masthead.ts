import * as docx from 'docx'
import type { Form } from '../../read/docx/form'
import { meaningOf } from '../../read/docx/meaning'
import { isSelfLabelled, pageWords } from '../../read/docx/words'
import type { Masthead, MastheadField, Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { sessionLines } from '../../text/masthead-order'
import { isLeftward } from './language'
import { paragraph, spacers } from './paragraph'
import type { ParagraphLook, Sheet } from './paragraph'
import { printable, runChildren } from './runs'

const NO_BORDER: docx.IBorderOptions = { style: 'none', size: 0, color: 'auto' }
const THIN: docx.IBorderOptions = { style: 'single', size: 4, color: 'auto' }
const THICK: docx.IBorderOptions = { style: 'single', size: 12, color: 'auto' }

/**
 * The header of the first page: a table of fixed columns with the symbol between the words "United Nations" and the thin
 * rule, then emblem, organ, distribution, date and original above the thick one (un-conventions 5.1). The emblem's place
 * stays empty unless the user gives a picture.
 */
export function firstHeader(masthead: Masthead, emblem: Uint8Array | undefined, sheet: Sheet): docx.Header {
  const { style } = sheet
  const words = pageWords(sheet.language)
  const [c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0] = style.masthead
  const value = (field: MastheadField): Run[] => printable(masthead[field] ?? [], sheet.language)
  const labelled = (label: string, field: MastheadField): Run[] => {
    const runs = value(field)
    // `Distr. générale` says it itself.
    if (runs.length === 0 || (field === 'distribution' && isSelfLabelled(textOfRuns(runs)))) return runs
    return [{ type: 'text', text: `${label}: ` }, ...runs]
  }
  const cell = (
    width: number,
    span: number,
    edges: docx.ITableCellBorders,
    children: docx.Paragraph[],
    low = false,
  ): docx.TableCell =>
    new docx.TableCell({
      width: { size: width, type: 'dxa' },
      ...(span > 1 && { columnSpan: span }),
      borders: { top: NO_BORDER, left: NO_BORDER, right: NO_BORDER, ...edges },
      ...(low && { verticalAlign: 'bottom' as const }),
      children,
    })
  const line = (runs: Run[], id: string, look: ParagraphLook = {}): docx.Paragraph =>
    paragraph({ style: id, depth: 1, runs }, sheet, { ...look, place: 'header' })
  const over = { bottom: THIN }
  const under = { top: THIN, bottom: THICK }
  const emptyLine = (look: docx.ISpacingProperties): docx.Paragraph =>
    new docx.Paragraph({ style: 'Header', border: NO_RULE, spacing: look })
  const unitedNations = line([{ type: 'text', text: words.unitedNations }], 'HCh', {
    spacing: { before: 0, after: 80 },
    indent: { left: 0, right: 0, firstLine: 0 },
    keepNext: false,
    outlineLevel: 9,
    runs: { bold: false, characterSpacing: 2, scale: 96 },
  })
  return new docx.Header({
    children: [
      new docx.Table({
        width: { size: style.masthead.reduce((a, b) => a + b), type: 'dxa' },
        layout: 'fixed',
        columnWidths: style.masthead,
        margins: { marginUnitType: 'dxa', left: 0, right: 0 },
        borders: docx.TableBorders.NONE,
        ...(isLeftward(sheet.language) && { visuallyRightToLeft: true }),
        rows: [
          new docx.TableRow({
            height: { value: style.mastheadRows[0], rule: 'exact' },
            children: [
              cell(c1, 1, over, [emptyLine({ after: 120 })], true),
              cell(c2 + c3, 2, over, [unitedNations], true),
              cell(c4 + c5 + c6 + c7, 4, over, [symbolLine(value('symbol'), sheet)], true),
            ],
          }),
          new docx.TableRow({
            height: { value: style.mastheadRows[1], rule: 'exact' },
            children: [
              cell(c1, 1, under, [emblemParagraph(emblem)]),
              cell(c2 + c3 + c4, 3, under, [
                line(value('organ'), 'XLarge', {
                  spacing: { before: 109 },
                  keepNext: false,
                  indent: { left: 0, right: 0, firstLine: 0 },
                }),
              ]),
              cell(c5, 1, under, [emptyLine({ before: 109 })]),
              cell(c6 + c7, 2, under, [
                line(labelled(words.distribution, 'distribution'), 'Distribution', { spacing: { before: 240 } }),
                line(value('date'), 'ReleaseDate'),
                new docx.Paragraph({}),
                line(labelled(words.original, 'original'), 'Original'),
              ]),
            ],
          }),
        ],
      }),
      new docx.Paragraph({ style: 'Header', border: NO_RULE, run: { size: 2 } }),
    ],
  })
}

/** Geneva rules its header style from below; the masthead has rules of its own. */
const NO_RULE: docx.IBordersOptions = { bottom: { style: 'none', size: 0, space: 0, color: 'auto' } }

/** The organ's letters large, the rest at text size: `A`/80/6. */
function symbolLine(runs: Run[], sheet: Sheet): docx.Paragraph {
  const first = runs[0]
  const letters = first?.type === 'text' ? (/^[A-Z]+(?=[/.])/.exec(first.text)?.[0] ?? '') : ''
  const split: Run[] =
    letters && first?.type === 'text' ? [{ ...first, text: first.text.slice(letters.length) }, ...runs.slice(1)] : runs
  const children = [
    ...(letters
      ? runChildren([{ ...first, text: letters } as Run], sheet, { position: '-2pt', size: 40 }, 'header')
      : []),
    ...runChildren(split, sheet, { position: '-2pt', size: 20 }, 'header'),
  ]
  return new docx.Paragraph({
    alignment: isLeftward(sheet.language) ? 'end' : 'right',
    spacing: { after: 80, line: 240, lineRule: 'auto' },
    ...(isLeftward(sheet.language) && { bidirectional: true }),
    children,
  })
}

/** 713232 x 597103 EMU, as in the real files; the library counts pixels of 9525 EMU. */
function emblemParagraph(emblem: Uint8Array | undefined): docx.Paragraph {
  const size = { width: 713232 / 9525, height: 597103 / 9525 }
  return new docx.Paragraph({
    style: 'Header',
    border: NO_RULE,
    alignment: 'center',
    spacing: { before: 120 },
    children: emblem
      ? [new docx.ImageRun({ type: 'png', data: emblem, transformation: size, altText: { name: 'Emblem' } })]
      : [],
  })
}

/** The order of the fields below body and session (un-conventions 1.1, 1.6, 1.7); number and title share a line. */
const BELOW: readonly { field: MastheadField; style: string; gap: number }[] = [
  { field: 'item', style: 'AgendaItemNormal', gap: 0 },
  { field: 'itemTitle', style: 'AgendaTitleH2', gap: 1 },
  { field: 'sponsors', style: 'Sponsors', gap: 3 },
  { field: 'adoption', style: 'TitleHCH', gap: 3 },
  { field: 'origin', style: 'SingleTxt', gap: 2 },
  { field: 'number', style: 'TitleH1', gap: 2 },
  { field: 'title', style: 'TitleHCH', gap: 3 },
  { field: 'subtitle', style: 'TitleH1', gap: 2 },
  { field: 'author', style: 'SingleTxt', gap: 1 },
  { field: 'respondent', style: 'SingleTxt', gap: 1 },
  { field: 'catalogueNumber', style: 'SingleTxt', gap: 1 },
  { field: 'length', style: 'SingleTxt', gap: 1 },
]

/** The fields that stand in the body above the text, each in its style; `frame` stands among them on page one. */
export function fieldsBelow(masthead: Masthead, frame: docx.FileChild[], sheet: Sheet): docx.FileChild[] {
  const children: docx.FileChild[] = []
  const joint = numberAndTitle(masthead, sheet)
  let framed = false
  const above = sessionLines(masthead).map((field) => ({ field, style: 'Session', gap: 0 }))
  for (const { field, style, gap } of [...above, ...BELOW]) {
    const runs = printable(masthead[field] ?? [], sheet.language)
    if (runs.length === 0 || (joint && field === 'title')) continue
    const form = joint && field === 'number' ? joint : fieldForm(field, style, runs, sheet)
    children.push(...spacers(children.length === 0 ? 0 : gap, sheet, true))
    children.push(paragraph(form, sheet, fieldLook(form, field, sheet)))
    if (!framed) children.push(...frame)
    framed = true
  }
  if (!framed) return frame
  return [...children, ...spacers(3, sheet)]
}

function fieldForm(field: MastheadField, style: string, runs: Run[], sheet: Sheet): Form {
  const form: Form = { style: titleStyle(style, sheet), depth: 1, runs }
  return fieldsRead(form) === field ? form : { ...form, mark: { field } }
}

/** `75/158.`, hanging in the margin, and the title; undefined where there is no number, or one that a tab cannot end. */
function numberAndTitle(masthead: Masthead, sheet: Sheet): Form | undefined {
  const number = printable(masthead.number ?? [], sheet.language)
  const title = printable(masthead.title ?? [], sheet.language)
  if (number.length === 0) return undefined
  const runs: Run[] = [{ type: 'text', text: '\t' }, ...number, { type: 'text', text: '.\t' }, ...title]
  const form: Form = { style: 'TitleH1', depth: 1, runs }
  return fieldsRead(form) === (title.length > 0 ? 'number title' : 'number') ? form : undefined
}

/** What a reader takes a form above the text for. */
function fieldsRead(form: Form): string {
  const read = meaningOf(form, 'masthead')
  return read.is === 'fields' ? read.fields.map((found) => found.field).join(' ') : ''
}

function titleStyle(style: string, sheet: Sheet): string {
  return style === 'TitleHCH' && sheet.style.name === 'geneva' ? 'HM' : style
}

function fieldLook(form: Form, field: MastheadField, sheet: Sheet): ParagraphLook {
  const { style } = sheet
  const titled = ['TitleHCH', 'TitleH1', 'HM'].includes(form.style)
  return {
    place: 'masthead',
    ...(titled && field !== 'number' && { indent: { left: style.text, right: style.text, firstLine: 0 } }),
    ...(field === 'body' &&
      style.spacers && { runs: { size: 24 }, spacing: { after: 40, line: 270, lineRule: 'exact' } }),
  }
}
