import type { Draft, Link } from '../../shared/draft/draft'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { referencesInRuns } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'
import type { Numbering } from '../../shared/text/numbering'
import { wordsOf } from '../../shared/text/words'
import { traceDraft } from '../../shared/draft/trace'

/** What the panels show of a draft, computed once for each state of it. */
export interface DraftView {
  numbering: Numbering
  linksOf: ReadonlyMap<string, readonly Link[]>
  /** Paragraphs that should rest on a source and do not. */
  holes: ReadonlySet<string>
  words: number
  /** Ids of the footnotes a paragraph refers to, tables' cells included. */
  notesOf: ReadonlyMap<string, readonly string[]>
}

export function viewOf(draft: Draft): DraftView {
  const linksOf = new Map<string, Link[]>()
  for (const link of draft.links) linksOf.set(link.paragraphId, [...(linksOf.get(link.paragraphId) ?? []), link])
  const holes = traceDraft(draft)
    .paragraphs.filter(({ state }) => state === 'hole')
    .map(({ paragraphId }) => paragraphId)
  return {
    numbering: numberingOf(draft.text),
    linksOf,
    holes: new Set(holes),
    words: wordsOf(draft.text),
    notesOf: notesByParagraph(draft.text),
  }
}

function notesByParagraph(text: DocumentText): Map<string, string[]> {
  const notes = new Map<string, string[]>()
  const collect = (paragraph: Paragraph): string[] => [
    ...referencesInRuns(paragraph.runs).map(({ run }) => run.footnoteId),
    ...(paragraph.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flatMap(collect))),
  ]
  for (const paragraph of text.paragraphs) notes.set(paragraph.id, collect(paragraph))
  return notes
}
