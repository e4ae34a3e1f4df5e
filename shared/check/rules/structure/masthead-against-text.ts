import { dayIn } from '../../../source/day'
import { bodyNamed } from '../../../source/body-named'
import type { MastheadField } from '../../../text/document-text'
import { fieldText } from '../../../text/flat'
import { parseSymbol } from '../../../text/symbol'
import { sessionValue } from '../../citations/session-value'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  what: 'opening' | 'closing'
  words: string
}

/** Symbol, number, session, date and organ say the same wherever they stand. */
export const mastheadAgainstText = documentRule<Extract>({
  id: 'masthead-against-text',
  about:
    'Symbol, number, session, date of adoption and organ say the same in the masthead, in the opening line and at the end.',
  level: 'error',
  reference: 'Editorial Manual, Mastheads; Resolutions, identification',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          @organ General Assembly
          @symbol A/RES/80/158
          @session Eightieth session
          @adoption Resolution adopted by the General Assembly on 16 December 2025
          @number 80/158
          opening: _The General Assembly_,
          OP: _Decides_ to meet.
          closing: 46th plenary meeting\\n16 December 2025`,
      },
      {
        text: `
          @organ Security Council
          @symbol S/RES/2990 (2026)
          @adoption Adopted by the Security Council at its 9990th meeting, on 4 March 2026
          opening: _The Security Council_,
          OP: _Decides_ to remain seized of the matter.`,
      },
      {
        text: `
          @organ General Assembly
          @symbol A/80/L.4
          @body Human Rights Council
          @session Thirtieth session
          opening: _The Human Rights Council_,
          OP: _Decides_ to meet.`,
      },
    ],
    bad: [
      {
        text: `
          @organ General Assembly
          @symbol A/RES/80/158
          @session Seventy-ninth session
          @adoption Resolution adopted by the General Assembly on 16 December 2025
          @number 80/157
          opening: _The Economic and Social Council_,
          OP: _Decides_ to meet.
          closing: 46th plenary meeting\\n17 December 2025`,
        messages: [
          'The symbol is A/RES/80/158, the number 80/157',
          'The symbol is of session 80, the masthead says “Seventy-ninth session”',
          'The masthead is of the General Assembly, this opening is not',
          'Adopted on 16 December 2025 by the masthead, on 17 December 2025 here',
        ],
      },
      {
        text: `
          @organ Security Council
          @symbol S/RES/2990 (2026)
          @adoption Adopted by the Security Council at its 9990th meeting, on 4 March 2025
          opening: _The Security Council_,
          OP: _Decides_ to remain seized of the matter.`,
        messages: ['The symbol is of 2026, the adoption of 2025'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || (unit.kind !== 'opening' && unit.kind !== 'closing')) return undefined
    return { what: unit.kind, words: wordsOf(unit) }
  },
  judge: (extracts, context) => {
    const found = masthead(context)
    const { text } = context
    const adoption = fieldText(text, 'adoption')
    const adopted = dayIn(adoption)
    const organ = bodyNamed(fieldText(text, 'organ'))
    for (const { unit, extract } of extracts) {
      const { what, words } = extract
      const at = { paragraphId: unit.id, from: 0, to: words.trimEnd().length }
      if (what === 'opening') {
        const speaker = bodyNamed(words.replace(/,?\s*$/u, ''))
        const others = (['body', 'adoption'] as const).some((field) => fieldText(text, field))
        const principal = ['GA', 'SC', 'ECOSOC']
        if (
          speaker &&
          organ &&
          speaker !== organ &&
          principal.includes(organ) &&
          principal.includes(speaker) &&
          !(others && !adopted)
        ) {
          found.push({
            ...at,
            message: `The masthead is of the ${fieldText(text, 'organ').trim()}, this opening is not`,
          })
        }
      } else {
        const day = dayIn(words)
        if (adopted.length === 10 && day.length === 10 && adopted !== day) {
          const message = `Adopted on ${dayWords(adoption)} by the masthead, on ${dayWords(words)} here`
          found.push({ ...at, message })
        }
      }
    }
    return found
  },
})

const dayWords = (words: string): string => /\d{1,2} \p{L}+ \d{4}/u.exec(words)?.[0] ?? dayIn(words)

function masthead({ text }: Context): Found[] {
  const said = (field: MastheadField): string => fieldText(text, field).trim()
  const symbol = parseSymbol(said('symbol').split('\n')[0]!)
  if (!symbol) return []
  const found: string[] = []
  const number = /^(\d{2,4}|[SE]+-\d+)\/(\d+)(?:\s([A-Z]))?$/u.exec(said('number'))
  const resolution = /^(?:A|E|A\/HRC)\/(?:RES|DEC)\/(\d{2,4}|[SE]+-\d+)\/(\d+)/u.exec(symbol.text)
  const whole = said('organ') || said('adoption')
  if (whole && number && resolution && (number[1] !== resolution[1] || number[2] !== resolution[2])) {
    found.push(`The symbol is ${symbol.text}, the number ${said('number')}`)
  }
  const session = sessionValue(said('session'))
  if (
    symbol.organ === 'A' &&
    !said('body') &&
    session &&
    /^\d+$/u.test(symbol.session ?? '') &&
    symbol.session !== session
  ) {
    found.push(`The symbol is of session ${symbol.session}, the masthead says “${said('session')}”`)
  }
  const adopted = dayIn(said('adoption')).slice(0, 4)
  const year = /^S\/RES\/\d+ \((\d{4})\)$/u.exec(symbol.text)?.[1]
  if (adopted && year && adopted !== year) found.push(`The symbol is of ${year}, the adoption of ${adopted}`)
  return found.map((message) => ({ from: 0, to: said('title').length, message }))
}
