import * as docx from 'docx'
import { markName } from '../../read/docx/form'
import type { Form, Mark } from '../../read/docx/form'
import { styleId } from './house-style'
import type { HouseStyle } from './house-style'
import { isLeftward } from './language'
import { runChildren } from './runs'
import type { Place, RunLook, Writing } from './runs'

export interface Sheet extends Writing {
  style: HouseStyle
}

/** Direct formatting beside what the form itself asks for. */
export interface ParagraphLook extends Omit<docx.IParagraphOptions, 'text' | 'children' | 'style'> {
  /** On every run. */
  runs?: RunLook
  /** Around the whole paragraph, for PAGEREF fields to point to. */
  bookmark?: string
  place?: Place
}

/** A form as a `w:p`. */
export function paragraph(form: Form, sheet: Sheet, look: ParagraphLook = {}): docx.Paragraph {
  const { runs, bookmark, place, ...direct } = look
  const serial = bookmark === undefined ? 0 : sheet.nextBookmark()
  return new docx.Paragraph({
    ...formatting(form, sheet),
    ...direct,
    ...(form.style && { style: styleId(sheet.style, form.style) }),
    ...(isLeftward(sheet.language) && { bidirectional: true }),
    children: [
      ...(form.mark ? marked(form.mark, sheet) : []),
      ...(bookmark === undefined ? [] : [new docx.BookmarkStart(bookmark, serial) as unknown as docx.ParagraphChild]),
      ...runChildren(form.runs, sheet, runs, place),
      ...(bookmark === undefined ? [] : [new docx.BookmarkEnd(serial) as unknown as docx.ParagraphChild]),
    ],
  })
}

/** The empty line of 6 points that makes room around headings and tables (un-conventions 5.1). */
export function spacer(sheet: Sheet, keepNext = false): docx.Paragraph {
  return new docx.Paragraph({
    style: styleId(sheet.style, 'SingleTxt'),
    spacing: { after: 0, line: 120, lineRule: 'exact' },
    run: { size: 10 },
    ...(keepNext && { keepNext: true }),
  })
}

/** Several of them. */
export function spacers(count: number, sheet: Sheet, keepNext = false): docx.Paragraph[] {
  return Array.from({ length: count }, () => spacer(sheet, keepNext))
}

function marked(mark: Mark, sheet: Sheet): docx.ParagraphChild[] {
  const serial = sheet.nextBookmark()
  const start = new docx.BookmarkStart(markName(mark, serial), serial)
  return [start, new docx.BookmarkEnd(serial)] as unknown as docx.ParagraphChild[]
}

function formatting(form: Form, sheet: Sheet): docx.IParagraphPropertiesOptions {
  const { style } = sheet
  const sub = style.subIndents[form.depth - 1]
  return {
    ...(form.depth > 1 && sub && { indent: { left: sub.left, right: style.text, hanging: sub.hanging } }),
    ...(form.inset && { indent: { left: style.quote, right: style.quote } }),
    ...(form.right && { alignment: isLeftward(sheet.language) ? 'end' : 'right' }),
    ...(form.newPage && { pageBreakBefore: true }),
    ...(form.outline !== undefined && { outlineLevel: form.outline }),
    ...(form.bullet !== undefined && { numbering: { reference: 'bullets', level: form.bullet } }),
  }
}
