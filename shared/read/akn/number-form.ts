import type { Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { peelNumber } from '../../structure'
import { nativeOrdinal } from './native-ordinal'

/** How a printed number is written. */
export type Form =
  | 'arabic' // 14
  | 'decimal' // 1.2
  | 'upper' // IV  B
  | 'lower' // a  iv
  | 'paren-lower' // (a)  iv)
  | 'paren-upper' // (A)
  | 'paren-arabic' // (1)
  | 'paren-other' // letters of other scripts in parentheses
  | 'native' // 二  ثانيا
  | 'bullet'

export interface FormedNumber {
  /** Without closing full stop. */
  printed: string
  form: Form
}

/** Numbers of sub-paragraphs: letters and numerals in parentheses, small ones with a full stop. */
export function isSubForm(form: Form): boolean {
  return form.startsWith('paren-') || form === 'lower'
}

/** What a `num` element says; undefined where it holds words and no number. */
export function formedNumber(num: string): FormedNumber | undefined {
  const printed = bare(num)
  for (const [form, pattern] of FORMS) if (pattern.test(printed)) return { printed, form }
  return nativeOrdinal(printed) === undefined ? undefined : { printed, form: 'native' }
}

/** The runs from an offset of their flat text on, with every reference: none may get lost with a number. */
export function runsBehind(runs: readonly Run[], offset: number): Run[] {
  let at = 0
  return runs.flatMap((run): Run[] => {
    if (run.type === 'reference') return [run]
    const width = run.type === 'text' ? run.text.length : 1
    const skip = Math.min(width, Math.max(0, offset - at))
    at += width
    if (skip === width) return []
    return run.type === 'text' ? [{ ...run, text: run.text.slice(skip) }] : [run]
  })
}

/** Without the marks around a number: tabs, direction marks, closing full stop or dash. */
function bare(num: string): string {
  return num
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[.．。、]$/, '')
    .replace(/(?<=[\d\p{Script=Arabic}])\s*[-–—]$/u, '')
}

/**
 * The number that real files leave at the beginning of a paragraph's words. Letters in parentheses count wherever white space
 * follows; `6.`, `A.`, `a.` only before a tab, as a sentence may begin with the like.
 */
export function numberWithin(runs: readonly Run[]): (FormedNumber & { rest: Run[] }) | undefined {
  const head = textOfRuns(runs).slice(0, 40)
  const marked = LEADING.exec(head)
  if (marked) {
    const found = formedNumber(marked[1]!)
    if (found) return { ...found, rest: runsBehind(runs, marked[0].length) }
  }
  const peeled = peelNumber(runs)
  if (!peeled?.printed.endsWith(')')) return undefined
  const found = formedNumber(peeled.printed)
  return found && { ...found, rest: peeled.rest }
}

/** The number in the words of a heading, where they are Chinese or Arabic: `二. `, `ثانيا - `. */
export function headingNumberWithin(runs: readonly Run[]): (FormedNumber & { rest: Run[] }) | undefined {
  const lead =
    /^[\s\u200e\u200f]*([\p{Script=Han}]{1,3}|\p{Script=Arabic}+(?: \p{Script=Arabic}+)?)(?:[.．、]| ?[-–—])\s+/u.exec(
      textOfRuns(runs).slice(0, 60),
    )
  const found = lead && formedNumber(lead[1]!)
  return found ? { ...found, rest: runsBehind(runs, lead[0].length) } : undefined
}

const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/gu

/** A number before a tab, a letter with its closing parenthesis (Romance files), a bullet: each before white space. */
const LEADING =
  /^[\s\u200e\u200f]*(\d{1,3}\.?[\u200e\u200f]?(?=\t)|\d{1,3}\s[-–](?=\s+\p{Script=Arabic})|[IVXLC]{1,7}\.(?=\t)|[A-Za-z]\.(?=\t)|\(?[\p{L}]{1,4}\)\u200f?|[•·▪◦]|[–—-](?=\t))\s+/u

const FORMS: readonly (readonly [Form, RegExp])[] = [
  ['arabic', /^\d{1,4}(?:\s?(?:bis|ter|quater|quinquies))?$/],
  ['decimal', /^\d{1,3}(?:\.\d{1,3})+$/],
  ['bullet', /^[•·▪◦*–—−×-]$/],
  ['paren-lower', /^\(?(?:[ivxl]{1,6}|([a-z])\1{0,3})(?:\s?(?:bis|ter))?\)$/],
  ['paren-upper', /^\(?(?:[IVXLC]{1,6}|[A-Z])\)$/],
  ['paren-arabic', /^\(?\d{1,3}\)$/],
  ['paren-other', /^\(?\p{L}{1,2}\)$/u],
  ['upper', /^(?:[IVXLC]{1,7}|[A-Z])$/],
  ['lower', /^(?:[ivxl]{1,6}|[a-z])$/],
]
