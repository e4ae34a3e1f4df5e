/** A day as texts print it, `29 March 2005`: pieces for the patterns of other files. */
export const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
export const DAY = `\\d{1,2} ${MONTH} \\d{4}`

/** `29 March 2005` alone on a line, also `March 2003`. */
export function isDate(text: string): boolean {
  return DATE_LINE.test(text)
}

/** A period of days as sessions have it: `23-27 May 2005`, `14 September–7 October 2020`, `16 and 17 June 2004`. */
export function holdsPeriod(text: string): boolean {
  return PERIOD.test(text)
}

const DATE_LINE = new RegExp(`^(?:\\d{1,2} )?${MONTH} \\d{4}$`, 'u')
const PERIOD = new RegExp(`\\d{1,2}(?: ${MONTH}(?: \\d{4})?)?\\s?(?:[-–—]|to|and)\\s?\\d{1,2} ${MONTH} \\d{4}`, 'u')
