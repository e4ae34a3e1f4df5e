/** Numbers of parts of documents, as they stand behind "paragraph" or "para.": figures, roman numerals, letters. */

/** One number, for regular expressions with the flag `u`: `3`, `87.1`, `12 (a)`, `IV`, `II.A`. */
export const PART_NUMBER = String.raw`(?:\d+(?:\.\d+)*(?:\s\([a-z]{1,4}\))*|[IVXLC]+(?:\.[A-Z])?(?:\.\d+)?(?![\p{L}\d]))`
/** A number that goes on the one before it: `and 4`, `to 12`, `–8`, not `or 5`; months, symbols, times and sums are none. */
export const NEXT_NUMBER = String.raw`(?:\s?[–−‑]\s?|-|\s(?:and|to)\s|\s&\s)(?!\d{4}\b)${PART_NUMBER}(?![\d/]|\s(?:\([A-Z0-9]|January|February|March|April|May|June|July|August|September|October|November|December|[a-z]+s\b))`
