import type { Draft } from '../../shared/draft/draft'
import type { MastheadWords } from '../../shared/draft/template'
import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import type { Footnote, Masthead, MastheadField } from '../../shared/text/document-text'
import { lineOf, mastheadWith, withLine } from './masthead-words'

/** What was typed into the form of a masthead. */
export interface MastheadChange {
  words: MastheadWords
  /** New words of notes, by id. */
  notes: ReadonlyMap<string, string>
  /** Notes that were not there before, each at the end of its field. */
  added: readonly { field: MastheadField; id: string }[]
}

/** The draft with this masthead; the very same draft where nothing is different. */
export function changedMasthead(draft: Draft, { words, notes, added }: MastheadChange): Draft {
  const { text } = draft
  const masthead = mastheadWith(text.masthead, words)
  const fresh: Footnote[] = []
  for (const { field, id } of added) {
    const runs = masthead[field]
    if (!runs) continue
    masthead[field] = [...runs, { type: 'reference', footnoteId: id }]
    const line = notes.get(id)?.trim()
    fresh.push({ id, series: 'asterisk', runs: line ? [{ type: 'text', text: line.normalize('NFC') }] : [] })
  }
  const footnotes = text.footnotes.map((note) => {
    const line = notes.get(note.id)
    return line === undefined || line === lineOf(note.runs) ? note : { ...note, runs: withLine(note.runs, line.trim()) }
  })
  const sameNotes = footnotes.every((note, index) => note === text.footnotes[index])
  if (fresh.length === 0 && sameNotes && sameFields(masthead, text.masthead)) return draft
  return { ...draft, text: { ...text, masthead, footnotes: [...footnotes, ...fresh] } }
}

/** The form is done: a note emptied or never written goes, with its references in the masthead. */
export function withoutEmptyNotes(draft: Draft, { notes, added }: MastheadChange): Draft {
  const emptied = [...notes].flatMap(([id, line]) => (line.trim() === '' ? [id] : []))
  const gone = new Set([...emptied, ...added.flatMap(({ id }) => (notes.has(id) ? [] : [id]))])
  if (gone.size === 0) return draft
  const masthead: Masthead = {}
  for (const field of MASTHEAD_FIELDS) {
    const runs = draft.text.masthead[field]
    if (!runs) continue
    const left = runs.filter((run) => run.type !== 'reference' || !gone.has(run.footnoteId))
    masthead[field] = left.length === runs.length ? runs : left
  }
  const footnotes = draft.text.footnotes.filter(({ id }) => !gone.has(id))
  return { ...draft, text: { ...draft.text, masthead, footnotes } }
}

function sameFields(a: Masthead, b: Masthead): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<MastheadField>
  return [...fields].every((field) => a[field] === b[field])
}
