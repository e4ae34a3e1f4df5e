import type { StateMention } from '../../text/states'
import { mentionsIn, mentionsOf } from './state-mentions'
import { ofUnit, wordsOf } from '../unit'

/** A member of a list of States, with "the" before it and a remark in brackets after it. */
export interface ListedState extends StateMention {
  /** Where "the" stands, else where the name begins. */
  start: number
  /** After the name and the remark. */
  end: number
  the: boolean
}

/** Names of States joined by commas and "and". */
export interface StateList {
  from: number
  to: number
  states: readonly ListedState[]
  /** Something that is no State is joined to the list before or after it: `the European Union, Denmark and Panama`. */
  mixed: boolean
  /** The list stands after a colon, or is the whole of the text. */
  bare: boolean
  /** The last member is joined by "and" or "or". */
  closed: boolean
}

/** The lists of three States and more in a unit. */
export const stateListsOf = ofUnit((unit): readonly StateList[] => {
  const mentions = mentionsOf(unit)
  return mentions.length < 3 ? [] : stateGroups(wordsOf(unit), mentions).filter(({ states }) => states.length >= 3)
})

/** The States that a unit joins, lone names among them. */
export const stateGroupsOf = ofUnit((unit): readonly StateList[] => {
  const mentions = mentionsOf(unit)
  return mentions.length === 0 ? NONE : stateGroups(wordsOf(unit), mentions)
})

const NONE: readonly StateList[] = []

/** The same in a flat text. */
export function stateGroupsIn(flat: string): readonly StateList[] {
  return stateGroups(flat, mentionsIn(flat))
}

function stateGroups(flat: string, mentions: readonly StateMention[]): StateList[] {
  const lists: StateList[] = []
  let at = 0
  while (at < mentions.length) {
    const states = [listed(flat, mentions[at]!)]
    let closed = false
    let next = at + 1
    while (next < mentions.length) {
      const end = states.at(-1)!.end
      // Names in the remark that the last member bears.
      while (next < mentions.length && mentions[next]!.from < end) next += 1
      const mention = mentions[next]
      if (!mention || closed) break
      JOINT.lastIndex = end
      const joint = JOINT.exec(flat)
      if (!joint || JOINT.lastIndex !== mention.from) break
      if (/\b(?:and|or)\b/u.test(joint[0])) closed = true
      states.push(listed(flat, mention))
      next += 1
    }
    lists.push(whole(flat, states, closed))
    at = next
  }
  return lists
}

const JOINT = /(?:,\s(?:and\s(?:also\s)?|or\s)?|\s(?:and|or)\s)(?:the\s)?/uy
const REMARK = /\s?\((?:[^()]|\([^()]*\)){0,300}\)/uy
const JOINED_BEFORE = /(?:[\p{L})”’],|[\p{L})”’],? and|\bas well as) (?:the )?$/u
const JOINED_AFTER =
  /^(?:, (?:and )?(?:the )?(?:\p{Lu}|\p{Ll}+ (?:\p{Ll}+ )?\p{Lu})|,? (?:and|as well as) (?:the )?\p{Lu})/u

function listed(flat: string, mention: StateMention): ListedState {
  const the = /\b[Tt]he\s$/u.test(flat.slice(Math.max(0, mention.from - 5), mention.from))
  REMARK.lastIndex = mention.to
  const remark = flat[mention.to] === ' ' && flat[mention.to + 1] === '(' ? REMARK.exec(flat) : null
  return {
    ...mention,
    the,
    start: the ? mention.from - 4 : mention.from,
    end: remark ? mention.to + remark[0].length : mention.to,
  }
}

function whole(flat: string, states: readonly ListedState[], closed: boolean): StateList {
  const from = states[0]!.start
  const to = states.at(-1)!.end
  const before = flat.slice(Math.max(0, from - 30), from)
  return {
    from,
    to,
    states,
    closed,
    mixed: JOINED_BEFORE.test(before) || JOINED_AFTER.test(flat.slice(to, to + 30)),
    bare: from === 0 || /:\s*$/u.test(before),
  }
}
