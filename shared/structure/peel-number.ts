import type { Run } from '../text/document-text'
import { textOfRuns } from '../text/flat'
import { fromLetters, fromRoman } from '../text/ordinal'
import { sliceRuns } from './slice-runs'

/** How a printed number is written; which level it is follows from its neighbours (sub-level.ts, heading-level.ts). */
export type NumberForm =
  | 'arabic' // 1.
  | 'decimal' // 2.1
  | 'upper' // I.  A.
  | 'lower' // a.  i.
  | 'paren-lower' // (a)  (i)
  | 'paren-upper' // (A)  (I)
  | 'paren-arabic' // (1)

export interface PeeledNumber {
  /** Without closing full stop: `66`, `(a)`, `II`, `5 bis`. */
  printed: string
  form: NumberForm
  /** The runs behind the number and the white space after it. */
  rest: Run[]
}

/**
 * Peel `1.`, `5 bis.`, `(a)`, `II.`, `A.` from the beginning of a paragraph's runs; undefined where none stands there.
 * The number may lie in several runs (`(`, italic `a`, `)`), and white space, no-break spaces and tabs may surround it.
 * A number is only what white space, or at once a capital or an opening bracket or quotation mark, follows. Four digits are
 * one only where they go on from `due`, the number expected next: elsewhere `2005.` is a year.
 */
export function peelNumber(runs: readonly Run[], due = 0): PeeledNumber | undefined {
  const head = textOfRuns(runs).slice(0, 60)
  for (const [form, pattern] of FORMS) {
    const found = pattern.exec(head)
    const printed = found?.[1]!.replace(/\s+/g, ' ').replace(/[Ⅰ-Ⅻ]/gu, (sign) => sign.normalize('NFKC'))
    if (!found || !printed || !(/\d/.test(printed) || isOrdinal(printed))) continue
    return { printed, form, rest: behind(runs, found[0].length) }
  }
  const long = due > 999 && LONG.exec(head)
  if (long && goesOn(long[1]!, due)) return { printed: long[1]!, form: 'arabic', rest: behind(runs, long[0].length) }
  return undefined
}

/** The runs from an offset on, with the indicators that stand before it: they are not the number's. */
function behind(runs: readonly Run[], offset: number): Run[] {
  const before = sliceRuns(runs, 0, offset).filter((run) => run.type === 'reference')
  return [...before, ...sliceRuns(runs, offset)]
}

/** The number due, one soon behind it (numbers may be missing), or an insertion behind the last (`1000 bis`). */
function goesOn(printed: string, due: number): boolean {
  const number = parseInt(printed, 10)
  return (number >= due && number < due + 10) || (number === due - 1 && /\p{L}/u.test(printed))
}

/** `(iv)` and `(bb)` count, `(now)` and `CIVIL.` do not. */
function isOrdinal(printed: string): boolean {
  const letters = /[A-Za-z]+/.exec(printed)![0]
  return fromRoman(letters) !== undefined || fromLetters(letters) !== undefined
}

const LATIN = '(?:\\s*(?:bis|ter|quater|quinquies|sexies|septies|octies|alt(?:\\.\\s?\\d)?))?'
const AFTER = '(?:\\s+|$|(?=[\\p{Lu}[("“«‘]))'

const LONG = new RegExp(`^\\s*(\\d{4}${LATIN})\\.${AFTER}`, 'u')

const FORMS: readonly (readonly [NumberForm, RegExp])[] = [
  ['arabic', new RegExp(`^\\s*(\\d{1,3}${LATIN})\\.${AFTER}`, 'u')],
  ['decimal', /^\s*(\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=[\p{Lu}(“])/u],
  ['paren-lower', new RegExp(`^\\s*(\\(\\s?[a-z]{1,5}${LATIN}\\s?\\)${LATIN})\\.?${AFTER}`, 'u')],
  ['paren-arabic', new RegExp(`^\\s*(\\(\\d{1,3}\\))${AFTER}`, 'u')],
  ['paren-upper', new RegExp(`^\\s*(\\([A-Z]{1,5}\\))${AFTER}`, 'u')],
  ['upper', /^\s*([IVXLC]{1,7}|[A-ZⅠ-Ⅻ])\.(?:\s+|$)/u],
  ['lower', /^\s*([ivxl]{1,6}|[a-z])\.(?:\s+|$)/u],
]
