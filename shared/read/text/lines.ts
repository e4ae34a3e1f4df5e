/** A line of a text file; white space at its beginning is kept, as layout may speak. */
export interface Line {
  text: string
  /** Its number in the file, from 1. */
  line: number
  /** The line before is blank, a rule, a page break, or there is none. */
  apart: boolean
  /** The page it stands on, from 1, where the file keeps page breaks. */
  page: number
  /** A rule of underscores stands above, on the same page: the notes of the page follow. */
  foot: boolean
}

/**
 * The lines that hold words. Line ends of all systems; form feeds and comments (`<!-- Page 2 -->`) begin a page, rules
 * (`-----`, `____`, also with one word between as in `----- Footnotes -----`) part what stands around them.
 */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let apart = true
  let number = 0
  let page = 1
  let foot = false
  const turn = (): void => {
    page += 1
    foot = false
    apart = true
  }
  for (const raw of source.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/u)) {
    number += 1
    raw.split('\f').forEach((piece, nth) => {
      if (nth > 0) turn()
      const text = piece.trimEnd()
      const trimmed = text.trim()
      if (trimmed.length < 400 && /^<!--.*-->$/u.test(trimmed)) turn()
      else if (trimmed === '' || (trimmed.length < 400 && isRule(trimmed))) {
        apart = true
        foot ||= /^_{8,}$/u.test(trimmed)
      } else {
        lines.push({ text, line: number, apart, page, foot })
        apart = false
      }
    })
  }
  return lines
}

function isRule(text: string): boolean {
  return /^[-–—_=*]{3,}$/u.test(text) || /^[-_=]{3,} ?\p{L}{1,20} ?[-_=]{3,}$/u.test(text)
}
