import * as docx from 'docx'
import type { PlannedNote } from './note-plan'
import type { Sheet } from './paragraph'
import { printable, runChildren } from './runs'

/**
 * The notes at the foot of the first page: one frame above the bottom margin, a short rule, then `*`, tab, the note.
 * The frame's place is written by the post-pass, as the library cannot give a position on one axis and an alignment on the
 * other.
 */
export function frameOf(notes: readonly PlannedNote[], sheet: Sheet): docx.FileChild[] {
  if (notes.length === 0) return []
  const { style } = sheet
  const { left, right, hanging, signTab } = style.note
  const frame: docx.IFrameOptions = {
    type: 'absolute',
    position: { x: 0, y: 0 },
    width: style.width - 48,
    height: 432,
    anchor: { horizontal: 'page', vertical: 'page' },
  }
  return [
    new docx.Paragraph({
      frame,
      indent: { left: left - 475 },
      // Eighteen underlines of 8 points are an inch, as in the separator of footnotes.
      children: [new docx.TextRun({ text: '_'.repeat(18), size: 16 })],
    }),
    ...notes.map(
      ({ note, mark }) =>
        new docx.Paragraph({
          frame,
          tabStops: [
            { type: 'right', position: signTab },
            ...style.tabs.map((position) => ({ type: 'left' as const, position })),
          ],
          spacing: { line: 210, lineRule: 'exact' },
          indent: { left, right, hanging },
          children: [
            new docx.TextRun({ ...NOTE_LOOK, children: [new docx.Tab(), mark, new docx.Tab()] }),
            ...runChildren(printable(note.runs, sheet.language), sheet, NOTE_LOOK, 'note'),
          ],
        }),
    ),
  ]
}

const NOTE_LOOK = { characterSpacing: 5, scale: 104, size: 17 }
