import { MASTHEAD_FIELDS } from './document-text'
import type { DocumentText } from './document-text'
import { textOf, textOfRuns } from './flat'

/** The limit for Secretariat reports, footnotes and headings counted (Editorial Manual, length of documents). */
export const REPORT_WORD_LIMIT = 8500

/** Words as the documents services count them: title, headings, text, tables and footnotes; the contents are not counted. */
export function wordsOf(text: DocumentText): number {
  const parts: string[] = MASTHEAD_FIELDS.filter((field) => field === 'title' || field === 'subtitle').map((field) =>
    textOfRuns(text.masthead[field] ?? []),
  )
  for (const paragraph of text.paragraphs) if (paragraph.kind !== 'contents') parts.push(textOf(paragraph))
  for (const note of text.footnotes) parts.push(textOfRuns(note.runs))
  return parts.reduce((sum, part) => sum + (part.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0)
}
