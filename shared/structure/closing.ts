import { DAY } from './dates'

/**
 * Is this the closing of a resolution (`46th plenary meeting`, date on the same line or the next)? Evidence: an ordinal and
 * "meeting" that begin the line, a date or nothing behind. Offset where the date begins, the line's length where none does.
 */
export function closingDate(text: string): number | undefined {
  const meeting = MEETING.exec(text.slice(0, 120))
  if (!meeting) return undefined
  const rest = text.slice(meeting[0].length).trim()
  if (rest === '') return text.length
  return DATE_ONLY.test(rest) ? text.length - text.trimEnd().length + text.indexOf(rest) : undefined
}

/** Where at the end of a longer text the closing stands. */
export function findClosing(text: string): number | undefined {
  const tail = text.slice(-200)
  const found = AT_END.exec(tail)
  return found ? text.length - tail.length + found.index : undefined
}

const ORDINAL = '\\d{1,5}(?:st|nd|rd|th)'
const MEETING = new RegExp(
  `^\\s*${ORDINAL}(?: \\([^)]{1,40}\\))?(?: plenary)? meeting(?: \\([^)]{1,40}\\))?,?\\s*`,
  'u',
)
const DATE_ONLY = new RegExp(`^${DAY}\\.?$`, 'u')
const AT_END = new RegExp(`${ORDINAL}(?: \\([^)]{1,40}\\))?(?: plenary)? meeting,? ${DAY}\\s*$`, 'u')
