import { stateForms, stateSortKey } from '../../../text/states'
import { fieldText, referencesInRuns } from '../../../text/flat'
import { sponsorsIn } from '../../../text/sponsors'
import { SET_APART, proseOf } from '../../style/prose'
import { stateListsOf } from '../../names/state-lists'
import type { ListedState, StateList } from '../../names/state-lists'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** Lists of States are in English alphabetical order. */
export const stateListOrder = documentRule<readonly StateList[]>({
  id: 'state-list-order',
  about:
    'States in a list stand in the English alphabetical order of their names, “the”, accents and brackets disregarded.',
  level: 'warning',
  reference: 'Editorial Manual, Country names',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: Congo, Costa Rica, Côte d’Ivoire, the Islamic Republic of Iran, Iraq and the Sudan replied.' },
      { text: 'para 1: Tunisia, Türkiye and Turkmenistan, and then Denmark and Algeria, replied.' },
      { text: 'para 1: Somalia, Djibouti and Eritrea, respectively, lent three, two and four ferries.' },
      { text: 'para 1: The presidencies of Saudi Arabia, Italy and Indonesia were named.' },
      {
        text: 'para 1: Replies came from Azerbaijan (reform under way in Zambia), Belarus (see Austria) and Mexico.',
        date: '2005-03-29',
      },
      { text: '@organ Security Council\nPP: _Commending_ Kenya, Ethiopia and Djibouti for their ferries,' },
      { text: '@sponsors Denmark, Panama and Slovenia: draft resolution\nOP: _Thanks_ all.' },
    ],
    bad: [
      { text: 'para 1: Replies came from Algeria, Chile and Belarus.', messages: ['“Belarus” comes before “Chile”'] },
      {
        text: 'para 1: Some replied.[^1]\nnote 1: Australia, Austria, Cuba, Germany, Finland, Morocco and the Republic of Korea.',
        messages: ['“Finland” comes before “Germany”'],
      },
      {
        text: 'para 1: Replies came from Zambia, Denmark, the Sudan, Chad and the Niger.',
        messages: ['The States are not in alphabetical order'],
      },
      {
        text: '@sponsors Denmark, Slovenia and Panama: draft resolution\nOP: _Thanks_ all.',
        messages: ['In the list of sponsors “Panama” comes before “Slovenia”'],
      },
    ],
  },
  extract: (unit) => {
    const lists = stateListsOf(unit)
    return lists.length > 0 && (isFootnote(unit) || !NOT_LISTS.includes(unit.kind)) ? lists : undefined
  },
  judge: (extracts, context) => [
    ...sponsors(context),
    ...extracts.flatMap(({ unit, extract }) =>
      extract.flatMap((list): Found[] => {
        const wrong = misplaced(list.states, context.date)
        if (!wrong) return []
        const flat = wordsOf(unit)
        if (proseOf(unit)[list.from] === SET_APART || byDesign(flat, list, context.organ === 'SC', wrong.count))
          return []
        const message = wrong.state
          ? `“${wrong.state.name}” comes before “${wrong.before!.name}”`
          : 'The States are not in alphabetical order'
        const free = referencesInRuns(unit.runs).every(({ at }) => at <= list.from || at >= list.to)
        return [
          {
            ...placeOf(unit),
            from: list.from,
            to: list.to,
            message,
            ...(free &&
              !list.mixed && {
                fix: { title: 'Put the States in alphabetical order', text: sorted(flat, list, context.date) },
              }),
          },
        ]
      }),
    ),
  ],
})

const NOT_LISTS: readonly string[] = ['quote', 'contents']

/** Geography, time or the parts that States played order a list of a few; the Security Council's own order, all but long ones. */
function byDesign(
  flat: string,
  { from, to, states, closed, bare }: StateList,
  council: boolean,
  count: number,
): boolean {
  if (council) return states.length < 8 || count > 1
  if (!closed && !bare) return true
  if (/^[^.;]{0,80}\brespectively\b/u.test(flat.slice(to, to + 100))) return true
  if (SPEAKERS.test(flat.slice(Math.max(0, from - 240), from))) return true
  if (states.length > 5) return false
  return (
    ORDERED.test(flat.slice(Math.max(0, from - 60), from)) ||
    /^[^.;]{0,40}\b(?:route|corridor|railway|pipeline|order)\b/u.test(flat.slice(to, to + 60))
  )
}

/** In the order in which they spoke. */
const SPEAKERS = /\b(?:representatives?|observers?|delegations?|delegates?|statements?|speakers?)\b[^.]*$/u

const ORDERED =
  /\b(?:presidenc(?:y|ies)|chair(?:ed|s|manship)?|led|notably|visits?|visited|travell?ed|transit(?:ed)?|route|first|hosted|border(?:s|ing)?|neighbou?rs?|largest|main|countries of (?:origin|destination)|Government of [^,]{3,30} and)\b[^.;]*$/u

interface Misplaced {
  /** How many members would have to move. */
  count: number
  /** The one that is out of its place, and the one it should stand before; absent where there are several. */
  state?: ListedState
  before?: ListedState
}

function misplaced(states: readonly ListedState[], date: string): Misplaced | undefined {
  const spelled = states.map(spelledKey)
  if (isSorted(spelled)) return undefined
  const keys = states.map(({ state }, i) =>
    stateForms(state, date) ? stateSortKey(stateForms(state, date)!.listed) : spelled[i]!,
  )
  if (isSorted(keys)) return undefined
  const at = keys.findIndex((key, i) => i > 0 && key < keys[i - 1]!)
  const count = states.length - longestRise(keys)
  if (count > 1) return { count }
  const before = states.find((_, i) => keys[i]! > keys[at]!)!
  // One that stands too early is told by the one after it.
  return { count, state: states[at]!, before }
}

const isSorted = (keys: readonly string[]): boolean => keys.every((key, i) => i === 0 || keys[i - 1]! <= key)

/** By the name as it stands; what running text turns about, by the name in lists: `the Islamic Republic of Iran`. */
function spelledKey({ name, state, ways }: ListedState): string {
  if (ways.some((way) => way.running)) return stateSortKey(state)
  return /^former Yugoslav/u.test(name) ? `the ${stateSortKey(name)}` : stateSortKey(name)
}

/** Length of the longest rising subsequence. */
function longestRise(keys: readonly string[]): number {
  const tails: string[] = []
  for (const key of keys) {
    const at = tails.findIndex((tail) => tail > key)
    if (at < 0) tails.push(key)
    else tails[at] = key
  }
  return tails.length
}

/** The list in order, each with its article and remark. */
function sorted(flat: string, { states, from }: StateList, date: string): string {
  const parts = states.map((state) => ({
    key: stateForms(state.state, date) ? stateSortKey(stateForms(state.state, date)!.listed) : spelledKey(state),
    words: flat.slice(state.start, state.end).replace(/^The (?=\p{Lu})/u, 'the '),
  }))
  const words = parts.sort((a, b) => (a.key < b.key ? -1 : 1)).map((part) => part.words)
  const gap = flat.slice(states.at(-2)!.end, states.at(-1)!.start)
  const text = `${words.slice(0, -1).join(', ')}${gap}${words.at(-1)!}`
  const opens = from === 0 || /[.!?]\s$/u.test(flat.slice(Math.max(0, from - 2), from))
  return opens ? text.replace(/^the /u, 'The ') : text
}

function sponsors({ text, date }: Context): Found[] {
  const words = fieldText(text, 'sponsors')
  if (!words || !words.includes(',')) return []
  const names = sponsorsIn(words)
  if (names.length < 3 || names.some((name) => !stateForms(name, date))) return []
  const keys = names.map((name) => stateSortKey(name))
  const listed = names.map((name) => stateSortKey(stateForms(name, date)!.listed))
  if (isSorted(keys) || isSorted(listed)) return []
  const at = keys.findIndex((key, i) => i > 0 && key < keys[i - 1]!)
  const before = names.find((_, i) => keys[i]! > keys[at]!)!
  return [{ from: 0, to: 0, message: `In the list of sponsors “${names[at]!}” comes before “${before}”` }]
}
