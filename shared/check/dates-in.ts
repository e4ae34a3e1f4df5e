import { ofUnit, wordsOf } from './unit'

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
const MONTH = `(?<month>${MONTHS.join('|')})(?![\\p{L}])`
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const DATE = new RegExp(
  `(?:(?<weekday>${WEEKDAYS.join('|')}),?\\s(?:the\\s)?)?(?<!\\p{L})(?:(?<![\\d.,/])(?:(?<since>\\d{1,2})\\s?(?:[-–—]|to|and|until)\\s?)?(?<!\\d)(?<day>\\d{1,2})\\s)?${MONTH}(?:,?\\s(?<year>(?:1[89]|20)\\d{2})(?!\\d))?`,
  'gu',
)

/** All dates in an English text, in order; "may" and "march" with a small letter are none, nor is a month alone without a year. */
export function datesIn(flat: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const match of flat.matchAll(DATE)) {
    const { weekday, since, day, month, year } = match.groups as Record<string, string | undefined>
    if (day === undefined && year === undefined) continue
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      day: Number(day ?? 0),
      month: MONTHS.indexOf(month!) + 1,
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
