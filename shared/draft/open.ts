import type { DocumentText, Paragraph, Run } from '../text/document-text'
import { DRAFT_VERSION } from './draft'
import type { BaseText, Draft, DraftKind } from './draft'

/**
 * A draft of a text: every paragraph (those in tables too) and footnote gets a permanent id from `newId`. What a source
 * printed stays with it, but a draft shows the numbers it counts. `now` is an ISO instant. `base` is the text itself
 * where an organ adopted it (base.ts): its words are not judged again.
 */
export function openDraft(
  text: DocumentText,
  kind: DraftKind | undefined,
  newId: () => string,
  now: string,
  base?: BaseText,
): Draft {
  return {
    format: 'undraft',
    version: DRAFT_VERSION,
    id: newId(),
    kind: kind ?? draftKindOf(text),
    text: withPermanentIds(text, newId),
    links: [],
    ...(base && { base }),
    dismissals: [],
    settings: { profile: 'auto', style: 'new-york', paper: 'letter' },
    createdAt: now,
    changedAt: now,
  }
}

/** What kind of text it is: one with preambular or operative paragraphs is a resolution. */
export function draftKindOf(text: DocumentText): DraftKind {
  return text.paragraphs.some(({ kind }) => kind === 'preambular' || kind === 'operative') ? 'resolution' : 'report'
}

function withPermanentIds(text: DocumentText, newId: () => string): DocumentText {
  const noteIds = new Map(text.footnotes.map(({ id }) => [id, newId()]))
  const tie = (runs: readonly Run[]): Run[] =>
    runs.map((run) =>
      run.type === 'reference' ? { ...run, footnoteId: noteIds.get(run.footnoteId) ?? run.footnoteId } : run,
    )
  const renew = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    id: newId(),
    runs: tie(paragraph.runs),
    ...(paragraph.rows && {
      rows: paragraph.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(renew) })),
      })),
    }),
  })
  return {
    ...text,
    masthead: Object.fromEntries(Object.entries(text.masthead).map(([field, runs]) => [field, tie(runs)])),
    paragraphs: text.paragraphs.map(renew),
    footnotes: text.footnotes.map((note) => ({ ...note, id: noteIds.get(note.id)!, runs: tie(note.runs) })),
  }
}
