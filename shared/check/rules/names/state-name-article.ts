import { SET_APART, proseOf } from '../../style/prose'
import { stateGroupsOf } from '../../names/state-lists'
import type { ListedState, StateList } from '../../names/state-lists'
import { isFootnote, paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** "the Philippines" in running text, "Philippines" in lists after a colon. */
export const stateNameArticle = paragraphRule({
  id: 'state-name-article',
  about:
    'Names such as “the Philippines” or “the Russian Federation” have their article in running text, and none in a list after a colon.',
  level: 'warning',
  reference: 'Editorial Manual, Country names',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: The Philippines, the Sudan and the United States of America replied; so did Sudanese ferries.' },
      {
        text: 'para 1: Replies were received from the following States: Chad, Philippines, Republic of Korea and Sudan.',
      },
      { text: 'para 1: The harbours of Manila, Philippines, and of Busan (Republic of Korea) are open.' },
      { text: 'para 1: Three replied.[^1]\nnote 1: Cuba, the Niger, the Philippines and Spain.' },
      { text: 'para 1: Three replied.[^1]\nnote 1: Cuba, Niger, Philippines and Spain.' },
      { text: 'heading I: Philippines and Sudan\npara 1: Algeria, Iran (Islamic Republic of) and Norway attended.' },
      {
        text: 'para 1: The Ukraine desk and the Kenya office had “Philippines” in their files, and the Tunisia Declaration.',
      },
    ],
    bad: [
      {
        text: 'para 1: Ferries had been inspected in Philippines and the Sudan.',
        messages: ['“the” is missing before “Philippines”'],
      },
      {
        text: 'para 1: Russian Federation reported that 14 ferries were old.',
        messages: ['“The” is missing before “Russian Federation”'],
      },
      {
        text: 'para 1: Replies were received from: Cuba, the Philippines and Spain.',
        messages: ['In a list after a colon “Philippines” stands without “the”'],
      },
      {
        text: 'para 1: Three replied.[^1]\nnote 1: Cuba, Niger, the Philippines and Spain.',
        messages: ['“the” is missing before “Niger”, while “the Philippines” has it'],
      },
      { text: 'para 1: Ferries of the Ukraine had been inspected.', messages: ['“Ukraine” stands without “the”'] },
    ],
  },
  find: (unit, { organ }) => {
    if (!isFootnote(unit) && NOT_RUNNING.includes(unit.kind)) return []
    const groups = stateGroupsOf(unit)
    if (groups.length === 0) return []
    const flat = wordsOf(unit)
    const place = placeOf(unit)
    return groups.flatMap((group) => {
      if (proseOf(unit)[group.from] === SET_APART || inBrackets(flat, group)) return []
      const { states } = group
      const whole = /^\W*$/u.test(flat.slice(0, group.from)) && /^\W*$/u.test(flat.slice(group.to))
      if (states.length >= 2 && afterColon(flat, group)) return states.flatMap((state) => tooMany(state, place, flat))
      const withThe = states.find((state) => state.the && takesThe(state))
      return states.flatMap((state, index): Found[] => {
        if (state.the) return neverThe(state, flat) ? tooMany(state, place, flat, true) : []
        if (!takesThe(state) || state.name.endsWith(')')) return []
        const opens =
          index === 0 &&
          (state.from === 0 || /(?:[.!?]\s|\n)$/u.test(flat.slice(Math.max(0, state.from - 2), state.from)))
        if (whole || (isFootnote(unit) && opens)) {
          return withThe && whole ? missing(state, place, false, `, while “the ${withThe.name}” has it`) : []
        }
        if (group.mixed && index === 0 && /, $/u.test(flat.slice(0, state.from))) return []
        if (organ === 'SC' || !inRunningText(flat, group, index, opens)) return []
        return missing(state, place, opens, '')
      })
    })
  },
})

const NOT_RUNNING: readonly string[] = ['heading', 'contents', 'quote', 'table', 'annex', 'bullet', 'closing']

const takesThe = ({ name, ways }: ListedState): boolean =>
  ways.some((way) => way.article && way.name === name) && !/^(?:State of Palestine|Netherlands|former)/u.test(name)

/** A lone name or a pair after "from: " is no list. */
const afterColon = (flat: string, { from, bare }: StateList): boolean =>
  bare && from > 0 && /:\s*$/u.test(flat.slice(0, from))

function missing({ from, to, name }: ListedState, place: object, opens: boolean, why: string): Found[] {
  const the = opens ? 'The' : 'the'
  return [
    {
      ...place,
      from,
      to,
      message: `“${the}” is missing before “${name}”${why}`,
      fix: { title: `Write “${the} ${name}”`, text: `${the} ${name}` },
    },
  ]
}

function tooMany({ start, to, name, the }: ListedState, place: object, _flat: string, never = false): Found[] {
  if (!the) return []
  const message = never ? `“${name}” stands without “the”` : `In a list after a colon “${name}” stands without “the”`
  return [{ ...place, from: start, to, message, fix: { title: `Write “${name}”`, text: name } }]
}

/** "the Ukraine," but not "the Ukraine desk". */
function neverThe({ name, ways, to }: ListedState, flat: string): boolean {
  if (name !== 'Ukraine' && name !== 'Lebanon' && name !== 'Yemen') return false
  return (
    ways.every((way) => !way.article) &&
    /^(?:[.,;:)]|$|\s(?:and|or|had|has|have|was|is|were|in|on|to|from|by|reported|stated)\b)/u.test(
      flat.slice(to, to + 12),
    )
  )
}

/** Before another noun the name says whose it is: "Russian Federation law". */
const ADJECTIVE =
  /^\s(?:\p{Lu}|(?:\p{Ll}+\sand\s)?\p{Ll}*(?:migration|correctional|legislation|laws?|ferr|citizen|national|territory|authorit|Government|officials?|delegation|nationals)\b)/u

/** After words that only running text has: "in Philippines", "and Sudan had". */
function inRunningText(flat: string, { states, from }: StateList, index: number, opens: boolean): boolean {
  const state = states[index]!
  const after = flat.slice(state.to, state.to + 24)
  if (/^\s?(?:\(|–|-|’s\s(?:National|Ministry))/u.test(after) || ADJECTIVE.test(after)) return false
  if (index > 0)
    return (
      /\s$/u.test(flat.slice(0, state.from)) && !/\p{Lu}[\p{L}.-]+, $/u.test(flat.slice(Math.max(0, from - 40), from))
    )
  if (opens)
    return /^(?:\s(?:had|has|have|was|is|reported|stated|noted|indicated|informed|also|replied|and|did|said|mentioned|referred|described|provided)\b|,\s(?:the\s)?\p{Lu}|’s\s)/u.test(
      after,
    )
  return /(?:^|\s)(?:in|of|by|with|from|to|for|and|that|between|against|while|where|whereas|as|through|within|into|via|towards|including|concerning|throughout|but|or|when|both)\s$/u.test(
    flat.slice(Math.max(0, from - 14), from),
  )
}

const inBrackets = (flat: string, { from, to }: StateList): boolean =>
  /[([]\s?$/u.test(flat.slice(Math.max(0, from - 2), from)) && /^\s?[)\]]/u.test(flat.slice(to, to + 2))
