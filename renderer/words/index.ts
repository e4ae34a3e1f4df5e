import i18next from 'i18next'
import { english } from './english'

// The one catalogue of the program's words. Loaded at once: there is nothing to show before it.
void i18next.init({
  lng: 'en',
  resources: { en: { translation: english } },
  interpolation: { escapeValue: false },
  returnNull: false,
})

export const t = i18next.t.bind(i18next)

/** `2 September 2025` (`short`: `2 Sept 2025`), from an ISO day; a bare year as it is. */
export function day(iso: string, length: 'long' | 'short' = 'long'): string {
  const match = /^(\d{4})(?:-(\d\d)-(\d\d))?/.exec(iso)
  if (!match) return iso
  const [, year, month, dayOfMonth] = match
  if (!month) return year!
  // A file mended by hand may have a month that no calendar knows.
  if (Number(month) < 1 || Number(month) > 12) return iso
  return `${Number(dayOfMonth)} ${MONTHS[length].format(new Date(`${year}-${month}-15`))} ${year}`
}

const monthNames = (month: 'long' | 'short') => new Intl.DateTimeFormat('en-GB', { month, timeZone: 'UTC' })

// To make one costs a hundred times what using it does, and a table asks for thousands of days.
const MONTHS = { long: monthNames('long'), short: monthNames('short') }
const NUMBER = new Intl.NumberFormat('en-GB')

/** `5,214`. */
export function count(n: number): string {
  return NUMBER.format(n)
}
