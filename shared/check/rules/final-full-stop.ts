import { textOfRuns } from '../../text/flat'
import { endingOf } from '../ending'
import type { Ending } from '../ending'
import { isFootnote, paragraphRule } from '../rule'
import type { Found } from '../rule'

/** Notes and numbered paragraphs end with a full stop. */
export const finalFullStop = paragraphRule({
  id: 'final-full-stop',
  about: 'Notes and the numbered paragraphs of a report end with a full stop.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 9; Punctuation',
  languages: ['en', 'fr', 'es', 'ru'],
  examples: {
    ok: [
      {
        text: `
          para 1: Sudria stated that its inspectors had “stopped every ferry at least once”.[^1]
          para 2: Three States had no national register of ferries:
          sub (a): In Kalmaria, a register would be opened in 2027;
          sub (b): In Meridia, each harbour kept its own.
          para 3: Norland asked: “Who keeps the list?”
          note 1: Reply of Sudria, para. 5.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: Several States referred to the cost of storage.[^1]
          note 1: Estvale, Halvania, _Sudria_`,
        messages: ['No full stop at the end of the note'],
      },
      {
        text: `
          para 1: Several States referred to the cost of storage.[^1]
          note 1: Reply of Estvale, para. 2;`,
        messages: ['The note ends with a semicolon, not with a full stop'],
      },
      {
        text: 'para 1: Norland reported that the number of inspections had risen from 17 to 24 in 2024',
        messages: ['No full stop at the end of the paragraph'],
      },
    ],
  },
  find: (unit) => {
    const flat = textOfRuns(unit.runs)
    if (isFootnote(unit)) {
      if (unit.series === 'letter') return []
      const ending = endingOf(flat)
      if (!ending || ENDS.includes(ending.sign)) return []
      if (!ending.sign) return [missing({ footnoteId: unit.id }, flat, ending, 'note')]
      const { from, to, sign } = ending
      const message = `The note ends with ${NAMES[sign] ?? `“${sign}”`}, not with a full stop`
      return [{ footnoteId: unit.id, from, to, message, fix: { title: 'End with a full stop', text: '.' } }]
    }
    // A short numbered line without a stop is an agenda item or a heading; what opens a list may end with any sign.
    if (unit.kind !== 'numbered' || (flat.match(/\s+/gu)?.length ?? 0) < 11) return []
    const ending = endingOf(flat)
    return ending && !ending.sign ? [missing({ paragraphId: unit.id }, flat, ending, 'paragraph')] : []
  },
})

const ENDS = ['.', '?', '!', '…']
const NAMES: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  ':': 'a colon',
  '–': 'a dash',
  '—': 'a dash',
}

function missing(
  place: Pick<Found, 'paragraphId' | 'footnoteId'>,
  flat: string,
  { word, to }: Ending,
  what: string,
): Found {
  const fix = { title: 'Add a full stop', text: `${flat.slice(word, to)}.` }
  return { ...place, from: word, to, message: `No full stop at the end of the ${what}`, fix }
}
