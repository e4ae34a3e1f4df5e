import { MONTHS, datesOf, daysIn, weekdayOf } from '../../numbers/dates-in'
import type { FoundDate } from '../../numbers/dates-in'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** A date is a day that there is. */
export const impossibleDate = paragraphRule({
  id: 'impossible-date',
  about: 'A date is a day of its month, and falls on the weekday that is given with it.',
  level: 'error',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: From 28 February to 31 March 2025, on 29 February 2024 and on Monday, 12 May 2025, ferries were inspected.',
      },
      { text: 'para 1: The meeting of 29 and 30 June, of 24–31 May 2025 and of March 2025 dealt with 42 May fairs.' },
    ],
    bad: [
      { text: 'para 1: Replies were due by 31 June 2025.', messages: ['June has 30 days'] },
      {
        text: 'para 1: On 29 February 2025, and from 28 to 32 August 2024, ferries were inspected.',
        messages: ['February 2025 has 28 days', 'August has 31 days'],
      },
      {
        text: 'para 1: The Commission met on Monday, 13 May 2025.',
        messages: ['13 May 2025 was a Tuesday, not a Monday'],
      },
    ],
  },
  find: (unit) => {
    if (datesOf(unit).length === 0 || !MONTH_DAY.test(wordsOf(unit))) return []
    return datesOf(unit).flatMap((date): Found[] => {
      const message = impossible(date)
      return message ? [{ ...placeOf(unit), from: date.from, to: date.to, message }] : []
    })
  },
})

const MONTH_DAY = /\d\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u

function impossible({ day, month, year, weekday }: FoundDate): string | undefined {
  if (day === 0) return undefined
  const days = daysIn(month, year)
  const name = MONTHS[month - 1]!
  // Words such as "42 May fairs" are none.
  if (day > 39 || (day > days && year === undefined && day > 31)) return undefined
  if (day > days) return `${name}${month === 2 && year !== undefined && day === 29 ? ` ${year}` : ''} has ${days} days`
  if (!weekday || year === undefined || year < 1900) return undefined
  const right = weekdayOf(year, month, day)
  return right === weekday ? undefined : `${day} ${name} ${year} was a ${right}, not a ${weekday}`
}
