import list from '../../resources/lists/states.json'

/** A name of a State found in running text. */
export interface FoundState {
  from: number
  to: number
  /** As it stands in the text. */
  name: string
  /** The State's present short name, by which lists sort and compare. */
  state: string
  /** Whether the name was right on the day; always for an unknown day. */
  right: boolean
}

interface Name {
  name: string
  from?: string
  to?: string
}

interface ListedState extends Name {
  class: string
  /** Written with "the" in running text. */
  article?: boolean
  /** How running text writes it where lists write it otherwise: `the Plurinational State of Bolivia`. */
  running?: string
  formerly?: Name[]
  /** Never right in a text of the United Nations. */
  informal?: string[]
}

const STATES: readonly ListedState[] = list

/** The present short names of all States, in the order of lists. */
export const STATE_NAMES: readonly string[] = STATES.map(({ name }) => name)

/** The short name of a State on a day, given any of its names; undefined where the name is nobody's. An unknown day means today. */
export function stateNameOn(name: string, date: string): string | undefined {
  const known = NAMES.get(plain(name))
  if (!known) return undefined
  const { state } = known[0]!
  return date && state.formerly && !holds(state, date)
    ? (state.formerly.find((n) => holds(n, date))?.name ?? state.name)
    : state.name
}

/**
 * The key by which State lists are ordered: the English short names without "the", letter case, diacritics and
 * punctuation (un-conventions 4.6). Compare keys as strings.
 */
export function stateSortKey(name: string): string {
  return plain(name)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The names of States in running text, the longest at each place. */
export function findStates(flat: string, date: string): FoundState[] {
  const found: FoundState[] = []
  for (const match of flat.matchAll(ANY_NAME)) {
    const known = NAMES.get(plain(match[0]))
    if (!known) continue
    const right = !date || known.some((way) => !way.informal && holds(way, date))
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      name: match[0],
      state: known[0]!.state.name,
      right,
    })
  }
  return found
}

/** Dates in the list may be years or months: a name holds on the whole of its first and last. */
function holds({ from, to }: Name, date: string): boolean {
  return (
    (!from || date.slice(0, from.length) >= from.slice(0, date.length)) &&
    (!to || date.slice(0, to.length) <= to.slice(0, date.length))
  )
}

const withoutThe = (name: string): string => name.replace(/^the /i, '')

const plain = (name: string): string =>
  withoutThe(name.trim()).replace(/’/g, "'").normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Way extends Name {
  state: ListedState
  informal?: true
}

function waysOf(state: ListedState): Way[] {
  const { name, from, to } = state
  const span = { ...(from && { from }), ...(to && { to }) }
  return [
    { state, name, ...span },
    ...(state.running ? [{ state, name: state.running, ...span }] : []),
    ...(state.formerly ?? []).map((former) => ({ state, ...former })),
    ...(state.informal ?? []).map((spelling) => ({ state, name: spelling, informal: true as const })),
  ]
}

const NAMES: ReadonlyMap<string, Way[]> = Map.groupBy(STATES.flatMap(waysOf), ({ name }) => plain(name))

const ANY_NAME = new RegExp(
  `(?<![\\p{L}-])(?:${STATES.flatMap(waysOf)
    .map(({ name }) => withoutThe(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[().]/g, '\\$&').replace(/[’']/g, "[’']"))
    .join('|')})(?![\\p{L}]|-\\p{L})`,
  'gu',
)
