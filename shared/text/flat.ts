import { MASTHEAD_FIELDS } from './document-text'
import type { DocumentText, MastheadField, Paragraph, ReferenceRun, Run } from './document-text'

/**
 * The one flat text of runs: all offsets everywhere are UTF-16 units in it.
 * References have no width, a break is one line feed.
 */
export function textOfRuns(runs: readonly Run[]): string {
  let flat = ''
  for (const run of runs) {
    if (run.type === 'text') flat += run.text
    else if (run.type === 'break') flat += '\n'
  }
  return flat
}

/** The flat text of a paragraph; a table's title, then its rows a line each, cells parted by tabs. */
export function textOf(paragraph: Paragraph): string {
  const own = textOfRuns(paragraph.runs)
  if (!paragraph.rows) return own
  const rows = paragraph.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(textOf).join('\n')).join('\t'))
  return [...(own ? [own] : []), ...rows].join('\n')
}

/** The flat text of a masthead field, empty where the field is absent. */
export function fieldText(text: DocumentText, field: MastheadField): string {
  return textOfRuns(text.masthead[field] ?? [])
}

/** A reference with the place where it stands: the paragraph, or the masthead field. */
export interface PlacedReference {
  run: ReferenceRun
  /** Offset in the flat text of the paragraph or field (of the cell's paragraph in a table). */
  at: number
  paragraphId?: string
  field?: MastheadField
}

/** All references in reading order: masthead, then paragraphs, tables cell by cell. */
export function referencesOf(text: DocumentText): PlacedReference[] {
  const placed: PlacedReference[] = []
  for (const field of MASTHEAD_FIELDS) {
    for (const { run, at } of referencesInRuns(text.masthead[field] ?? [])) placed.push({ run, at, field })
  }
  const visit = (paragraph: Paragraph): void => {
    for (const { run, at } of referencesInRuns(paragraph.runs)) placed.push({ run, at, paragraphId: paragraph.id })
    for (const row of paragraph.rows ?? []) for (const cell of row.cells) cell.paragraphs.forEach(visit)
  }
  text.paragraphs.forEach(visit)
  return placed
}

/** The references among runs, with their offsets. */
export function referencesInRuns(runs: readonly Run[]): { run: ReferenceRun; at: number }[] {
  const found: { run: ReferenceRun; at: number }[] = []
  let at = 0
  for (const run of runs) {
    if (run.type === 'reference') found.push({ run, at })
    else at += run.type === 'text' ? run.text.length : 1
  }
  return found
}
