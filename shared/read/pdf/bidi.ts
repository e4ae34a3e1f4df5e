import type { Look } from './page-marks'

/** A character of a line, with how it looks. */
export interface Sign {
  text: string
  look: Look
  raised: boolean
  lowered: boolean
}

/**
 * Signs as they stand from left to right become signs as they are read. Where most letters are of a script that runs to the
 * left the whole line is turned round, and what runs to the right in it (Latin words, numbers) is turned back.
 */
export function inReadingOrder(signs: Sign[]): { signs: Sign[]; rightToLeft: boolean } {
  let left = 0
  let right = 0
  for (const { text } of signs) {
    if (RIGHT_TO_LEFT.test(text)) left += 1
    else if (/\p{L}/u.test(text)) right += 1
  }
  if (left === 0) return { signs, rightToLeft: false }
  const rightToLeft = left >= right
  const turned = rightToLeft ? turnedBack(clusters(signs).reverse(), runsRight) : turnedBack(clusters(signs), runsLeft)
  return { signs: turned.flat(), rightToLeft }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

/** A letter with the marks on it, which stand at its place and are read behind it. */
function clusters(signs: readonly Sign[]): Sign[][] {
  const found: Sign[][] = []
  let marks: Sign[] = []
  for (const sign of signs) {
    if (/^\p{M}+$/u.test(sign.text)) {
      // To the left of its letter or on it, as fonts have it.
      if (found.length > 0 && RIGHT_TO_LEFT.test(found.at(-1)![0]!.text)) found.at(-1)!.push(sign)
      else marks.push(sign)
      continue
    }
    found.push([sign, ...marks])
    marks = []
  }
  return marks.length > 0 ? [...found, marks] : found
}

/** Turns round each stretch that begins and ends with what `runs` and holds nothing that runs the other way. */
function turnedBack(signs: Sign[][], runs: (text: string) => boolean): Sign[][] {
  const out: Sign[][] = []
  const other = runs === runsRight ? runsLeft : runsRight
  for (let at = 0; at < signs.length;) {
    if (!runs(signs[at]![0]!.text)) {
      out.push(signs[at]!)
      at += 1
      continue
    }
    let end = at
    for (let next = at + 1; next < signs.length && !other(signs[next]![0]!.text); next += 1) {
      if (runs(signs[next]![0]!.text)) end = next
    }
    out.push(...signs.slice(at, end + 1).reverse())
    at = end + 1
  }
  return out
}

function runsRight(text: string): boolean {
  return (/[\p{L}\p{Nd}]/u.test(text) && !RIGHT_TO_LEFT.test(text)) || /[\u0660-\u0669\u06f0-\u06f9]/u.test(text)
}

function runsLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && !/[\u0660-\u0669\u06f0-\u06f9]/u.test(text)
}
