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

/** The ending of a flat text; undefined where it has no words. "and" and "or" after a semicolon are not the end. */
export function endingOf(flat: string): Ending | undefined {
  const to = flat.trimEnd().length
  const link = /[;,]\s+(?:and|or|and\/or)$/.exec(flat.slice(Math.max(0, to - 12), to))
  const end = link ? to - link[0].length + 1 : to
  if (!/[\p{L}\p{N}]/u.test(flat.slice(0, end))) return undefined
  let at = end
  while (at > 0 && CLOSERS.includes(flat[at - 1]!)) at -= 1
  const sign = SIGNS.includes(flat[at - 1]!) ? flat[at - 1]! : ''
  const word = Math.max(0, flat.slice(0, end).search(/\S+$/u))
  if (!sign) return { sign, enclosed: false, from: end, to: end, word }
  return { sign, enclosed: at < end, from: at - 1, to: at, word }
}

const CLOSERS = '”’"\'»)]'
const SIGNS = '.,;:?!…—–'
