import { referencesOf } from '../../../text/flat'
import { referencesOn } from '../../notes/references'
import type { ShownReference } from '../../notes/references'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

interface Extract {
  references: readonly ShownReference[]
  /** Of a note: how long it is. */
  length: number
  /** Of a note: whether it says anything. */
  empty: boolean
  /** Asterisks that stand in the entries of the contents, as plain signs. */
  stars: readonly string[]
}

/** Every reference has its note and every note its reference: a reader follows the one to the other. */
export const referenceAndNotePairing = documentRule<Extract>({
  id: 'reference-and-note-pairing',
  about: 'Every reference has its note and every note its reference, so that a reader can follow the one to the other.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes, chapter 9',
  examples: {
    ok: [
      {
        text: `
          @item Item 5 of the provisional agenda[^*]
          para 1: Norland replied,[^1] and so did Sudria.[^2]
          note *: E/CN.99/2026/1.
          note 1: Reply of Norland, para. 3.
          note 2: Reply of Sudria, para. 1.`,
      },
      {
        text: `
          @item Item 5 of the provisional agenda[^*]
          contents: Contents
          entry I: Replies** | 1 | 2
          heading I: Replies
          para 1: Norland replied.
          note *: E/CN.99/2026/1.
          note **: The replies are summarized.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: Norland replied,[^1] and so did Sudria.[^2]
          note 1: Reply of Norland, para. 3.`,
        messages: ['There is no note 2'],
      },
      {
        text: `
          para 1: Norland replied.[^1]
          note 1: Reply of Norland, para. 3.
          note 2: Reply of Sudria, para. 1.`,
        messages: ['No reference leads to note 2'],
      },
      {
        text: `
          para 1: Norland replied.[^1]
          note 1:`,
        messages: ['Note 1 is empty'],
      },
    ],
  },
  extract: (unit) => {
    const references = referencesOn(unit)
    if (isFootnote(unit)) {
      const flat = wordsOf(unit)
      return { references, length: flat.length, empty: !flat.trim(), stars: [] }
    }
    const stars = unit.entries?.flatMap(({ title }) => /\*+$/u.exec(title)?.[0] ?? []) ?? []
    return references.length > 0 || stars.length > 0 ? { references, length: 0, empty: false, stars } : undefined
  },
  judge: (extracts, { text, numbering }) => {
    const notes = new Set(text.footnotes.map(({ id }) => id))
    const stars = new Set(extracts.flatMap(({ extract }) => extract.stars))
    const referred = new Set<string>()
    const found: Found[] = []
    for (const { run } of referencesOf({ ...text, paragraphs: [] })) {
      referred.add(run.footnoteId)
      if (!notes.has(run.footnoteId)) found.push({ from: 0, to: 0, message: missing(run.printed) })
    }
    for (const { unit, extract } of extracts) {
      for (const { footnoteId, printed, at, from } of extract.references) {
        referred.add(footnoteId)
        if (notes.has(footnoteId)) continue
        found.push({ ...placeOf(unit), from, to: at, message: missing(printed) })
      }
    }
    for (const { unit, extract } of extracts) {
      if (!isFootnote(unit)) continue
      const { mark } = numbering.footnotes.get(unit.id)!
      const to = extract.length
      if (extract.empty) found.push({ footnoteId: unit.id, from: 0, to, message: `Note ${mark} is empty` })
      if (!referred.has(unit.id) && !stars.has(mark))
        found.push({ footnoteId: unit.id, from: 0, to, message: `No reference leads to note ${mark}` })
    }
    return found
  },
})

const missing = (printed: string | undefined): string =>
  printed ? `There is no note ${printed}` : 'There is no note for this reference'
