import * as docx from 'docx'
import { pageWords } from '../../read/docx/words'
import type { DocumentText, Paragraph, Run } from '../../text/document-text'
import type { Numbering } from '../../text/numbering'
import { contentsTable, headingBookmark } from './contents'
import { writtenEntries } from './contents-entries'
import { formFor } from './form-for'
import { paragraph, spacers } from './paragraph'
import type { ParagraphLook, Sheet } from './paragraph'
import { printable } from './runs'
import { tableBlock } from './table'

/** The paragraphs of a text as children of `w:body`, below the masthead. */
export function bodyChildren(text: DocumentText, numbering: Numbering, sheet: Sheet): docx.FileChild[] {
  const bookmarks = new Map<string, string>()
  const contents = text.paragraphs.find((p) => p.kind === 'contents')
  if (contents) {
    for (const entry of writtenEntries(text, numbering, contents)) {
      bookmarks.set(entry.paragraphId, headingBookmark(bookmarks.size + 1))
    }
  }
  const children: docx.FileChild[] = []
  text.paragraphs.forEach((p, at) => {
    const number = numbering.paragraphs.get(p.id)?.number ?? ''
    const bookmark = bookmarks.get(p.id)
    const pointed = bookmark === undefined ? {} : { bookmark }
    switch (p.kind) {
      case 'heading':
        children.push(...headingBlock(p, number, pointed, text.paragraphs[at - 1], sheet))
        break
      case 'annex':
        children.push(...annexBlock(p, number, pointed, sheet))
        break
      case 'table':
        children.push(...tableBlock(p, sheet.notes.belowTable.get(p.id) ?? [], sheet))
        break
      case 'contents': {
        const entries = writtenEntries(text, numbering, p).map((entry) => ({
          ...entry,
          ...(bookmarks.has(entry.paragraphId) && { bookmark: bookmarks.get(entry.paragraphId)! }),
        }))
        children.push(...contentsTable(printable(p.runs, text.language), entries, sheet))
        break
      }
      default:
        children.push(paragraph(formFor(p, printable(p.runs, text.language), number, 'body'), sheet, lookOf(p)))
    }
  })
  return [...children, endLine(sheet)]
}

function headingBlock(
  p: Paragraph,
  number: string,
  pointed: ParagraphLook,
  before: Paragraph | undefined,
  sheet: Sheet,
): docx.FileChild[] {
  const { style } = sheet
  const form = formFor(p, printable(p.runs, sheet.language), number, 'body')
  const look: ParagraphLook = { ...pointed, ...headingLook(form.style, sheet) }
  const lines = form.style === 'HCh' || form.style === 'H1' ? 2 : 1
  const above = before && ['heading', 'annex', 'contents'].includes(before.kind) ? 0 : lines
  if (!style.spacers) return [paragraph(form, sheet, look)]
  return [...spacers(above, sheet, true), paragraph(form, sheet, look), ...spacers(lines, sheet, true)]
}

/** Tab stops and indents as real files give them to headings directly. */
function headingLook(id: string, { style }: Sheet): ParagraphLook {
  if (!style.spacers) return { tabStops: [{ type: 'right', position: style.headingTab }] }
  return {
    tabStops: [
      ...(id === 'H4' || id === 'H56' ? [{ type: 'clear' as const, position: 360 }] : []),
      { type: 'right', position: style.headingTab },
      ...style.tabs.map((position) => ({ type: 'left' as const, position })),
    ],
    indent: { left: style.text, right: 1260, hanging: style.text },
  }
}

/** `Annex I` on a new page at the margin, its title below in the column of the text. */
function annexBlock(p: Paragraph, number: string, pointed: ParagraphLook, sheet: Sheet): docx.FileChild[] {
  const { style } = sheet
  const words = [pageWords(sheet.language).annex, number].filter(Boolean).join(' ')
  const opener: Run[] = [{ type: 'text', text: words }]
  const title = printable(p.runs, sheet.language)
  const flush = { indent: { left: 0, right: 0, firstLine: 0 } }
  return [
    paragraph({ style: 'HCh', depth: 1, newPage: true, outline: 0, runs: opener }, sheet, { ...flush, ...pointed }),
    ...(style.spacers ? spacers(2, sheet, true) : []),
    ...(title.length > 0
      ? [
          paragraph({ style: 'HCh', depth: 1, runs: title }, sheet, {
            indent: { left: style.text, right: style.text, firstLine: 0 },
            outlineLevel: 9,
          }),
          ...(style.spacers ? spacers(2, sheet, true) : []),
        ]
      : []),
  ]
}

function lookOf(p: Paragraph): ParagraphLook {
  return p.kind === 'opening' ? { keepNext: true } : {}
}

/** The short rule in the middle that ends a document. */
function endLine({ style }: Sheet): docx.Paragraph {
  const side = Math.floor((style.width - 1440) / 2)
  return new docx.Paragraph({
    spacing: { before: 480 },
    indent: { left: side, right: side },
    border: { top: { style: 'single', size: 2, space: 1, color: 'auto' } },
  })
}
