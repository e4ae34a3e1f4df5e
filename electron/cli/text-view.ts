import type { DocumentText, Footnote, Paragraph } from '../../shared/text/document-text'
import { referencesInRuns, referencesOf, textOf, textOfRuns } from '../../shared/text/flat'
import type { Numbering } from '../../shared/text/numbering'

/** What the reader understood, for people and scripts: flat texts with single spaces, numbers and labels beside them. */
export function textView(text: DocumentText, numbering: Numbering): object {
  const citing = new Map<string, string[]>()
  for (const { run, paragraphId, field } of referencesOf(text)) {
    const label = paragraphId ? numbering.paragraphs.get(topOf(text, paragraphId))?.label : field
    citing.set(run.footnoteId, [...(citing.get(run.footnoteId) ?? []), label ?? ''])
  }
  const mark = (footnoteId: string): string => numbering.footnotes.get(footnoteId)?.mark ?? '?'

  const paragraphView = (p: Paragraph): object => ({
    id: p.id,
    kind: p.kind,
    level: p.level,
    number: numbering.paragraphs.get(p.id)?.number ?? '',
    printed: p.printed ?? null,
    label: numbering.paragraphs.get(p.id)?.label ?? '',
    text: singleSpaced(textOf(p)),
    references: referencesInRuns(p.runs).map(({ run, at }) => ({ note: mark(run.footnoteId), at })),
    ...(p.entries && { entries: p.entries }),
    ...(p.rows && {
      rows: p.rows.map((row) => row.cells.map((cell) => singleSpaced(cell.paragraphs.map(textOf).join(' ')))),
    }),
  })
  const noteView = (note: Footnote): object => ({
    id: note.id,
    series: note.series,
    mark: mark(note.id),
    label: numbering.footnotes.get(note.id)?.label ?? '',
    text: singleSpaced(textOfRuns(note.runs)),
    references: citing.get(note.id) ?? [],
  })
  return {
    language: text.language,
    masthead: Object.fromEntries(
      Object.entries(text.masthead).map(([field, runs]) => [field, singleSpaced(textOfRuns(runs))]),
    ),
    paragraphs: text.paragraphs.map(paragraphView),
    footnotes: text.footnotes.map(noteView),
  }
}

/** The paragraph of the flat list that holds this one: itself, or the table around its cell. */
function topOf(text: DocumentText, id: string): string {
  const holds = (p: Paragraph): boolean =>
    p.id === id || (p.rows ?? []).some((row) => row.cells.some((cell) => cell.paragraphs.some(holds)))
  return text.paragraphs.find(holds)?.id ?? id
}

function singleSpaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
