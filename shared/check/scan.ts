import {
  AFTER_COMMA_STATE,
  AFTER_LETTER_STATE,
  ARTICLE,
  ARTICLES,
  START,
  nextOf,
  signsOf,
  stateAfterLetter,
} from './scan-signs'
import { isFootnote, ofUnit, wordsOf } from './unit'
import type { Unit } from './unit'

/** Words separated by blanks, in small letters; each is found alone and as a part of a compound with hyphens. */
export interface Wanted {
  /** In any letter case. */
  words?: string
  /** Beginning with a small letter. */
  small?: string
  /** Beginning with a capital. */
  capital?: string
  /** With a capital, alone, right after a small letter and a blank: within a sentence. */
  within?: string
  /** With two capitals or more. */
  capitals?: string
  /** In small letters after a comma and a blank. */
  afterComma?: string
  /** Any of these (scan-signs.ts). */
  signs?: number
}

/** A place in a unit's flat text. */
export interface Place {
  from: number
  to: number
}

/** What one reading of a unit's flat text finds. It may say too much, never too little: whoever asks looks again. */
interface Scan {
  version: number
  signs: number
  /** Bits of the gates whose words stand there. */
  gates: readonly number[]
  /** Words that may be among those listed, compounds whole. */
  listed: Place[]
  /** Where the first of two same words begins, and where the second ends. */
  twice: Place[]
}

/**
 * Whether a unit's flat text may hold what a rule looks for. All gates of all rules are answered by one reading of the
 * text: ask for them where a module is loaded, not for each unit.
 */
export function gateOf({ signs = 0, ...wanted }: Wanted): (unit: Unit) => boolean {
  const gate = gates
  const asks = Object.values(wanted).some(Boolean)
  if (asks) {
    gates += 1
    version += 1
    for (const [how, words] of Object.entries(wanted)) {
      const places = PLACES[how as keyof typeof PLACES]
      for (const word of words.split(/\s+/u).filter(Boolean))
        for (const place of places) entryOf(word).gates.push({ gate, place })
    }
  }
  const [slot, bit] = [Math.floor(gate / BITS), 1 << (gate % BITS)]
  return (unit) => {
    const scan = scanOf(unit)
    return (scan.signs & signs) !== 0 || (asks && (scan.gates[slot]! & bit) !== 0)
  }
}

/** Words to be found with their places, by `listedIn`; those with the ending of organise are found too. */
export function listWords(words: Iterable<string>): void {
  version += 1
  for (const word of words) entryOf(word.toLowerCase()).isListed = true
}

/** Whether some of these signs may stand in a unit's flat text. */
export const hasSign = (unit: Unit, signs: number): boolean => (scanOf(unit).signs & signs) !== 0

/** The places of words that may be among those listed. */
export const listedIn = (unit: Unit): readonly Place[] => scanOf(unit).listed

/** Where the same word stands twice in a row. */
export const twiceIn = (unit: Unit): readonly Place[] => scanOf(unit).twice

const known = ofUnit((unit): { scan: Scan } => ({ scan: scanUnit(unit) }))

function scanOf(unit: Unit): Scan {
  const one = known(unit)
  if (one.scan.version !== version) one.scan = scanUnit(unit)
  return one.scan
}

/** Where italics begin or end within a word, both the word and its parts count: to prose.ts they are words apart. */
function scanUnit(unit: Unit): Scan {
  const flat = wordsOf(unit)
  const whole = scanned(flat, NOWHERE)
  const breaks = unit.runs.length > 1 ? breaksIn(unit, flat) : NOWHERE
  if (breaks.length === 0) return whole
  const { version, signs, gates, listed, twice } = scanned(flat, breaks)
  return { version, signs: whole.signs | signs, gates: gates.map((bits, i) => bits | whole.gates[i]!), listed, twice }
}

const NOWHERE: readonly number[] = []
const LETTER = /[A-Za-z]/

function breaksIn(unit: Unit, flat: string): readonly number[] {
  let breaks: number[] | undefined
  let at = 0
  let wasMarked = false
  for (const run of unit.runs) {
    if (run.type === 'reference') continue
    const isMarked =
      run.type === 'text' &&
      (run.italic === true || run.language !== undefined) &&
      (at > 0 || isFootnote(unit) || run.language !== undefined)
    if (isMarked !== wasMarked && at > 0 && LETTER.test(flat.charAt(at)) && LETTER.test(flat.charAt(at - 1)))
      (breaks ??= []).push(at)
    wasMarked = isMarked
    at += run.type === 'text' ? run.text.length : 1
  }
  return breaks ?? NOWHERE
}

/** How a word stands: small, with a capital at the beginning of something, within a sentence, in capitals, after a comma, as a part with a capital. */
const [SMALL, OPENS, WITHIN, CAPITALS, AFTER_COMMA, PART] = [0, 1, 2, 3, 4, 5]
const HOW = 6
const PLACES = {
  words: [SMALL, OPENS, WITHIN, CAPITALS, AFTER_COMMA, PART],
  small: [SMALL, AFTER_COMMA],
  capital: [OPENS, WITHIN, CAPITALS, PART],
  within: [WITHIN],
  capitals: [CAPITALS],
  afterComma: [AFTER_COMMA],
} as const

interface Entry {
  gates: { gate: number; place: number }[]
  isListed: boolean
}

const entries = new Map<number, Entry>()
let gates = 0
let version = 0

function entryOf(word: string): Entry {
  let sum = 0
  for (let at = 0; at < word.length; at += 1) sum = next(sum, word.charCodeAt(at) | 32)
  let entry = entries.get(sum)
  if (!entry) entries.set(sum, (entry = { gates: [], isListed: false }))
  return entry
}

/** So many gates in one number that it stays a small one. */
const BITS = 30
const SIZE = 1 << 18
const next = (sum: number, code: number): number => (Math.imul(sum, 31) + code) & (SIZE - 1)

/** For each sum of a word the number of its entry, and for each entry the bits of its gates by how the word stands. */
interface Table {
  version: number
  slots: number
  entry: Uint16Array
  bits: Int32Array
  listed: Uint8Array
}

let table: Table = {
  version: -1,
  slots: 1,
  entry: new Uint16Array(0),
  bits: new Int32Array(0),
  listed: new Uint8Array(0),
}

function tableNow(): Table {
  if (table.version === version) return table
  const slots = Math.ceil(gates / BITS) || 1
  const entry = new Uint16Array(SIZE)
  const bits = new Int32Array((entries.size + 1) * HOW * slots)
  const listed = new Uint8Array(entries.size + 1)
  let number = 0
  for (const [sum, one] of entries) {
    number += 1
    entry[sum] = number
    if (one.isListed) listed[number] = 1
    for (const { gate, place } of one.gates)
      bits[(number * HOW + place) * slots + Math.floor(gate / BITS)]! |= 1 << (gate % BITS)
  }
  table = { version, slots, entry, bits, listed }
  return table
}

/** Words are letters of ASCII, as `\b` has them, and end at `breaks` too. */
function scanned(flat: string, breaks: readonly number[]): Scan {
  const { slots, entry, bits, listed: isListed } = tableNow()
  const found = new Array<number>(slots).fill(0)
  const listed: Place[] = []
  const twice: Place[] = []
  const length = flat.length
  let signs = 0
  let state = START
  let at = 0
  let lastSum = -1
  let lastFrom = 0
  let lastTo = 0
  let breakAt = breaks[0] ?? -1
  while (at < length) {
    let code = flat.charCodeAt(at)
    let lower = code | 32
    if (lower < 97 || lower > 122 || code > 122) {
      signs |= signsOf(state, code)
      state = nextOf(state, code)
      at += 1
      continue
    }
    const from = at
    signs |= signsOf(state, code)
    const isSmall = code >= 97
    const start = state
    let whole = 0
    let part = 0
    let partFrom = at
    let hasHyphen = false
    let mayBeListed = false
    let is = -1
    let last = 0
    for (;;) {
      whole = next(whole, lower)
      part = next(part, lower)
      if (lower === 115 && last === 105) is = at - 1
      last = lower
      at += 1
      const before = code
      code = at < length ? flat.charCodeAt(at) : 32
      lower = code | 32
      if (code === 45) {
        const after = at + 1 < length ? flat.charCodeAt(at + 1) : 32
        if ((after | 32) >= 97 && (after | 32) <= 122 && after <= 122) {
          mayBeListed ||= isListed[entry[part]!] === 1 || endsLikeOrganise(is, partFrom, at)
          take(part, flat.charCodeAt(partFrom) >= 97 ? SMALL : PART)
          hasHyphen = true
          whole = next(whole, 45)
          part = 0
          at += 1
          partFrom = at
          last = 0
          code = after
          lower = after | 32
          continue
        }
      }
      if (lower < 97 || lower > 122 || code > 122 || at === breakAt) {
        state = stateAfterLetter(before)
        if (at === breakAt) breakAt = breaks.find((one) => one > at) ?? -1
        break
      }
    }
    const number = entry[whole]!
    if (number !== 0) {
      const second = from + 1 < at ? flat.charCodeAt(from + 1) : 97
      const how = isSmall
        ? start === AFTER_COMMA_STATE
          ? AFTER_COMMA
          : SMALL
        : second <= 90 && second >= 65
          ? CAPITALS
          : start === AFTER_LETTER_STATE
            ? WITHIN
            : OPENS
      take(whole, how)
    }
    if (hasHyphen) take(part, flat.charCodeAt(partFrom) >= 97 ? SMALL : PART)
    if (
      mayBeListed ||
      (number !== 0 && isListed[number] === 1) ||
      (hasHyphen && isListed[entry[part]!] === 1) ||
      endsLikeOrganise(is, partFrom, at)
    )
      listed.push({ from, to: at })
    if (whole === lastSum && at - from === lastTo - lastFrom && isBlank(flat, lastTo, from))
      twice.push({ from: lastFrom, to: at })
    else if (lastSum === A || lastSum === AN || lastSum === THE) signs |= afterArticle(lastSum, whole, flat, from)
    lastSum = whole
    lastFrom = from
    lastTo = at
  }
  return { version, signs, gates: found, listed, twice }

  function take(sum: number, how: number): void {
    const number = entry[sum]!
    if (number === 0) return
    const base = (number * HOW + how) * slots
    for (let slot = 0; slot < slots; slot += 1) found[slot]! |= bits[base + slot]!
  }
}

const sumOf = (word: string): number => [...word].reduce((sum, letter) => next(sum, letter.charCodeAt(0)), 0)
const [A, AN, THE] = [sumOf('a'), sumOf('an'), sumOf('the')]

/** An article before another, or before a letter that seldom follows it. */
function afterArticle(article: number, word: number, flat: string, from: number): number {
  if (word === A || word === AN || word === THE) return ARTICLES | ARTICLE
  if (article === THE) return 0
  const first = flat.charCodeAt(from) | 32
  const second = from + 1 < flat.length ? flat.charCodeAt(from + 1) | 32 : 32
  const isVowel = first === 97 || first === 101 || first === 105 || first === 111
  if (article === A)
    return isVowel || first === 117 || (first === 104 && (second === 111 || second === 101)) ? ARTICLE : 0
  return !isVowel || (first === 101 && (second === 117 || second === 119)) || (first === 111 && second === 110)
    ? ARTICLE
    : 0
}

function isBlank(flat: string, from: number, to: number): boolean {
  if (to <= from) return false
  for (let at = from; at < to; at += 1) {
    const code = flat.charCodeAt(at)
    if (code !== 32 && code !== 160 && code !== 10) return false
  }
  return true
}

/** organise, organised, organising, organisation, organisational ...: the last `is` so far before the end. */
const endsLikeOrganise = (is: number, from: number, to: number): boolean =>
  is > from && to - from >= 7 && to - is >= 3 && to - is <= 9
