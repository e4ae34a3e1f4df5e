/** A line of a text file with its number, counted from 1; white space at its beginning is kept, as layout may speak. */
export interface Line {
  text: string
  line: number
  /** The line before is blank, a page break, or there is none. */
  apart: boolean
}

/**
 * The lines that hold words. Line ends of all systems; form feeds, comments (`<!-- Page 2 -->`) and rules (`-----`, `____`,
 * also with one word between as in `----- Footnotes -----`) only part what stands around them.
 */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let apart = true
  let number = 0
  for (const raw of source.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)) {
    number += 1
    const text = raw.trimEnd()
    if (text.trim() === '' || (text.length < 400 && isRule(text.trim()))) {
      apart = true
      continue
    }
    lines.push({ text, line: number, apart })
    apart = false
  }
  return lines
}

function isRule(text: string): boolean {
  return /^<!--.*-->$/u.test(text) || /^[-–—_=*]{3,}$/u.test(text) || /^[-_=]{3,} ?\p{L}{1,20} ?[-_=]{3,}$/u.test(text)
}
