import type { DocumentText, Footnote, Paragraph } from '../text/document-text'
import { textOfRuns } from '../text/flat'
import type { Citation } from './cited'
import { inNote } from './citation'
import { findCitations } from './find-citations'

/**
 * What each paragraph (those in tables too) and each note of a text cites, in reading order: a note where it is referred
 * to first, one that nothing refers to at the end. What cites nothing is absent. Units that are the same objects as at an earlier
 * call are not read again.
 */
export function citationsInText(text: DocumentText, body: string): ReadonlyMap<Paragraph | Footnote, Citation[]> {
  const notes = new Map(text.footnotes.map((note) => [note.id, note]))
  const known = new Map<string, string>()
  const citing = new Map<Paragraph | Footnote, Citation[]>()
  const add = (unit: Paragraph | Footnote, found: Citation[]): void => {
    if (found.length > 0) citing.set(unit, found)
  }
  let before: Citation | undefined
  const addNote = (note: Footnote): void => {
    notes.delete(note.id)
    const found = inNote(textOfRuns(note.runs), namedIn(note, body, known), before)
    before = found.at(-1)
    add(note, found)
  }
  const visit = (paragraph: Paragraph): void => {
    add(paragraph, namedIn(paragraph, body, known))
    for (const run of paragraph.runs) {
      const note = run.type === 'reference' && notes.get(run.footnoteId)
      if (note) addNote(note)
    }
    for (const row of paragraph.rows ?? []) for (const cell of row.cells) cell.paragraphs.forEach(visit)
  }
  text.paragraphs.forEach(visit)
  notes.forEach(addNote)
  return citing
}

interface Named {
  body: string
  /** What was asked of the numbers known before, with the answers, and what became known. */
  asked: ReadonlyMap<string, string | undefined>
  told: ReadonlyMap<string, string>
  found: Citation[]
}

const named = new WeakMap<Paragraph | Footnote, Named>()

/** What a unit names. What it said before holds as long as all it asked of the units before it is answered the same. */
function namedIn(unit: Paragraph | Footnote, body: string, known: Map<string, string>): Citation[] {
  const last = named.get(unit)
  if (last?.body === body && all(last.asked, ([key, answer]) => known.get(key) === answer)) {
    for (const [key, value] of last.told) known.set(key, value)
    return last.found
  }
  const asked = new Map<string, string | undefined>()
  const told = new Map<string, string>()
  const get = (key: string): string | undefined => {
    if (!told.has(key)) asked.set(key, known.get(key))
    return known.get(key)
  }
  const set = (key: string, value: string): void => {
    told.set(key, value)
    known.set(key, value)
  }
  const found = findCitations(textOfRuns(unit.runs), { body, known: { get, set } })
  named.set(unit, { body, asked, told, found })
  return found
}

function all<T>(values: Iterable<T>, is: (value: T) => boolean): boolean {
  for (const value of values) if (!is(value)) return false
  return true
}
