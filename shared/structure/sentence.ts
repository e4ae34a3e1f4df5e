/**
 * What the end and the beginning of a stretch of text show: whether a sentence is complete, whether a line is a title.
 * Indicators at the end (superscript digits, asterisks) are looked through.
 */

/** The text ends a sentence, a list item or an introduction to a list: `.` `;` `:` `?` `!` and their kin of other scripts. */
export function endsSentence(text: string): boolean {
  return /[.;:?!…。；：？！؛؟][”’"'»)\]]*$/u.test(tail(text))
}

/** The text ends with a comma, as preambular paragraphs do. */
export function endsWithComma(text: string): boolean {
  return /[,،，、]$/u.test(tail(text))
}

/** The text ends with a colon: a list follows. */
export function introduces(text: string): boolean {
  return /[:：]$/u.test(tail(text))
}

/** The sentence cannot end here: its last word is one that needs another, or a hyphen or comma hangs. */
export function endsOpen(text: string): boolean {
  const end = tail(text)
  if (/[,\-–(/]$/u.test(end)) return true
  const word = /([\p{L}’']+)$/u.exec(end)?.[1]
  return word !== undefined && NEEDS_ANOTHER.has(word.toLowerCase())
}

/** A line that may stand as a title: few words, no end of a sentence, no lower-case beginning. */
export function isTitleLike(text: string, words = 25): boolean {
  const line = text.trim()
  if (line === '' || line.length > words * 14 || wordCount(line) > words) return false
  if (/[.;:,،。；：，]$/u.test(tail(line)) && !/\b(?:etc|Inc|Ltd|U\.S|U\.N)\.$/u.test(line)) return false
  return /^[“"‘'«]?[\p{Lu}\p{Nd}\p{Nl}]/u.test(line)
}

export function startsLower(text: string): boolean {
  return /^\s*[“"‘'«(]?\p{Ll}/u.test(text.slice(0, 20))
}

export function wordCount(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/\S+/gu)) count += 1
  return count
}

/** The end without indicators, raised or (`ferries.28`) made plain, and without the commas between several of them: `ferries.¹,²`. */
function tail(text: string): string {
  return text
    .slice(-60)
    .replace(/(?:(?<=[\p{L}\p{N}\p{P}])[⁰¹²³⁴⁵⁶⁷⁸⁹*]{1,4},)+(?=[⁰¹²³⁴⁵⁶⁷⁸⁹*]{1,4}\s*$)/u, '')
    .replace(/[\s⁰¹²³⁴⁵⁶⁷⁸⁹*]+$/u, '')
    .replace(/(?<=[^\d\s][.,;:?!”’)])\d{1,3}(?:, ?\d{1,3})*$/u, '')
    .replace(/(?<=[.,;:?!…]),+$/u, '')
}

const NEEDS_ANOTHER = new Set(
  (
    'a an the of and or nor to in on at by for from with within without under over between among against into onto upon as ' +
    'that which who whom whose than its their his her our this these those such is are was were be been has have had not no ' +
    'if when while where because including through during concerning regarding per via all both each any some other ' +
    'le la les un une des du de et ou à au aux dans par pour sur avec el los las y o del al en por para con'
  ).split(' '),
)
