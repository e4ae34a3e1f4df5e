import { passageIdOf } from '../../shared/source/address'
import type { Source } from '../../shared/source/source'
import type { Footnote, Paragraph } from '../../shared/text/document-text'
import { referencesInRuns, textOf } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'

/** One paragraph of a source, as it is read. */
export interface ReadingRow {
  paragraph: Paragraph
  text: string
  label: string
  /** As printed, before the words; '' for none. */
  number: string
  /** Its address; undefined where it is no passage: nothing in it can be linked. */
  passageId: string | undefined
  /** The notes it refers to. */
  notes: { mark: string; note: Footnote }[]
  /** Marks of all references in it, by the note's id. */
  marks: ReadonlyMap<string, string>
}

/** The paragraphs of a source in reading order, each with its printed number, its address and its notes. */
export function readingRows({ sourceId, text }: Pick<Source, 'sourceId' | 'text'>): ReadingRow[] {
  const numbering = numberingOf(text, 'printed')
  const notes = new Map(text.footnotes.map((note) => [note.id, note]))
  const rows: ReadingRow[] = []
  for (const paragraph of text.paragraphs) {
    const { number, label } = numbering.paragraphs.get(paragraph.id) ?? { number: '', label: '' }
    const words = textOf(paragraph).normalize('NFC')
    const isPassage = paragraph.kind !== 'contents' && /[\p{L}\p{N}]/u.test(words)
    if (!isPassage && paragraph.kind !== 'contents') continue
    const marks = new Map<string, string>()
    const collect = ({ runs, rows: cells }: Paragraph): void => {
      for (const { run } of referencesInRuns(runs)) {
        marks.set(run.footnoteId, numbering.footnotes.get(run.footnoteId)?.mark ?? '')
      }
      for (const row of cells ?? []) for (const cell of row.cells) cell.paragraphs.forEach(collect)
    }
    collect(paragraph)
    rows.push({
      paragraph,
      text: words,
      label,
      number: paragraph.kind === 'annex' ? '' : number,
      passageId: isPassage ? passageIdOf(sourceId, label) : undefined,
      notes: [...marks].flatMap(([id, mark]) => {
        const note = notes.get(id)
        return note ? [{ mark, note }] : []
      }),
      marks,
    })
  }
  return rows
}

/** The passage next to one in a step, or by a page; the last or first where there are no more. */
export function passageAfter(
  rows: readonly ReadingRow[],
  chosenId: string | undefined,
  step: number,
): string | undefined {
  const passages = rows.filter((row) => row.passageId)
  const at = passages.findIndex((row) => row.passageId === chosenId)
  if (at < 0) return passages.at(step < 0 ? -1 : 0)?.passageId
  return passages[Math.max(0, Math.min(passages.length - 1, at + step))]?.passageId
}
