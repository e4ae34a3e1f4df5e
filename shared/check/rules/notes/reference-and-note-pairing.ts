import type { Footnote, Paragraph } from '../../../text/document-text'
import { referencesInRuns, referencesOf, textOfRuns } from '../../../text/flat'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordBefore } from '../../word-before'

interface Extract {
  references: { footnoteId: string; printed: string | undefined; at: number; from: number }[]
  /** Of a note: whether it says anything. */
  empty: boolean
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
  extract: (unit: Paragraph | Footnote) => {
    const references = referencesInRuns(unit.runs).map(({ run, at }) => ({
      footnoteId: run.footnoteId,
      printed: run.printed,
      at,
      from: wordBefore(textOfRuns(unit.runs), at),
    }))
    const empty = isFootnote(unit) && !textOfRuns(unit.runs).trim()
    return references.length > 0 || isFootnote(unit) ? { references, empty } : undefined
  },
  judge: (extracts, { text, numbering }) => {
    const notes = new Set(text.footnotes.map(({ id }) => id))
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
        const place = isFootnote(unit) ? { footnoteId: unit.id } : { paragraphId: unit.id }
        found.push({ ...place, from, to: at, message: missing(printed) })
      }
    }
    for (const { unit, extract } of extracts) {
      if (!isFootnote(unit)) continue
      const { mark } = numbering.footnotes.get(unit.id)!
      const to = textOfRuns(unit.runs).length
      if (extract.empty) found.push({ footnoteId: unit.id, from: 0, to, message: `Note ${mark} is empty` })
      if (!referred.has(unit.id))
        found.push({ footnoteId: unit.id, from: 0, to, message: `No reference leads to note ${mark}` })
    }
    return found
  },
})

const missing = (printed: string | undefined): string =>
  printed ? `There is no note ${printed}` : 'There is no note for this reference'
