import { emptyText } from '../text/document-text'
import type { DocumentText, Footnote, Paragraph, Run, TableRow } from '../text/document-text'
import { referencesOf, textOfRuns } from '../text/flat'
import type { Block } from './block'
import { tidyRuns } from './tidy-runs'

/**
 * Blocks whose kinds are all decided become a text: ids `p1..pn` in reading order (cells after their table) and `f1..fn`
 * by first reference, runs tidied. Blocks of one masthead field or one note follow each other with a break between.
 * A reference whose note is missing stays, to be found by the checks. Only blocks without any content are left out.
 */
export function assemble(blocks: readonly Block[], language = 'en'): DocumentText {
  const text = emptyText(language)
  const notes = new Map<string, Footnote>()
  let count = 0
  const nextId = (): string => `p${(count += 1)}`
  for (const block of blocks) {
    const runs = tidyRuns(block.runs, language)
    if (block.note) {
      const { id, series, printed } = block.note
      const note = notes.get(id)
      if (note) note.runs = joined(note.runs, runs)
      else notes.set(id, { id, series, runs, ...(printed !== undefined && { printed }) })
    } else if (block.field) {
      if (runs.length > 0) text.masthead[block.field] = joined(text.masthead[block.field] ?? [], runs)
    } else if (runs.length > 0 || block.printed || block.rows || block.entries || block.kind === 'annex') {
      text.paragraphs.push(paragraphOf(block, runs, nextId, language))
    }
  }
  markRestarts(text.paragraphs)
  text.footnotes = [...notes.values()]
  return withNoteIds(text)
}

function paragraphOf(block: Block, runs: Run[], nextId: () => string, language: string): Paragraph {
  const kind = block.kind ?? (block.rows ? 'table' : block.entries ? 'contents' : 'text')
  const leveled = kind === 'heading' || kind === 'sub' || kind === 'bullet'
  const printed = block.printed?.normalize('NFC').trim()
  const id = nextId()
  return {
    id,
    kind,
    level: leveled ? Math.min(kind === 'heading' ? 6 : 9, Math.max(1, block.level ?? 1)) : 0,
    runs,
    ...(printed && { printed }),
    ...(block.restart && { restart: true }),
    // A heading without a number in its source has none in a draft made of it.
    ...((block.asPrinted || (kind === 'heading' && !printed)) && { asPrinted: true }),
    ...(block.rows && { rows: rowsOf(block.rows, nextId, language) }),
    ...(block.entries && { entries: block.entries }),
  }
}

function rowsOf(rows: readonly TableRow[], nextId: () => string, language: string): TableRow[] {
  const visit = (paragraph: Paragraph): Paragraph => {
    const id = nextId()
    return {
      ...paragraph,
      id,
      runs: tidyRuns(paragraph.runs, language),
      ...(paragraph.rows && { rows: rowsOf(paragraph.rows, nextId, language) }),
    }
  }
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(visit) })),
  }))
}

/**
 * Paragraph numbers begin again where the next printed number is 1 and one was printed before: at the annex or the highest
 * heading between.
 */
function markRestarts(paragraphs: Paragraph[]): void {
  let opener: Paragraph | undefined
  let counted = false
  for (const p of paragraphs) {
    if (p.kind === 'annex') opener = p
    else if (p.kind === 'heading') {
      if (!opener || (opener.kind === 'heading' && p.level < opener.level)) opener = p
    } else if ((p.kind === 'operative' || p.kind === 'numbered') && p.printed !== undefined) {
      if (p.printed === '1' && counted && opener) opener.restart = true
      counted = true
      opener = undefined
    }
  }
}

/** New note ids by first reference; notes without one follow, then references without a note get ids of their own. */
function withNoteIds(text: DocumentText): DocumentText {
  const ids = new Map<string, string>()
  const known = new Map(text.footnotes.map((note) => [note.id, note]))
  const give = (id: string): void => void (ids.has(id) || ids.set(id, `f${ids.size + 1}`))
  const referred = referencesOf(text).map(({ run }) => run.footnoteId)
  const within = text.footnotes
    .flatMap((note) => note.runs)
    .flatMap((run) => (run.type === 'reference' ? [run.footnoteId] : []))
  for (const id of referred) if (known.has(id)) give(id)
  for (const id of known.keys()) give(id)
  for (const id of [...referred, ...within]) give(id)
  const renamed = (runs: Run[]): Run[] =>
    runs.map((run) => (run.type === 'reference' ? { ...run, footnoteId: ids.get(run.footnoteId)! } : run))
  const visit = (p: Paragraph): Paragraph => ({
    ...p,
    runs: renamed(p.runs),
    ...(p.rows && {
      rows: p.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(visit) })),
      })),
    }),
  })
  return {
    ...text,
    masthead: Object.fromEntries(Object.entries(text.masthead).map(([field, runs]) => [field, renamed(runs)])),
    paragraphs: text.paragraphs.map(visit),
    footnotes: [...ids].flatMap(([id, to]) => {
      const note = known.get(id)
      return note ? [{ ...note, id: to, runs: renamed(note.runs) }] : []
    }),
  }
}

function joined(before: Run[], after: Run[]): Run[] {
  if (before.length === 0 || textOfRuns(after) === '') return [...before, ...after]
  return [...before, { type: 'break' }, ...after]
}
