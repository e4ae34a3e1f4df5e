import type { ParagraphKind } from '../../../text/document-text'
import { unitEnding } from '../../structure/ending'
import type { Ending } from '../../structure/ending'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

/** Notes and numbered paragraphs end with a full stop. */
export const finalFullStop = documentRule<ParagraphKind | Omit<Found, 'paragraphId' | 'footnoteId'>>({
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
  extract: (unit) => {
    const flat = wordsOf(unit)
    if (isFootnote(unit)) {
      const ending = unit.series === 'letter' ? undefined : unitEnding(unit)
      if (!ending || ENDS.includes(ending.sign)) return undefined
      const { from, to, sign } = ending
      if (!sign) return missing(flat, ending, 'note')
      const message = `The note ends with ${NAMES[sign] ?? `“${sign}”`}, not with a full stop`
      return { from, to, message, fix: { title: 'End with a full stop', text: '.' } }
    }
    // A short numbered line without a stop is an agenda item or a heading; what opens a list may end with any sign.
    if (unit.kind !== 'numbered') return unit.kind
    const ending = TWELVE_WORDS.test(flat) ? unitEnding(unit) : undefined
    // A remark in brackets may follow the sentence: "... end of the year. (See the annex)".
    if (!ending || ending.sign || /[.?!…]['’”"]?\s[([][^([]*[)\]]$/u.test(flat.trimEnd())) return unit.kind
    return missing(flat, ending, 'paragraph')
  },
  judge: (extracts) =>
    extracts.flatMap(({ unit, extract }, index): Found[] => {
      if (typeof extract === 'string') return []
      if (isFootnote(unit)) return [{ footnoteId: unit.id, ...extract }]
      const next = extracts[index + 1]?.extract
      return typeof next === 'string' && GOES_ON.includes(next) ? [] : [{ paragraphId: unit.id, ...extract }]
    }),
})

/** After these nobody can say that the paragraph before was to end: a list, a quotation, a table. */
const GOES_ON: readonly ParagraphKind[] = ['sub', 'bullet', 'quote', 'text', 'table']
const TWELVE_WORDS = /^(?:\s*\S+\s){11}\s*\S/

const ENDS = ['.', '?', '!', '…']
const NAMES: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  ':': 'a colon',
  '–': 'a dash',
  '—': 'a dash',
}

function missing(flat: string, { word, to }: Ending, what: string): Omit<Found, 'paragraphId' | 'footnoteId'> {
  const fix = { title: 'Add a full stop', text: `${flat.slice(word, to)}.` }
  return { from: word, to, message: `No full stop at the end of the ${what}`, fix }
}
