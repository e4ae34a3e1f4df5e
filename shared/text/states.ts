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
  /** What running text may say in place of the name: `United States`. */
  short?: string
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
  return stateMentions(flat).map((mention) => {
    const { from, to, name, state } = mention
    return { from, to, name, state, right: isRightOn(mention, date) }
  })
}

/** A name of a State in running text, whenever it is right. */
export interface StateMention {
  from: number
  to: number
  /** As it stands in the text, without "the". */
  name: string
  /** The State's present short name. */
  state: string
  ways: readonly StateWay[]
}

/** One way to name a State. */
export interface StateWay {
  /** As the list has it, without "the". */
  name: string
  /** A form that only running text has: `Plurinational State of Bolivia`. */
  running?: true
  /** Never right in a text of the United Nations. */
  informal?: true
  /** Written with "the" in running text. */
  article?: true
  /** ISO days, months or years between which it is right. */
  from?: string
  to?: string
}

/** All names of States in running text, the longest at each place, whatever the day. */
export function stateMentions(flat: string): StateMention[] {
  const mentions: StateMention[] = []
  START.lastIndex = 0
  for (let start = START.exec(flat); start; start = START.exec(flat)) {
    const at = start.index
    const candidates = BY_START.get(start[0])
    if (!candidates || (at > 0 && LETTER_OR_HYPHEN.test(flat[at - 1]!))) continue
    const known = candidates.find(({ name }) => startsAlike(flat, at, name) && ends(flat, at + name.length))
    if (!known) continue
    const { ways, state } = known
    const to = at + known.name.length
    mentions.push({ from: at, to, name: flat.slice(at, to), state, ways })
    START.lastIndex = to
  }
  return mentions
}

/** Whether a name is right on a day; an unknown day makes every name right. */
export function isRightOn({ ways }: Pick<StateMention, 'ways'>, date: string): boolean {
  return !date || ways.some((way) => !way.informal && holds(way, date))
}

/** The name of a State on a day: as lists have it, and as running text does, with its article. An unknown day means today. */
export function stateForms(
  state: string,
  date: string,
): { listed: string; running: string; article: boolean } | undefined {
  const known = NAMES.get(plain(state))?.[0]?.state
  if (!known) return undefined
  const listed = stateNameOn(state, date)!
  if (listed !== known.name) {
    const former = FORMER_WITH_ARTICLE.test(listed)
    return { listed: withoutThe(listed), running: withoutThe(listed), article: former || listed.startsWith('the ') }
  }
  const running = known.running ?? known.name
  return { listed, running: withoutThe(running), article: known.article === true || running.startsWith('the ') }
}

const LETTER_OR_HYPHEN = /[\p{L}-]/u

function ends(flat: string, at: number): boolean {
  const next = flat[at]
  return next === undefined || !(/\p{L}/u.test(next) || (next === '-' && /\p{L}/u.test(flat[at + 1] ?? '')))
}

function startsAlike(flat: string, at: number, name: string): boolean {
  for (let n = 0; n < name.length; n += 1) {
    const [a, b] = [flat[at + n], name[n]]
    if (a !== b && !((a === "'" || a === '’') && b === '’') && !(a === '\u00A0' && b === ' ')) return false
  }
  return true
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
    ...(state.short ? [{ state, name: state.short }] : []),
    ...(state.formerly ?? []).map((former) => ({ state, ...former })),
    ...(state.informal ?? []).map((spelling) => ({ state, name: spelling, informal: true as const })),
  ]
}

const NAMES: ReadonlyMap<string, Way[]> = Map.groupBy(STATES.flatMap(waysOf), ({ name }) => plain(name))

/** Names of the past that running text wrote with "the". */
const FORMER_WITH_ARTICLE =
  /\b(?:Republic|Jamahiriya|Union of|Empire)\b|^(?:Netherlands|Gambia|former Yugoslav|Maldive Islands)/u

interface Spelled {
  name: string
  state: string
  ways: StateWay[]
}

/** By their first four letters, the longest first. */
const BY_START: ReadonlyMap<string, readonly Spelled[]> = Map.groupBy(
  [...Map.groupBy(STATES.flatMap(waysOf), ({ name }) => withoutThe(name).replace(/'/g, '’'))]
    .map(([name, ways]): Spelled => ({ name, state: ways[0]!.state.name, ways: ways.map(wayOf) }))
    .flatMap((spelled) => spellings(spelled.name).map((name) => ({ ...spelled, name })))
    .sort((a, b) => b.name.length - a.name.length),
  ({ name }) => name.slice(0, 4),
)

/** Where a name may begin: all begin with letters that every keyboard has. In their order they are tried by their first letters. */
const START = new RegExp(
  `\\b(?:${[...BY_START.keys()]
    .sort()
    .map((start) => start.replace(/\W/gu, '\\$&'))
    .join('|')})`,
  'g',
)

/** Also as typewriters had it: `Cote d’Ivoire`. */
function spellings(name: string): string[] {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
  return name === bare || name === 'Türkiye' ? [name] : [name, bare]
}

function wayOf({ state, name, from, to, informal }: Way): StateWay {
  const running = name === state.running || name === state.short
  return {
    name: withoutThe(name),
    ...(running && name !== state.name && { running: true as const }),
    ...(informal && { informal: true as const }),
    ...((name.startsWith('the ') ||
      (name === state.name && state.article) ||
      FORMER_WITH_ARTICLE.test(withoutThe(name))) && {
      article: true as const,
    }),
    ...(from && { from }),
    ...(to && { to }),
  }
}
