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

/** Where in a longer text the closing stands: at its end, or before an annex. */
export function findClosing(text: string): { from: number; to: number } | undefined {
  for (const found of text.matchAll(WITHIN)) {
    const to = found.index + found[0].length
    if (/^\s*(?:$|Annex(?:es)?(?:\s|$))/u.test(text.slice(to, to + 20))) return { from: found.index, to }
  }
  return undefined
}

const ORDINAL = '\\d{1,5}(?:st|nd|rd|th)'
const MEETING = new RegExp(
  `^\\s*${ORDINAL}(?: \\([^)]{1,40}\\))?(?: plenary)? meeting(?: \\([^)]{1,40}\\))?,?\\s*`,
  'u',
)
const DATE_ONLY = new RegExp(`^${DAY}\\.?$`, 'u')
const WITHIN = new RegExp(
  `${ORDINAL}(?: \\([^)]{1,40}\\))?(?: plenary)? meeting(?: \\([^)]{1,40}\\))?,? ${DAY}(?!\\S)`,
  'gu',
)
