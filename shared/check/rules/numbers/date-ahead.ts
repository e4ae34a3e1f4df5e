import { datesOf, dayInWords, isoOf } from '../../numbers/dates-in'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { sentencesIn } from '../../style/sentences'
import { placeOf, wordsOf } from '../../unit'

/** What lies ahead has not happened yet. */
export const dateAhead = documentRule<{ from: number; to: number; day: string }[]>({
  id: 'date-ahead',
  about: 'What a text speaks of as past lies before its own date.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: By 30 September 2025, replies had come in; a conference would be held on 4 May 2027, as had been decided.
          para 2: The register was to be opened on 1 January 2027. The Commission meets on 13 April 2026.`,
        date: '2026-01-16',
      },
      { text: 'para 1: The register had been opened on 1 January 2027.' },
    ],
    bad: [
      {
        text: 'para 1: A register had been opened on 1 January 2027. On 12 May 2027, a note verbale was sent.',
        date: '2026-01-16',
        messages: [
          '1 January 2027 lies after the date of the text, 16 January 2026',
          '12 May 2027 lies after the date of the text, 16 January 2026',
        ],
      },
      {
        text: 'para 1: The harbours were closed in March 2026. Norland reported on 3 May 2026.',
        date: '2026-01-16',
        messages: [
          'March 2026 lies after the date of the text, 16 January 2026',
          '3 May 2026 lies after the date of the text, 16 January 2026',
        ],
      },
    ],
  },
  extract: (unit) => {
    const flat = wordsOf(unit)
    if ('kind' in unit && !SPEAKS.includes(unit.kind)) return undefined
    const dates = datesOf(unit)
    if (dates.length === 0) return undefined
    const told = dates.filter(
      ({ from, to }) =>
        BEFORE.test(flat.slice(Math.max(0, from - 60), from)) ||
        (OPENS.test(flat.slice(Math.max(0, from - 6), from)) && HAPPENED.test(flat.slice(to, to + 90))),
    )
    if (told.length === 0) return undefined
    const past = sentencesIn(flat).filter(({ from, to }) => {
      const sentence = flat.slice(from, to)
      return PAST.test(sentence) && !AHEAD.test(sentence)
    })
    const asked = told.filter(({ from, to }) => past.some((sentence) => from >= sentence.from && to <= sentence.to))
    return asked.length > 0 ? asked.map((date) => ({ from: date.from, to: date.to, day: isoOf(date) })) : undefined
  },
  judge: (extracts, { date, kind }) => {
    if (date.length !== 10 || kind !== 'report') return []
    const found: Found[] = []
    for (const { unit, extract } of extracts)
      for (const { from, to, day } of extract)
        if (day && day > date.slice(0, day.length))
          found.push({
            ...placeOf(unit),
            from,
            to,
            message: `${dayInWords(day)} lies after the date of the text, ${dayInWords(date)}`,
          })
    return found
  },
})

const SPEAKS: readonly string[] = ['numbered', 'text', 'sub', 'bullet']
const PAST = /\b(?:had|was|were|took place|reported|adopted|held|began|opened|closed|\p{L}{3,}ed\b)/u
/** "had been opened on", "reported in": nothing but words of the same clause stands between. */
const BEFORE = /\b(?:had|was|were|took place|\p{L}{3,}ed|held|began)\b[^,;:.]{0,30}\s(?:on|in|since)\s$/u
/** "On 12 May 2027, a note verbale was sent". */
const OPENS = /(?:^|[.;]\s)(?:On|In)\s$/u
const HAPPENED = /^,\s[^,;.]{3,60}\s(?:was|were|had been|has been|have been)\s(?:sent|held|\p{L}{3,}ed)\b/u
const AHEAD =
  /\b(?:will|would|shall|should|to be|to (?:hold|convene|begin|start|end|expire|report|continue|open|enter|take)|plan|schedul|expect|intend|until|expir|ending|ends|deadline|due|forthcoming|next|upcoming|propos|request|decid|extend|invit|envisag|foresee|aim|target|by \d|no later than|effective|may|could|project|estimat|budget|require|exit|mandated|elections?\b|composed|as of)/u
