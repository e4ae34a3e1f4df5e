const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `15 November 2000` of `2000-11-15`; a month or a year as far as it goes. */
export function dayInWords(iso: string): string {
  const [year = '', month, day] = iso.split('-')
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}
