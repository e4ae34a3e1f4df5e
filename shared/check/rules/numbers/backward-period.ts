import { datesOf, isoOf } from '../../numbers/dates-in'
import type { FoundDate } from '../../numbers/dates-in'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** A period ends after it begins. */
export const backwardPeriod = paragraphRule({
  id: 'backward-period',
  about: 'A period ends after it begins.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: From 2001 to 2004, in 1999–2002, in 2003-04 and between 18 and 25 April 2005, 1,200 to 900 ferries were stopped.
          para 2: From 28 December to 3 January, from 1 July to 30 June 2006, and from 25 April 2005 to 18 April 2006, harbours were closed.`,
      },
      {
        text: 'para 1: It fell from 2,100 to 1,900, resolutions 2625 to 2011 were cited, and a reply of 3 May followed that of 5 April 2025.',
      },
    ],
    bad: [
      {
        text: 'para 1: From 2001 to 1999, and in the period 2006–2004, ferries were inspected.',
        messages: ['2001 to 1999 ends before it begins', '2006–2004 ends before it begins'],
      },
      {
        text: 'para 1: The Commission met from 25 to 18 April 2005, and again from 3 May 2006 to 7 April 2006.',
        messages: ['25 to 18 April 2005 ends before it begins', '3 May 2006 to 7 April 2006 ends before it begins'],
      },
      {
        text: 'para 1: Ferries were stopped between March 2004 and July 2002, and from 2 December to 20 November 2005.',
        messages: [
          'March 2004 and July 2002 ends before it begins',
          '2 December to 20 November 2005 ends before it begins',
        ],
      },
    ],
  },
  find: (unit) => {
    const flat = wordsOf(unit)
    const dates = datesOf(unit)
    const years = YEAR_PAIR.test(flat)
    if (dates.length === 0 && !years) return []
    const found: Found[] = []
    const tell = (from: number, to: number): void => {
      found.push({ ...placeOf(unit), from, to, message: `${flat.slice(from, to)} ends before it begins` })
    }
    for (const match of years ? flat.matchAll(YEARS) : []) {
      const { begin, end } = match.groups as Record<'begin' | 'end', string>
      if (Number(end) < Number(begin)) tell(match.index + match[0].indexOf(begin), match.index + match[0].length)
    }
    dates.forEach((date, i) => {
      if (date.since !== undefined && date.since >= date.day && isSpan(flat, date))
        tell(flat.indexOf(String(date.since), date.from), date.to)
      const next = dates[i + 1]
      if (!next || date.since !== undefined || next.since !== undefined) return
      const between = flat.slice(date.to, next.from)
      const before = flat.slice(Math.max(0, date.from - 9), date.from)
      const spans =
        /^\s?[–—-]\s?$|^,?\s(?:to|until|through)\s(?:the\s)?$/u.test(between) ||
        (/^,?\sand\s$/u.test(between) && /\bbetween\s$/u.test(before))
      if (!spans) return
      const [begin, end] = [isoOf(date.year === undefined ? { ...date, year: next.year! } : date), isoOf(next)]
      if (!begin || !end || begin.length !== end.length) return
      if (end < begin && (date.year !== undefined || date.month === next.month || !fromYearBefore(begin, end)))
        tell(date.from, next.to)
    })
    return found
  },
})

/** "from 28 December to 3 January 2006" begins in the year before; so may a season, and a whole year. */
function fromYearBefore(begin: string, end: string): boolean {
  const days = 365 - (Date.parse(begin) - Date.parse(end)) / 86_400_000
  return begin.length < 10 || days <= 300 || days >= 364
}

const YEAR_PAIR = /\d\d(?: ?[-–—] ?| to | and )(?:19|20)\d\d/
const YEARS =
  /(?<![\p{L}\p{N}/.,-])(?:(?:from\s|[Ff]rom\s(?:the year\s)?|\bperiod\s|\byears\s|\bin\s|\bbiennium\s)(?<begin>(?:19|20)\d\d)(?:\s?[-–—]\s?|\sto\s)(?<end>(?:19|20)\d\d)|\bbetween\s(?<begin>(?:19|20)\d\d)\sand\s(?<end>(?:19|20)\d\d))(?![\p{N}\p{L}/]|[.,]\d|\s\()/gu

/** "25 to 18 April" is a span; "3 and 3 May" are two days, "until 5 April" may end another. */
const isSpan = (flat: string, { from, to }: FoundDate): boolean =>
  /^\d{1,2}\s?(?:[-–—]|to)\s?\d/u.test(flat.slice(from, to).replace(/^[A-Z][a-z]+,?\s/u, ''))
