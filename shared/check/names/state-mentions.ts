import { stateMentions } from '../../text/states'
import type { StateMention } from '../../text/states'
import { ofUnit, wordsOf } from '../unit'

/** The names of States in a unit, those that are part of another name left out: `New Mexico`, `Lake Chad`, `Niger Delta`. */
export const mentionsOf = ofUnit((unit): readonly StateMention[] => mentionsIn(wordsOf(unit)))

/** The same in a flat text. */
export function mentionsIn(flat: string): readonly StateMention[] {
  const mentions = stateMentions(flat)
  return mentions.length === 0 ? NONE : mentions.filter((mention) => !isPartOfName(flat, mention))
}

const NONE: readonly StateMention[] = []

function isPartOfName(flat: string, { from, to, name }: StateMention): boolean {
  return (
    BEFORE.test(flat.slice(Math.max(0, from - 24), from)) ||
    AFTER.test(flat.slice(to, to + 24)) ||
    ALSO_CITIES.get(name)?.test(flat.slice(to, to + 24)) === true
  )
}

const BEFORE =
  /(?:\b(?:New|Northern|Southern|Eastern|Western|British|American|Inner|Outer|French|Dutch|Spanish|Portuguese|Lake|Port|Gulf of|Río|Mount|River|Mr\.|Mrs\.|Ms\.|Dr\.|Lord|Lady|Saint|San|South|North|West|East|St\.)|[\p{L}.]@|\/)\s?$/u
const AFTER =
  /^\s(?:City|Delta|Basin|River|Valley|Strait|Island|Peninsula|Canal|Antilles|Trench|Ridge|Sea\b|Street|Avenue|Road|Hotel|University)/u
const ALSO_CITIES: ReadonlyMap<string, RegExp> = new Map([
  ['Georgia', /^,? (?:State|Tech|USA|U\.S\.A\.)/u],
  ['Israel', /^ (?:Kamakawiwo|Katz)/u],
])
