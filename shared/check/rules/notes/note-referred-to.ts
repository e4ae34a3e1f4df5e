import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { noteSourceOf } from '../../notes/note-source'
import { gateOf } from '../../scan'
import { wordsOf } from '../../unit'

interface Extract {
  note?: { points: boolean; explains: boolean }
  /** "see footnote 6 above" */
  mentions: readonly { number: string; side: string; from: number; to: number }[]
}

/** "See footnote 6 above" leads to an earlier note that gives a source. */
export const noteReferredTo = documentRule<Extract>({
  id: 'note-referred-to',
  about: '“See footnote 6 above” leads to an earlier note, and to one that gives the source itself.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: One.[^1] Two.[^2] Three.[^3]
          note 1: A. Harbourmaster, _Ferries_, p. 3.
          note 2: See footnote 1 above.
          note 3: See note 9 of the report.`,
      },
      { text: 'para 1: One.[^1] Two (see footnote 1 above).\nnote 1: E/CN.99/2026/1.' },
    ],
    bad: [
      {
        text: `
          para 1: One.[^1] Two.[^2] Three.[^3]
          note 1: See footnote 3 above.
          note 2: See footnote 2 above.
          note 3: E/CN.99/2026/1.`,
        messages: ['Note 3 is below, not above', 'This is note 2 itself'],
      },
      {
        text: `
          para 1: One.[^1] Two.[^2] Three.[^3]
          note 1: E/CN.99/2026/1.
          note 2: See footnote 1 above.
          note 3: See footnote 2 above.`,
        messages: ['Note 2 only leads on to another note'],
      },
    ],
  },
  extract: (unit) => {
    const flat = wordsOf(unit)
    const mentions = maySee(unit)
      ? [...flat.matchAll(/\b[Ss]ee\s(?:also\s)?(?:foot)?note\s(\d+)(?:\s(above|below))?(?=[.,;)]|$)/gu)].map(
          (match) => ({
            number: match[1]!,
            side: match[2] ?? '',
            from: match.index,
            to: match.index + match[0].length,
          }),
        )
      : []
    if (!isFootnote(unit)) return mentions.length > 0 ? { mentions } : undefined
    const points = mentions.length > 0 && /^\s*See\s(?:foot)?note\s\d+(?:\s(?:above|below))?\.?\s*$/u.test(flat)
    return { note: { points, explains: noteSourceOf(unit).explains }, mentions }
  },
  judge: (extracts, { text, numbering }) => {
    if (!extracts.some(({ extract }) => extract.mentions.length > 0)) return []
    const numbered = new Set(text.footnotes.filter(({ series }) => series === 'number').map(({ id }) => id))
    const noteOf = new Map(extracts.map(({ unit, extract }) => [unit.id, extract.note]))
    const places = new Map<string, number>()
    const bearers = new Map<string, string>()
    for (const [id, { mark }] of numbering.footnotes) {
      places.set(id, places.size)
      if (numbered.has(id) && !bearers.has(mark)) bearers.set(mark, id)
    }
    return extracts.flatMap(({ unit, extract }) =>
      extract.mentions.flatMap(({ number, side, from, to }): Found[] => {
        const bearer = bearers.get(number)
        // That there is no such note is another rule's finding.
        if (bearer === undefined) return []
        const say = (message: string): Found[] => [
          { ...(isFootnote(unit) ? { footnoteId: unit.id } : { paragraphId: unit.id }), from, to, message },
        ]
        const here = isFootnote(unit) ? places.get(unit.id) : undefined
        const there = places.get(bearer)!
        if (bearer === unit.id) return say(`This is note ${number} itself`)
        if (here !== undefined && side === 'above' && there > here) return say(`Note ${number} is below, not above`)
        if (here !== undefined && side === 'below' && there < here) return say(`Note ${number} is above, not below`)
        return side === 'above' && noteOf.get(bearer)?.points ? say(`Note ${number} only leads on to another note`) : []
      }),
    )
  },
})

const maySee = gateOf({ words: 'note footnote' })
