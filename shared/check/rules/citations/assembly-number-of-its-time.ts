import { fromRoman } from '../../../text/ordinal'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** The Assembly's way of numbering changed with its thirty-first session. */
export const assemblyNumberOfItsTime = paragraphRule({
  id: 'assembly-number-of-its-time',
  about:
    'Until its thirtieth session (1975) the General Assembly numbered resolutions through, with the session in roman numerals: 2625 (XXV); since then by session: 55/25.',
  level: 'warning',
  reference: 'Editorial Manual, Resolutions and decisions: system of identification',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: General Assembly resolutions 217 A (III), 2625 (XXV), 3201 (S-VI), 31/16 A, 55/25 and S-13/2.' },
      {
        text: 'para 1: Economic and Social Council resolution 1503 (XLVIII) and General Assembly resolution 3363 (XXX).',
      },
    ],
    bad: [
      {
        text: 'para 1: General Assembly resolution 25/2625 is old.',
        messages: ['The twenty-fifth session numbered with roman numerals: 2625 (XXV)'],
      },
      {
        text: 'para 1: General Assembly resolution 25 (LV) is new, General Assembly resolution 217 (XXXX) is none.',
        messages: ['Since its thirty-first session the Assembly numbers by session: 55/25', 'XXXX is no roman numeral'],
      },
    ],
  },
  find(unit, { organ }) {
    const words = wordsOf(unit)
    if (!words.includes('resolution') || !/resolutions? \d/.test(words)) return []
    return [...words.matchAll(NUMBERED)].flatMap((match): Found[] => {
      const { own, session, number, old, roman } = match.groups as Record<string, string | undefined>
      // Further on in a sentence it may be another's own.
      if (own && (organ !== 'GA' || match.index > 25)) return []
      const message = session ? inFigures(Number(session), number!) : inRoman(old!, roman!)
      const spelled = session ? `${session}/${number}` : `${old} (${roman})`
      const to = match.index + match[0].length
      return message ? [{ ...placeOf(unit), from: to - spelled.length, to, message }] : []
    })
  },
})

const NUMBERED =
  /(?:General Assembly|(?<own>(?<!\p{L})its)) resolutions? (?:(?<session>\d{1,2})\/(?<number>\d{1,4})(?![\d/])|(?<old>\d{1,4}) \((?<roman>[IVXLC]+)\))/gu

function inFigures(session: number, number: string): string | undefined {
  if (session === 0 || session > 30) return undefined
  return `The ${SESSIONS[session - 1]} session numbered with roman numerals: ${number} (${ROMAN[session - 1]})`
}

function inRoman(number: string, numeral: string): string | undefined {
  const session = fromRoman(numeral)
  if (session === undefined) return `${numeral} is no roman numeral`
  return session > 30
    ? `Since its thirty-first session the Assembly numbers by session: ${session}/${number}`
    : undefined
}

const ONES = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const TEENS = 'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const SESSIONS = [...ONES, ...TEENS, 'twentieth', ...ONES.slice(0, 9).map((one) => `twenty-${one}`), 'thirtieth']
const ROMAN =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX'.split(
    ' ',
  )
