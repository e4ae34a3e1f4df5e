/** A word that is looked for, with its place; `whole` tells that it is not a part of a compound with hyphens. */
export interface MarkedWord {
  from: number
  to: number
}

/** What a scan finds: words that may be those looked for, and the same word twice in a row. */
export interface Marked {
  words: MarkedWord[]
  /** Where the first of two same words begins, and where the second ends. */
  twice: MarkedWord[]
}

/**
 * A scan for words (letters of ASCII, compounds with hyphens and their parts) of a list: it reads a text once, sign by
 * sign, and gives what has the sum of a listed word, which the caller has still to look up. Words with the ending of
 * organise are given too.
 */
export function wordScan(list: Iterable<string>): (flat: string) => Marked {
  const sums = new Uint8Array(SIZE)
  for (const word of list) {
    let sum = 0
    for (let at = 0; at < word.length; at += 1) sum = next(sum, word.charCodeAt(at) | 32)
    sums[sum] = 1
  }
  return (flat) => {
    const words: MarkedWord[] = []
    const twice: MarkedWord[] = []
    const length = flat.length
    let at = 0
    let lastSum = -1
    let lastFrom = 0
    let lastTo = 0
    while (at < length) {
      let code = flat.charCodeAt(at) | 32
      if (code < 97 || code > 122) {
        at += 1
        continue
      }
      const from = at
      let whole = 0
      let part = 0
      let partFrom = at
      let isMarked = false
      let hasHyphen = false
      for (;;) {
        whole = next(whole, code)
        part = next(part, code)
        at += 1
        code = at < length ? flat.charCodeAt(at) : 32
        if (code === 45 && at + 1 < length && isLetter(flat.charCodeAt(at + 1))) {
          isMarked ||= sums[part] === 1 || endsLikeOrganise(flat, partFrom, at)
          hasHyphen = true
          whole = next(whole, 45 | 32)
          part = 0
          at += 1
          partFrom = at
          code = flat.charCodeAt(at)
        }
        if (!isLetter(code)) break
        code |= 32
      }
      if (isMarked || sums[whole] === 1 || (hasHyphen && sums[part] === 1) || endsLikeOrganise(flat, partFrom, at)) {
        words.push({ from, to: at })
      }
      if (whole === lastSum && at - from === lastTo - lastFrom && isBlank(flat, lastTo, from)) {
        twice.push({ from: lastFrom, to: at })
      }
      lastSum = whole
      lastFrom = from
      lastTo = at
    }
    return { words, twice }
  }
}

const SIZE = 1 << 18
const next = (sum: number, code: number): number => (Math.imul(sum, 31) + code) & (SIZE - 1)

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function isBlank(flat: string, from: number, to: number): boolean {
  if (to <= from) return false
  for (let at = from; at < to; at += 1) {
    const code = flat.charCodeAt(at)
    if (code !== 32 && code !== 160 && code !== 10) return false
  }
  return true
}

/** organise, organised, organising, organisation, organisational ...: `is` at one of these places before the end. */
function endsLikeOrganise(flat: string, from: number, to: number): boolean {
  if (to - from < 7) return false
  for (const back of BACK) {
    const at = to - back
    if (at > from && (flat.charCodeAt(at) | 32) === 105 && (flat.charCodeAt(at + 1) | 32) === 115) return true
  }
  return false
}
const BACK = [3, 4, 5, 6, 7, 8, 9]
