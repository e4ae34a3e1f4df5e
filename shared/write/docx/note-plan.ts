import type { DocumentText, Footnote, MastheadField, Paragraph } from '../../text/document-text'
import { referencesOf } from '../../text/flat'
import type { Numbering } from '../../text/numbering'

/**
 * Where a note goes: a Word footnote; the frame at the foot of page one (asterisks of the masthead); below the table that
 * alone refers to it (letters); or nowhere on the page, when nothing refers to it.
 */
export type NotePlace = 'footnote' | 'frame' | 'table' | 'nowhere'

export interface PlannedNote {
  note: Footnote
  place: NotePlace
  mark: string
  /** `w:id` in footnotes.xml, for `footnote` and `nowhere`. */
  wordId: number
  /** The sign is set by hand, as Word counts only numbers (`w:customMarkFollows`). */
  custom: boolean
  /** Around the first indicator, where others repeat it. */
  bookmark?: string
}

export interface NotePlan {
  byId: ReadonlyMap<string, PlannedNote>
  frame: PlannedNote[]
  /** Letter notes by the id of the table they stand below. */
  belowTable: ReadonlyMap<string, PlannedNote[]>
}

/** Fields that stand in the header, where Word allows no footnotes. */
export const HEADER_FIELDS: ReadonlySet<MastheadField> = new Set([
  'organ',
  'symbol',
  'distribution',
  'date',
  'original',
])

/** How a note is referred to. */
interface Use {
  inMasthead: boolean
  /** References at places where Word can hold a footnote. */
  anchors: number
  /** All references that may repeat the first one. */
  references: number
  /** The table that all its references stand in. */
  table?: string | undefined
}

/** Where each note of a text goes, and the number Word will know it by, in reading order. */
export function planNotes(text: DocumentText, numbering: Numbering): NotePlan {
  const uses = usesOf(text)
  const byId = new Map<string, PlannedNote>()
  const frame: PlannedNote[] = []
  const belowTable = new Map<string, PlannedNote[]>()
  let lastId = 0
  for (const note of inOrderOfUse(text, uses)) {
    const use = uses.get(note.id)
    const place = placeOf(note, use)
    const inWord = place === 'footnote' || place === 'nowhere'
    if (inWord) lastId += 1
    const repeated = place === 'footnote' && use!.references > 1
    const planned: PlannedNote = {
      note,
      place,
      mark: numbering.footnotes.get(note.id)?.mark ?? '',
      wordId: inWord ? lastId : 0,
      custom: inWord && note.series !== 'number',
      ...(repeated && { bookmark: `_RefNote${lastId}` }),
    }
    byId.set(note.id, planned)
    if (place === 'frame') frame.push(planned)
    if (place === 'table') {
      const below = belowTable.get(use!.table!)
      if (below) below.push(planned)
      else belowTable.set(use!.table!, [planned])
    }
  }
  return { byId, frame, belowTable }
}

function placeOf(note: Footnote, use: Use | undefined): NotePlace {
  if (note.series === 'asterisk' && (!use || use.inMasthead)) return 'frame'
  if (note.series === 'letter' && use?.table !== undefined) return 'table'
  return use && use.anchors > 0 ? 'footnote' : 'nowhere'
}

function usesOf(text: DocumentText): Map<string, Use> {
  const tables = outermostTables(text.paragraphs)
  const uses = new Map<string, Use>()
  for (const { run, field, paragraphId } of referencesOf(text)) {
    const table = paragraphId === undefined ? undefined : tables.get(paragraphId)
    const use = uses.get(run.footnoteId) ?? { inMasthead: false, anchors: 0, references: 0, table }
    if (use.table !== table) use.table = undefined
    uses.set(run.footnoteId, use)
    if (field) use.inMasthead = true
    if (!field || !HEADER_FIELDS.has(field)) use.anchors += 1
    use.references += 1
  }
  for (const run of text.footnotes.flatMap((note) => note.runs)) {
    const use = run.type === 'reference' ? uses.get(run.footnoteId) : undefined
    if (!use) continue
    use.references += 1
    use.table = undefined
  }
  return uses
}

function inOrderOfUse(text: DocumentText, uses: ReadonlyMap<string, Use>): Footnote[] {
  const notes = new Map(text.footnotes.map((note) => [note.id, note]))
  return [...[...uses.keys()].flatMap((id) => notes.get(id) ?? []), ...text.footnotes.filter(({ id }) => !uses.has(id))]
}

/** The outermost table around every paragraph inside one, and of its own title. */
function outermostTables(paragraphs: readonly Paragraph[]): Map<string, string> {
  const tables = new Map<string, string>()
  const visit = (paragraph: Paragraph, table: string): void => {
    tables.set(paragraph.id, table)
    for (const row of paragraph.rows ?? [])
      for (const cell of row.cells) for (const p of cell.paragraphs) visit(p, table)
  }
  for (const paragraph of paragraphs) if (paragraph.rows) visit(paragraph, paragraph.id)
  return tables
}
