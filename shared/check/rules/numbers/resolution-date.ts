import { dayInWords, datesIn, isoOf } from '../../numbers/dates-in'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** A resolution is dated within the session or year in its number. */
export const resolutionDate = paragraphRule({
  id: 'resolution-date',
  about: 'A resolution is dated within the session or the year that its number names.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling_ General Assembly resolutions 58/137 of 22 December 2003, 60/1 of 16 September 2005 and 74/270 of 2 April 2020, and its decision 60/551 of 8 September 2006,
          PP: _Recalling also_ Security Council resolution 1325 (2000) of 31 October 2000 and Economic and Social Council resolution 2006/27 of 27 July 2006,
          PP: _Recalling further_ resolution 217 A (III) of 10 December 1948 and Human Rights Council resolution 33/11 of 29 September 2016,`,
      },
      {
        text: 'PP: _Recalling_ its resolution 58/137, and the report of 22 December 2004, and resolution 12/3 of 4 May 2026 of the Commission,',
      },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ General Assembly resolution 58/137 of 22 December 2004,',
        messages: [
          'The fifty-eighth session lasted from September 2003 to September 2004, but the date is 22 December 2004',
        ],
      },
      {
        text: 'PP: _Recalling_ Security Council resolution 1325 (2000) of 31 October 2001 and Economic and Social Council resolution 2006/27 of 27 July 2009,',
        messages: [
          'Resolution 1325 is of 2000, but the date is 31 October 2001',
          'Resolution 2006/27 is of 2006, but the date is 27 July 2009',
        ],
      },
    ],
  },
  find: (unit, { organ }) => {
    const flat = wordsOf(unit)
    if (!/\sof\s\d/.test(flat) || !flat.includes(' of ') || !/esolution|ecision/.test(flat)) return []
    const found: Found[] = []
    const other = OTHERS.exec(flat)
    const others = other ? other.index + other[0].length : Infinity
    let who = organ
    for (const match of flat.matchAll(CITED)) {
      const { body, session, year, scYear } = match.groups as Record<string, string | undefined>
      if (body) who = ORGANS.get(body) ?? ''
      // "Its", and a number alone, are those of the organ that speaks as long as no other is named.
      else if (/esol|ecis/u.test(match[0])) {
        who = others <= match.index ? '' : organ
        // "In its resolution 58/137 ..., the General Assembly invited": a report names the organ after.
        if (/(?:^|\.\s)In its\s$/u.test(flat.slice(Math.max(0, match.index - 9), match.index)) && organ !== 'GA')
          who = ORGANS.get(AFTER.exec(flat.slice(match.index, match.index + 600))?.[1] ?? '') ?? ''
      }
      if (session === undefined && year === undefined && scYear === undefined) continue
      const rest = flat.slice(match.index + match[0].length, match.index + match[0].length + 40)
      const [, gap] = /^((?:\s[A-Z](?:,\s[A-Z])*(?:\s(?:and|to)\s[A-Z])?)?\sof\s)\d/u.exec(rest) ?? []
      const date = gap === undefined ? undefined : datesIn(rest)[0]
      if (gap === undefined || !date || date.from !== gap.length || date.day === 0) continue
      const iso = isoOf(date)
      if (!iso) continue
      const message = misdated(who, { session, year, scYear }, match[0].trim(), iso)
      const from = match.index + match[0].length + date.from
      if (message) found.push({ ...placeOf(unit), from, to: from + date.to - date.from, message })
    }
    return found
  },
})

const ORGANS: ReadonlyMap<string, string> = new Map([
  ['General Assembly', 'GA'],
  ['the Assembly', 'GA'],
  ['Assembly', 'GA'],
  ['Security Council', 'SC'],
  ['Economic and Social Council', 'ECOSOC'],
])

const AFTER =
  /[Tt]he ((?:General )?Assembly|Security Council|Economic and Social Council|Commission|Council|Committee|Conference)/u
const OTHERS =
  /\b(?:Council|Commission|Committee|Conference|Board|Organization|Agency|Authority|Programme|Fund|Parties|Union|Congress|Forum)\b/u

const CITED =
  /(?:(?<body>General Assembly|Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission|Council|Conference|Committee|Board|Governing Council)\s(?:resolutions?|decisions?)\s|(?:resolutions?|decisions?)\s|(?:,|\sand)\s(?=\d))(?:(?<year>(?:19|20)\d\d)\/\d{1,3}(?![\d/])|(?<session>[3-9]\d)\/\d{1,3}(?![\d/])|\d{3,4}\s\((?<scYear>(?:19|20)\d\d)\))?/gu

function misdated(
  organ: string,
  { session, year, scYear }: Record<'session' | 'year' | 'scYear', string | undefined>,
  cited: string,
  iso: string,
): string | undefined {
  const day = dayInWords(iso)
  const number = /[\d/]+(?=\s\(|$)/u.exec(cited)?.[0] ?? ''
  if (scYear !== undefined)
    return iso.startsWith(scYear) ? undefined : `Resolution ${number} is of ${scYear}, but the date is ${day}`
  if (year !== undefined) {
    // Sessions of the Council begin in the year before since 2014, and were resumed in the year after.
    return Math.abs(Number(iso.slice(0, 4)) - Number(year)) <= 1
      ? undefined
      : `Resolution ${number} is of ${year}, but the date is ${day}`
  }
  if (organ !== 'GA' || session === undefined) return undefined
  const begins = 1945 + Number(session)
  // The thirty-first session is the first whose number resolutions bear so.
  if (begins < 1976 || (iso >= `${begins}-09-01` && iso <= `${begins + 1}-09-30`)) return undefined
  return `The ${ordinal(Number(session))} session lasted from September ${begins} to September ${begins + 1}, but the date is ${day}`
}

function ordinal(n: number): string {
  const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'][
    Math.floor(n / 10)
  ]!
  const ones = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'][n % 10]!
  return ones ? `${tens}-${ones}` : `${tens.slice(0, -1)}ieth`
}
