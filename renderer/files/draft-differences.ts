import type { Draft } from '../../shared/draft/draft'
import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import { textOf, textOfRuns } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'

/** A place whose words are not the same in two states of one draft; '' on the side where it is not there at all. */
export interface Difference {
  /** `para. 3`, `note 7`; the name of a masthead's field, where `field` is set. */
  label: string
  field?: true
  before: string
  after: string
}

/** Where two states of a draft differ in their words, in reading order. Ids never move, so places are matched by them. */
export function differencesOf(before: Draft, after: Draft): Difference[] {
  const was = placesOf(before)
  const is = placesOf(after)
  const found: Difference[] = []
  const order = [...is.keys()]
  // What is gone stands where it stood: after the place before it that is still there.
  let last = -1
  for (const key of was.keys()) {
    const at = order.indexOf(key)
    if (at >= 0) last = at
    else order.splice((last += 1), 0, key)
  }
  for (const key of order) {
    const [old, now] = [was.get(key), is.get(key)]
    if ((old?.words ?? '') === (now?.words ?? '')) continue
    const { label, field } = (now ?? old)!
    found.push({ label, ...(field && { field }), before: old?.words ?? '', after: now?.words ?? '' })
  }
  return found
}

interface PlaceWords {
  label: string
  field?: true
  words: string
}

function placesOf({ text }: Draft): Map<string, PlaceWords> {
  const { paragraphs, footnotes } = numberingOf(text)
  return new Map<string, PlaceWords>([
    ...MASTHEAD_FIELDS.flatMap((field): [string, PlaceWords][] => {
      const runs = text.masthead[field]
      return runs ? [[`field ${field}`, { label: field, field: true, words: textOfRuns(runs) }]] : []
    }),
    ...text.paragraphs.map((p): [string, PlaceWords] => [
      p.id,
      { label: paragraphs.get(p.id)?.label ?? '', words: textOf(p) },
    ]),
    ...text.footnotes.map((note): [string, PlaceWords] => [
      note.id,
      { label: footnotes.get(note.id)?.label ?? '', words: textOfRuns(note.runs) },
    ]),
  ])
}
