import { STATE_NAMES, findStates, stateNameOn } from '../../text/states'
import type { Context } from '../rule'
import { wordsOf } from '../unit'
import type { Unit } from '../unit'

/** Somebody who may have replied, named in running text. */
export interface FoundName {
  from: number
  to: number
  /** By which two mentions are compared: a State's present short name, a respondent's name without article. */
  name: string
}

/** Finds States, and all others that the draft's sources, dossier or corpus know as respondents. */
export interface NameFinder {
  in(flat: string): readonly FoundName[]
  /** The same for a unit's own words, remembered. */
  of(unit: Unit): readonly FoundName[]
}

/** What a name is compared by. */
export function respondentKey(name: string): string {
  let key = KEYS.get(name)
  if (key === undefined) {
    const bare = name.trim().replace(/^the /iu, '')
    key = stateNameOn(bare, '') ?? bare
    if (KEYS.size > 5000) KEYS.clear()
    KEYS.set(name, key)
  }
  return key
}

const KEYS = new Map<string, string>()

export function isState(key: string): boolean {
  return STATES.has(key)
}

const STATES: ReadonlySet<string> = new Set(STATE_NAMES)

/** The finder for a text: the same object as long as the same respondents are known. */
export function nameFinder({ links, dossier, facts }: Context): NameFinder {
  const names = new Set<string>()
  for (const { passage } of links) if (passage.respondent) names.add(respondentKey(passage.respondent))
  for (const name of dossier.asked) names.add(respondentKey(name))
  for (const { respondent } of facts.replies) names.add(respondentKey(respondent.name))
  const own = [...names].filter((name) => name.length > 1 && !STATES.has(name)).sort()
  const key = own.join('\n')
  if (lastKey !== key || !last) {
    lastKey = key
    last = newFinder(own)
  }
  return last
}

let lastKey = ''
let last: NameFinder | undefined

function newFinder(own: readonly string[]): NameFinder {
  const known = new WeakMap<Unit, readonly FoundName[]>()
  const longest = [...own].sort((a, b) => b.length - a.length)
  const pattern =
    own.length > 0
      ? new RegExp(`(?<![\\p{L}-])(?:${longest.map(escaped).join('|')})(?![\\p{L}]|-\\p{L})`, 'gu')
      : undefined
  const find = (flat: string): readonly FoundName[] => {
    const states = /\p{Lu}/u.test(flat) ? findStates(flat, '') : []
    const found: FoundName[] = states.map(({ from, to, state }) => ({ from, to, name: state }))
    if (!pattern) return found
    const others = [...flat.matchAll(pattern)].map(({ 0: name, index }) => ({
      from: index,
      to: index + name.length,
      name,
    }))
    // A State's name within that of an organization is not the State.
    const outside = found.filter(({ from, to }) => !others.some((other) => other.from <= from && to <= other.to))
    return [...outside, ...others].sort((a, b) => a.from - b.from)
  }
  return {
    in: find,
    of: (unit) => {
      let found = known.get(unit)
      if (!found) known.set(unit, (found = find(wordsOf(unit))))
      return found
    },
  }
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[’']/gu, "[’']")

/** The source of a regular expression for words that stand for those who may reply. For flag `u`. */
export const RESPONDENTS =
  '(?:Member\\sStates|States\\s[Pp]arties|[Ss]tates|Governments|Parties|countries|respondents|respondent\\sStates|organizations|entities|delegations|Members)'
