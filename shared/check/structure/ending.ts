import { ofUnit, wordsOf } from '../unit'

/** How a text ends, seen from its last words. */
export interface Ending {
  /** The sign that ends it: `.`, `;`, `…`; '' where it ends with a letter, a figure or a bracket. */
  sign: string
  /** A quotation mark or bracket stands after the sign. */
  enclosed: boolean
  /** Offsets of the sign, or of the empty place where one is missing. */
  from: number
  to: number
  /** Where the last word begins. */
  word: number
}

/**
 * The ending of a flat text; undefined where it has no words, or where leaders and a page number end it. "and" and "or"
 * after a semicolon are not the end, nor is an indicator that stands in the text as a plain figure: `session;5`.
 */
export function endingOf(flat: string): Ending | undefined {
  let to = flat.length
  while (to > 0 && isBlank(flat, to - 1)) to -= 1
  const tail = flat.slice(Math.max(0, to - 24), to)
  const beyond = BEYOND.exec(tail)
  const end = beyond ? to - beyond[0].length : to
  if (!(ASCII_WORD.test(flat) || WORD.test(flat)) || (tail.includes('....') && /\.{4,}\s*\d*$/u.test(tail)))
    return undefined
  let at = end
  while (at > 0 && CLOSERS.includes(flat[at - 1]!)) at -= 1
  const sign = SIGNS.includes(flat[at - 1] ?? ' ') ? flat[at - 1]! : ''
  let word = end
  while (word > 0 && !isBlank(flat, word - 1)) word -= 1
  if (!sign) return { sign, enclosed: false, from: end, to: end, word }
  return { sign, enclosed: at < end, from: at - 1, to: at, word }
}

/** "; and", "; or", and an indicator that was left as a figure or a letter. */
const BEYOND = /(?<=[;,])\s+(?:and|or|and\/or),?$|(?<=[\p{L}”"’)\]\d][.,;:])(?:\d{1,3}|[a-z])$/u
const ASCII_WORD = /[A-Za-z0-9]/
const WORD = /[\p{L}\p{N}]/u
const BLANK = /[\s\p{Cf}]/u

function isBlank(flat: string, at: number): boolean {
  const code = flat.charCodeAt(at)
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : BLANK.test(flat[at]!)
}

const CLOSERS = '”’"\'»)]'
const SIGNS = '.,;:?!…—–'

/** The ending of a unit. */
export const unitEnding = ofUnit((unit) => endingOf(wordsOf(unit)))
