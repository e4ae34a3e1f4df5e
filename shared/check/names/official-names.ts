import instruments from '../../../resources/lists/instruments.json'
import organizations from '../../../resources/lists/organizations.json'
import { ofUnit, wordsOf } from '../unit'

/** An official name of an organization or an instrument. */
export interface OfficialName {
  name: string
  of: 'organization' | 'instrument'
  acronym?: string
  /** The name that is official today, where this one is a former or another one. */
  today?: string
  /** Last day, month or year of a former name. */
  to?: string
}

/** A place in a text where an official name stands, exactly or nearly. */
export interface NamedPlace {
  from: number
  to: number
  official: OfficialName
  /** Whether it stands there word for word. */
  exact: boolean
}

interface Instrument {
  title: string
  short?: string[]
}

interface Organization {
  name: string
  acronym?: string
  also?: string[]
  formerly?: { name: string; acronym?: string; to: string }[]
}

/** All official names, with the forms that pass beside them. */
export const OFFICIAL_NAMES: readonly OfficialName[] = [
  ...(organizations as Organization[]).flatMap(({ name, acronym, also = [], formerly = [] }): OfficialName[] => [
    { name, of: 'organization', ...(acronym && { acronym }) },
    ...also.map((other): OfficialName => ({
      name: other,
      of: 'organization',
      today: name,
      ...(acronym && { acronym }),
    })),
    ...formerly.map((former): OfficialName => ({
      name: former.name,
      of: 'organization',
      today: name,
      to: former.to,
      ...(former.acronym && { acronym: former.acronym }),
    })),
  ]),
  ...(instruments as Instrument[]).flatMap(({ title, short = [] }): OfficialName[] => [
    { name: title, of: 'instrument' },
    ...short.map((other): OfficialName => ({ name: other, of: 'instrument', today: title })),
  ]),
]

/** The official names in a unit, exact or nearly so, in order and without overlap. */
export const officialNamesOf = ofUnit((unit): readonly NamedPlace[] => officialNamesIn(wordsOf(unit)))

interface Listed {
  official: OfficialName
  /** Lower case. */
  words: readonly string[]
}

export function officialNamesIn(flat: string): readonly NamedPlace[] {
  const found: NamedPlace[] = []
  START.lastIndex = 0
  for (let start = START.exec(flat); start; start = START.exec(flat)) {
    const at = start.index
    const candidates = candidatesAt(flat, at, start[0])
    const place = candidates && placeAt(flat, at, candidates)
    if (!place) continue
    found.push(place)
    START.lastIndex = place.to
  }
  return found.length === 0 ? NONE : found
}

const NONE: readonly NamedPlace[] = []

function wordKey(word: string): string {
  const key = KEYS.get(word)
  if (key !== undefined) return key
  if (KEYS.size > 50_000) KEYS.clear()
  const fresh = word
    .toLowerCase()
    .replace(/[,.;:)\]]+$/u, '')
    .replace(/['‘]/gu, '’')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/isation(?=s?$)/u, 'ization')
    .replace(/^co-operation/u, 'cooperation')
    .replace(/^counterterrorism/u, 'counter-terrorism')
  KEYS.set(word, fresh)
  return fresh
}
const KEYS = new Map<string, string>()

const WORD = /[\p{L}\p{N}]+(?:[’'/\u2010\u2011-][\p{L}\p{N}]+)*/gu
const keysIn = (name: string): string[] => Array.from(name.matchAll(WORD), ([word]) => wordKey(word))

/** Names by their first word, then by the second or third that is their own: one of the two is right where one word differs. */
const BY_START: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Listed>>> = (() => {
  const by = new Map<string, Map<string, Set<Listed>>>()
  const listed = OFFICIAL_NAMES.map((official) => ({ official, words: keysIn(official.name) })).filter(
    ({ words }) => words.length > 1,
  )
  listed.sort((a, b) => b.official.name.length - a.official.name.length)
  for (const one of listed) {
    const first = one.official.name.split(' ', 1)[0]!
    const own = by.get(first) ?? new Map<string, Set<Listed>>()
    by.set(first, own)
    const lead = leadOf(one.words)
    for (const word of [one.words[lead], one.words[lead + 1]]) {
      if (word === undefined) continue
      const those = own.get(word) ?? new Set<Listed>()
      own.set(word, those.add(one))
    }
  }
  return by
})()

/** Where a name says what it is of: after "United Nations", else after its first word. */
function leadOf(words: readonly string[]): number {
  if (words[0] === 'united' && words[1] === 'nations') return 2
  return 1
}

/** In their order they are tried by their first letters. */
const START = new RegExp(
  `\\b(?:${[...BY_START.keys()]
    .sort()
    .map((word) => word.replace(/[^\w]/gu, '\\$&'))
    .join('|')})(?= )`,
  'g',
)

function candidatesAt(flat: string, at: number, first: string): ReadonlySet<Listed> | undefined {
  let next = at + first.length + 1
  if (first === 'United') {
    if (!flat.startsWith('Nation', next)) return undefined
    next = flat.indexOf(' ', next) + 1
    if (next === 0) return undefined
  }
  const second = wordAt(flat, next)
  const own = BY_START.get(first)!
  const one = own.get(second)
  const two = own.get(wordAt(flat, next + second.length + 1))
  return one && two ? new Set([...one, ...two]) : (one ?? two)
}

/** The word that begins at `at`, as keys are: to the next blank, without what closes it. */
function wordAt(flat: string, at: number): string {
  const blank = flat.indexOf(' ', at)
  const end = blank < 0 ? flat.length : blank
  return end - at > 30 ? '' : wordKey(flat.slice(at, end))
}

/** The longest name that stands here exactly, else the one that nearly does. */
function placeAt(flat: string, at: number, candidates: ReadonlySet<Listed>): NamedPlace | undefined {
  let exact: NamedPlace | undefined
  for (const { official } of candidates) {
    const to = at + official.name.length
    if (exact && to <= exact.to) continue
    if (
      misspells(flat.slice(at, to), official.name) &&
      flat.slice(at, to).replace('Organisation', 'Organization') === official.name
    )
      return { from: at, to, official, exact: false }
    if (startsAlike(flat, at, official.name) && !/[\p{L}\p{N}]/u.test(flat[to] ?? ''))
      exact = { from: at, to, official, exact: true }
  }
  let near: NamedPlace | undefined
  let words: Word[] | undefined
  let fewest = 9
  for (const { official, words: name } of candidates) {
    if (name.length < 4 || (exact && !official.name.startsWith(exact.official.name))) continue
    words ??= windowAt(flat, at, longest(candidates) + 2)
    if (!sharesWords(words, name)) continue
    const match = nearest(words, name)
    if (!match || match.differences > fewest || (match.differences === fewest && near)) continue
    const to = words[match.end - 1]!.to
    if (match.differences === 0) {
      // The same but for capitals, hyphens or spelling; of a name spelled with z, "Organisation" is none.
      if (!exact || to > exact.to)
        return { from: at, to, official, exact: !misspells(flat.slice(at, to), official.name) }
      continue
    }
    if (!isMeant(official.name, words.slice(0, match.end), name, match.differences)) continue
    fewest = match.differences
    near = { from: at, to, official, exact: false }
  }
  return exact && (!near || near.to < exact.to + 12) ? exact : near
}

const misspells = (written: string, name: string): boolean =>
  written.includes('Organisation') && !name.includes('Organisation')

function longest(candidates: ReadonlySet<Listed>): number {
  let most = 0
  for (const { words } of candidates) if (words.length > most) most = words.length
  return most
}

function startsAlike(flat: string, at: number, name: string): boolean {
  if (flat.startsWith(name, at)) return true
  if (flat[at + name.length - 1] !== name.at(-1)) return false
  for (let n = 0; n < name.length; n += 1) {
    const [a, b] = [flat[at + n], name[n]]
    if (
      a !== b &&
      !(b === '’' && a === "'") &&
      !(b === ' ' && a === '\u00A0') &&
      !(b === '-' && (a === '\u2011' || a === '\u2010'))
    )
      return false
  }
  return true
}

interface Word {
  key: string
  from: number
  to: number
  /** Begins with a capital or a figure. */
  capital: boolean
  /** A comma stands before it. */
  comma: boolean
}

/** The words from `at` to the next stop, bracket, colon or quotation mark, so many as the longest name may have. */
function windowAt(flat: string, at: number, most: number): Word[] {
  const words: Word[] = []
  const piece = flat.slice(at, at + most * 16)
  let end = 0
  for (const { 0: word, index } of piece.matchAll(WORD)) {
    const gap = piece.slice(end, index)
    // "Childrens’ Fund" goes on.
    if (index > 0 && gap !== ' ' && !/^’?,?\s+$/u.test(gap)) break
    words.push({
      key: wordKey(word),
      from: at + index,
      to: at + index + word.length,
      capital: /^[\p{Lu}\p{N}]/u.test(word),
      comma: gap.startsWith(','),
    })
    end = index + word.length
    if (words.length >= most) break
  }
  return words
}

/** Two of the name's words after its first stand near where they should. */
function sharesWords(words: readonly Word[], name: readonly string[]): boolean {
  let shared = 0
  for (let n = 1; n < 5; n += 1)
    if (words[n]?.key === name[n] || words[n - 1]?.key === name[n] || words[n + 1]?.key === name[n]) shared += 1
  return shared >= 2
}

/** The fewest words that differ between a name and the beginning of `words`, and where that ends; undefined beyond what may differ. */
function nearest(words: readonly Word[], name: readonly string[]): { end: number; differences: number } | undefined {
  const most = name.length < 8 ? 1 : 2
  const width = Math.min(words.length, name.length + most)
  let before: number[] | undefined
  let row = Array.from({ length: width + 1 }, (_, n) => n)
  for (let n = 1; n <= name.length; n += 1) {
    const next = new Array<number>(width + 1).fill(99)
    next[0] = n
    let least = n
    for (let m = Math.max(1, n - most); m <= Math.min(width, n + most); m += 1) {
      const same = words[m - 1]!.key === name[n - 1]
      let cost = Math.min(row[m - 1]! + (same ? 0 : 1), row[m]! + 1, next[m - 1]! + 1)
      if (before && m > 1 && words[m - 1]!.key === name[n - 2] && words[m - 2]!.key === name[n - 1])
        cost = Math.min(cost, before[m - 2]! + 1)
      next[m] = cost
      if (cost < least) least = cost
    }
    if (least > most) return undefined
    before = row
    row = next
  }
  let end = 0
  for (let m = 1; m <= width; m += 1) {
    const last = words[m - 1]!.key
    const better =
      row[m]! < (row[end] ?? 99) || (row[m] === row[end] && (last === name.at(-1) || isSlip(last, name.at(-1)!)))
    if (row[m]! <= most && (end === 0 || better)) end = m
  }
  return end === 0 ? undefined : { end, differences: row[end]! }
}

/**
 * Whether what differs leaves no doubt of which name is meant: a small word, a letter or two, the order of two words; in a long name also
 * one word of weight within it.
 */
function isMeant(official: string, words: readonly Word[], name: readonly string[], differences: number): boolean {
  if (
    words.some((word) => !word.capital && word.key.length > 3 && !SMALL.has(word.key) && isCapital(official, word.key))
  )
    return false
  const written = words.map(({ key }) => key)
  const [head, tail] = [sharedHead(written, name), sharedTail(written, name)]
  const mine = written.slice(head, Math.max(head, written.length - tail))
  const theirs = name.slice(head, Math.max(head, name.length - tail))
  if (words.slice(head, written.length - tail + 1).some(({ comma }) => comma) && !official.includes(',')) return false
  if (tail === 0 && mine.length < theirs.length) return false
  if ([...mine, ...theirs].every((word) => SMALL.has(word))) return true
  if (mine.length === theirs.length && mine.length === 1) {
    if (HEADS.test(theirs[0]!) || HEADS.test(mine[0]!)) return isSlip(mine[0]!, theirs[0]!) && !mine[0]!.endsWith('s')
    if (isSlip(mine[0]!, theirs[0]!)) return true
  }
  if (mine.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0]) return true
  // "Economic, Cultural and Social"
  if (mine.length === 3 && SMALL.has(mine[1]!) && mine.join(' ') === theirs.toReversed().join(' ')) return true
  if (differences > 1 && name.length < 12) return false
  // A word of weight: in the midst of a long name, where no other name is likely.
  return (
    name.length >= 7 &&
    head >= 3 &&
    tail >= (name.length >= 9 ? 1 : 2) &&
    head + tail >= name.length - 2 &&
    mine.length <= 2 &&
    !HEADS.test(theirs[0] ?? '') &&
    !/\d/u.test(mine.join(''))
  )
}

const SMALL = new Set(
  'a an the of on in for to at by and or with against concerning relating its their all from into between'.split(' '),
)
/** What may be spoken of in the plural, or is of its own kind. */
const HEADS =
  /^(?:conferences?|conventions?|protocols?|offices?|committees?|organizations?|programmes?|funds?|missions?|declarations?|agreements?|commissions?|covenants?|banks?|boards?|summits?|groups?|treat(?:y|ies)|missions?|forces?|tribunals?|courts?|funds?|units?|councils?|second|third|fourth)$/u

const isCapital = (official: string, key: string): boolean =>
  official.split(/[\s,]+/u).some((word) => wordKey(word) === key && /^\p{Lu}/u.test(word))

function sharedHead(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1
  return n
}

function sharedTail(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1
  return n
}

/** A letter too many, too few or another, two letters turned about; a plural for a singular. */
function isSlip(a: string, b: string): boolean {
  if (a.length > 4 && a.replace(/ies$/u, 'y') === b.replace(/ies$/u, 'y')) return a !== b
  if (/\d$/u.test(a) !== /\d$/u.test(b)) return false
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 2) return false
  const head = [...a].findIndex((letter, n) => letter !== b[n])
  const at = head < 0 ? a.length : head
  let tail = 0
  while (tail < Math.min(a.length, b.length) - at && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const [left, right] = [a.slice(at, a.length - tail), b.slice(at, b.length - tail)]
  return left.length <= 2 && right.length <= 2 && at >= 2
}
