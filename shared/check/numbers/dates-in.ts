import { ofUnit, wordsOf } from '../unit'

/** A date in running text: a day, or a month of a year. */
export interface FoundDate {
  from: number
  to: number
  /** 0 for a month alone. */
  day: number
  /** 1 to 12. */
  month: number
  /** Absent where the text leaves it out. */
  year?: number
  weekday?: string
  /** `18 to 25 April`: the day at which the span begins, where it lies in the same month. */
  since?: number
}

/** The dates in a unit's own words. */
export const datesOf = ofUnit((unit) => datesIn(wordsOf(unit)))

export const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A day before what may be a month, or a year after it. */
const LIKELY = /\d\s[JFMASOND]|[yhletr],?\s(?:1[89]|20)\d\d/
const NONE: readonly FoundDate[] = []
const MONTH = new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g')
const DAY_BEFORE = new RegExp(
  `(?:(?<weekday>${WEEKDAYS.join('|')}),?\\s(?:the\\s)?)?(?<![\\d.,/])(?:(?<since>\\d{1,2})\\s?(?:[-–—]|to|and|until)\\s?)?(?<!\\d)(?<day>\\d{1,2})\\s$`,
  'u',
)
const YEAR_AFTER = /^,?\s(?<year>(?:1[89]|20)\d{2})(?!\d)/u

/** All dates in an English text, in order; "may" and "march" with a small letter are none, nor is a month alone without a year. */
export function datesIn(flat: string): readonly FoundDate[] {
  if (!LIKELY.test(flat)) return NONE
  const found: FoundDate[] = []
  for (const { 0: month, index } of flat.matchAll(MONTH)) {
    const end = index + month.length
    const before = DAY_BEFORE.exec(flat.slice(Math.max(0, index - 40), index))
    const after = YEAR_AFTER.exec(flat.slice(end, end + 7))
    if (!before && !after) continue
    const { weekday, since, day } = (before?.groups ?? {}) as Record<string, string | undefined>
    const year = after?.groups!['year']
    found.push({
      from: index - (before?.[0].length ?? 0),
      to: end + (after?.[0].length ?? 0),
      day: Number(day ?? 0),
      month: MONTHS.indexOf(month) + 1,
      ...(year && { year: Number(year) }),
      ...(weekday && { weekday }),
      ...(since && { since: Number(since) }),
    })
  }
  return found
}

/** Days in a month; of February without a year, 29. */
export function daysIn(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function weekdayOf(year: number, month: number, day: number): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!
}

/** `2005-03-29`, `2005-03` for a month; '' where the year is not said. */
export function isoOf({ day, month, year }: FoundDate): string {
  if (year === undefined) return ''
  const two = (n: number): string => String(n).padStart(2, '0')
  return day > 0 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`
}

/** `29 March 2005`, `March 2005` of an ISO day or month. */
export function dayInWords(iso: string): string {
  const [year = '', month, day] = iso.split('-')
  return [...(day ? [String(Number(day))] : []), ...(month ? [MONTHS[Number(month) - 1]!] : []), year].join(' ')
}
