import { dayIn } from '../../../source/day'
import { fieldText, textOf } from '../../../text/flat'
import { parseSymbol } from '../../../text/symbol'
import { dayInWords } from '../../numbers/dates-in'
import { documentRule, isFootnote } from '../../rule'
import { wordsOf } from '../../unit'

/** A resolution was adopted within the session of its symbol. */
export const adoptionDate = documentRule<string>({
  id: 'adoption-date',
  about: 'The day of adoption at the end of a resolution lies within the session of its symbol.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          @symbol A/RES/75/158
          @adoption Resolution adopted by the General Assembly on 16 December 2020
          OP 1: _Decides_ to remain seized of the matter.
          closing: 46th plenary meeting\\n16 December 2020`,
      },
      {
        text: `
          @symbol E/RES/2006/27
          OP 1: _Decides_ to remain seized of the matter.
          closing: 41st plenary meeting\\n27 July 2006`,
      },
    ],
    bad: [
      {
        text: `
          @symbol A/RES/75/158
          OP 1: _Decides_ to remain seized of the matter.
          closing: 46th plenary meeting\\n16 December 2022`,
        messages: ['16 December 2022 is not a day of session 75'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || unit.kind !== 'closing') return undefined
    const day = dayIn(textOf(unit))
    return day.length === 10 ? day : undefined
  },
  judge: (extracts, { text }) => {
    const symbol = parseSymbol(fieldText(text, 'symbol'))
    const session = symbol?.organ === 'A' && symbol.segments[0]?.text === 'RES' ? Number(symbol.session) : NaN
    const [last] = extracts.slice(-1)
    if (!last) return []
    const day = last.extract
    const from = wordsOf(last.unit).search(/\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}/u)
    const place = { paragraphId: last.unit.id, from: Math.max(0, from), to: wordsOf(last.unit).trimEnd().length }
    if (!(session >= 31)) return []
    const begins = 1945 + session
    // What was left over was taken up until the next session opened.
    const within = day >= `${begins}-09-01` && day <= `${begins + 1}-09-30`
    return within ? [] : [{ ...place, message: `${dayInWords(day)} is not a day of session ${session}` }]
  },
})
