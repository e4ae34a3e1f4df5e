/** Numbers of parts of documents, as they stand behind "paragraph" or "para.": figures, roman numerals, letters. */

/** One number, for regular expressions with the flag `u`: `3`, `87.1`, `12 (a)`, `IV`, `II.A`. */
export const PART_NUMBER = String.raw`(?:\d+(?:\.\d+)*(?:\s\([a-z]{1,4}\))*|[IVXLC]+(?:\.[A-Z])?(?:\.\d+)?(?![\p{L}\d]))`
/** A number that goes on the one before it: `and 4`, `to 12`, `–8`, not `or 5`; months, symbols, times and sums are none. */
export const NEXT_NUMBER = String.raw`(?:\s?[–−‑]\s?|-|\s(?:and|to)\s|\s&\s)(?!\d{4}\b)${PART_NUMBER}(?![\d/]|\s(?:\([A-Z0-9]|January|February|March|April|May|June|July|August|September|October|November|December|[a-z]+s\b))`

/** Whether a short name of a part stands in the words: `para. `, `arts. `; asked at every full stop, of which there are few. */
export function hasShortPart(flat: string): boolean {
  for (let at = flat.indexOf('.'); at >= 0; at = flat.indexOf('.', at + 1)) {
    if (at < 3 || at + 2 > flat.length || !ENDS.includes(flat[at - 1]!)) continue
    if (SHORT.test(flat.slice(Math.max(0, at - 6), at + 2))) return true
  }
  return false
}

const ENDS = 'atps'
const SHORT = /(?<!\p{L})(?:para|art|sect|chap)s?\.\s$/u
