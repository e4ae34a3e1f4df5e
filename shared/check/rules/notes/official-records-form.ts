import { sessionValue } from '../../citations/session-value'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** Official Records of the General Assembly, Sixty-second Session, Supplement No. 54 (A/62/54). */
export const officialRecordsForm = paragraphRule({
  id: 'official-records-form',
  about:
    'The Official Records are cited by session in words (or year), supplement and symbol in brackets, and the three agree: Sixty-second Session, Supplement No. 54 (A/62/54).',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 3',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling_ reports,[^1]
          PP: _Noting_ others,[^2]
          PP: _Noting_ a meeting,[^3]
          note 1: _Official Records of the General Assembly, Sixty-second Session, Supplement No. 54_ (A/62/54), chap. I; and ibid., _Supplement No. 53A_ and corrigendum (A/62/53/Add.1 and A/62/53/Add.1/Corr.1).
          note 2: _Official Records of the Economic and Social Council, 2003, Supplement No. 10_ (E/2003/30), chap. II.
          note 3: _Official Records of the General Assembly, Twelfth Special Session, Plenary Meetings_, 1st meeting.`,
      },
      {
        text: `
          PP: _Recalling_ reports,[^1]
          note 1: _Official Records of the General Assembly, Seventy-fifth Session, Supplement No. 5_, vol. I (A/75/5 (Vol. I)).`,
      },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: _Official Records of the General Assembly, Sixty-second Session, Supplement No. 54_ (A/63/54).',
        messages: ['The session is the 62nd, the symbol is of the 63rd'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: _Official Records of the General Assembly, Sixty-second Session, Supplement No. 54_ (A/62/45).',
        messages: ['The supplement is No. 54, the symbol is of No. 45'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: _Official Records of the Economic and Social Council, 2003, Supplement No. 10_ (E/2004/30).',
        messages: ['The year is 2003, the symbol is of 2004'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: _Official Records of the General Assembly, Sixty-second session, Supplement No. 54_, chap. I.',
        messages: ['“Session” has a capital here', 'The symbol of supplement No. 54 is missing'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: _Official Records of the General Assembly, 62nd Session, Supplement No. 54_ (A/62/54).',
        messages: ['The session stands in words here'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    if (!flat.includes('Supplement')) return []
    const found: Found[] = []
    const say = (from: number, length: number, message: string, text?: string): void => {
      const fix = text === undefined ? {} : { fix: { title: `Write “${text}”`, text } }
      found.push({ ...placeOf(unit), from, to: from + length, message, ...fix })
    }
    for (const match of flat.matchAll(SUPPLEMENT)) {
      const { ordinal, session, year, number = '', letter = '', symbol } = match.groups!
      const at = match.index
      const value = ordinal ? sessionValue(`${ordinal} session`) : undefined
      if (ordinal && session && /^\d/u.test(ordinal)) say(at, ordinal.length, 'The session stands in words here')
      if (session === 'session')
        say(at + match[0].indexOf(session), session.length, '“Session” has a capital here', 'Session')
      const supplement = at + match[0].indexOf('Supplement')
      if (!symbol) {
        const rest = flat.slice(at + match[0].length, at + match[0].length + 60)
        if (!BRACKETED_LATER.test(rest))
          say(
            supplement,
            `Supplement No. ${number}${letter}`.length,
            `The symbol of supplement No. ${number}${letter} is missing`,
          )
        continue
      }
      const from = at + match[0].length - symbol.length
      const [organ, first = '', second = '', addendum] = symbol.split('/')
      if (organ === 'A' && value && second && /^\d{2,3}$/u.test(first) && first !== value)
        say(from, symbol.length, `The session is the ${ranked(value)}, the symbol is of the ${ranked(first)}`)
      else if (organ === 'E' && year && /^\d{4}$/u.test(first) && first !== year)
        say(from, symbol.length, `The year is ${year}, the symbol is of ${first}`)
      else if (organ === 'A' && /^\d+$/u.test(first) && /^\d+$/u.test(second) && second !== number)
        say(from, symbol.length, `The supplement is No. ${number}, the symbol is of No. ${second}`)
      else if (organ === 'A' && letter && addendum && /^Add\.\d+$/u.test(addendum)) {
        const meant = String(letter.charCodeAt(0) - 64)
        if (addendum !== `Add.${meant}`)
          say(from, symbol.length, `Supplement No. ${number}${letter} is Add.${meant}, the symbol says ${addendum}`)
      }
    }
    return found
  },
})

const SUPPLEMENT =
  /(?:(?<ordinal>\d{1,3}(?:st|nd|rd|th)|\p{Lu}\p{L}+(?:-\p{L}+)?)\s(?<session>[Ss]ession),\s|(?<year>(?:19|20)\d\d),\s|(?<=[Ii]bid\.,\s))?Supplement\sNo\.\s(?<number>\d{1,3})(?<letter>[A-Z])?(?:\sand\s(?:corrigend(?:um|a)|addend(?:um|a))){0,2}(?:,\svol\.\s[IVX]+)?(?:,?\s\((?<symbol>[AE]\/[A-Z0-9/.a-z-]+))?/gu

/** The symbol comes after a volume or a part, or the brackets hold more than one. */
const BRACKETED_LATER = /^[^;]{0,50}\(/u

function ranked(n: string): string {
  const tens = Number(n) % 100
  const end = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][Number(n) % 10] ?? 'th')
  return `${n}${end}`
}
