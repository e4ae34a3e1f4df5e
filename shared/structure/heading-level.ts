import { fromLetters, fromRoman } from '../text/ordinal'
import type { NumberForm } from './peel-number'

/** The last number seen at each level of headings, as an ordinal; 0 where none is open. */
export type OpenHeadings = readonly number[]

/**
 * The level of a numbered heading by the form of its number: I. 1, A. 2, 1. 3, (a) 4, (i) 5, a. 6. A letter that could be
 * a numeral goes on the letters where it follows the last of them: `I.` after `H.` is the ninth letter, not the first numeral.
 */
export function headingLevel(
  printed: string,
  form: NumberForm,
  open: OpenHeadings,
): { level: number; open: OpenHeadings } {
  const readings = readingsOf(printed, form)
  for (const { level, ordinal } of readings) {
    const last = open[level - 1] ?? 0
    if (ordinal === last + 1) return opened(level, ordinal, open)
  }
  const { level, ordinal } = readings.at(-1) ?? { level: 1, ordinal: 1 }
  return opened(level, ordinal, open)
}

function opened(level: number, ordinal: number, before: OpenHeadings): { level: number; open: OpenHeadings } {
  const open = before.slice(0, level - 1)
  while (open.length < level - 1) open.push(0)
  return { level, open: [...open, ordinal] }
}

/** What the number may count; last comes what it is where no list goes on. */
function readingsOf(printed: string, form: NumberForm): { level: number; ordinal: number }[] {
  const core = /[A-Za-z]+|\d+/.exec(printed)?.[0] ?? ''
  if (/\d/.test(core)) return [{ level: 3, ordinal: Number(core) }]
  const [numerals, letters] = form === 'paren-lower' ? [5, 4] : form === 'lower' ? [6, 6] : [1, 2]
  const numeral = fromRoman(core)
  const letter = core.length === 1 ? fromLetters(core) : undefined
  const asNumeral = numeral === undefined ? [] : [{ level: numerals, ordinal: numeral }]
  const asLetter = letter === undefined ? [] : [{ level: letters, ordinal: letter }]
  // I, V and X are numerals where no list goes on; C, D, L and M are letters.
  return /^[ivx]/i.test(core) ? [...asLetter, ...asNumeral] : [...asNumeral, ...asLetter]
}
