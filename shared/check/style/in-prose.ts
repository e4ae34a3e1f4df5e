import type { Fix } from '../finding'
import { proseOf } from './prose'
import type { Found } from '../rule'
import { gateOf } from '../scan'
import type { Wanted } from '../scan'
import { placeOf } from '../unit'
import type { Unit } from '../unit'

/** What is said of one place; `from` and `to` are those of the whole match where absent. */
export interface Said {
  message: string
  fix?: Fix
  from?: number
  to?: number
}

/** Whether a unit's prose may hold what a rule looks for. */
export type ProseGate = (unit: Unit) => boolean

/**
 * A gate by words and signs (scan.ts), which costs next to nothing, and then by a quick pattern, without what looks
 * behind or at letters of all scripts. Both hold wherever the pattern of the rule may.
 */
export function proseGate(wanted: Wanted, quick?: RegExp): ProseGate {
  const gate = gateOf(wanted)
  return quick ? (unit) => gate(unit) && quick.test(proseOf(unit)) : gate
}

/** A finding for each match of a global pattern in the drafter's own words of a unit (prose.ts) that `say` speaks of. */
export function inProse(
  unit: Unit,
  gate: ProseGate,
  pattern: RegExp,
  say: (match: RegExpExecArray, prose: string) => Said | undefined,
): Found[] {
  if (!gate(unit)) return []
  const prose = proseOf(unit)
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
