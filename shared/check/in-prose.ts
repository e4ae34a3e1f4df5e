import type { Fix } from './finding'
import { proseOf } from './prose'
import type { Found } from './rule'
import { placeOf } from './unit'
import type { Unit } from './unit'

/** What is said of one place; `from` and `to` are those of the whole match where absent. */
export interface Said {
  message: string
  fix?: Fix
  from?: number
  to?: number
}

/**
 * A finding for each match of a global pattern in the drafter's own words of a unit (prose.ts) that `say` speaks of.
 * `gate` is a quick pattern, without what looks behind or at letters of all scripts, which holds wherever the other may.
 */
export function inProse(
  unit: Unit,
  gate: RegExp,
  pattern: RegExp,
  say: (match: RegExpExecArray, prose: string) => Said | undefined,
): Found[] {
  const prose = proseOf(unit)
  if (!gate.test(prose)) return []
  const found: Found[] = []
  for (const match of prose.matchAll(pattern)) {
    const said = say(match, prose)
    if (said) found.push({ ...placeOf(unit), from: match.index, to: match.index + match[0].length, ...said })
  }
  return found
}

/** A finding that says what to write instead, with the mend. */
export function instead(message: string, text: string): Said {
  return { message, fix: { title: `Write “${text}”`, text } }
}

/** Whether a sentence, or an item after a colon or bracket, begins at an offset. */
export function beginsSentence(flat: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /[\s“‘"(]/u.test(flat[before]!)) before -= 1
  return before < 0 || /[.!?:;)\]]/u.test(flat[before]!)
}
