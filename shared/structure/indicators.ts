import { MONTH } from './dates'

export interface BareIndicator {
  /** Where the number and the blank before it begin, and where the number ends. */
  from: number
  to: number
  number: number
}

/**
 * The footnote indicators that extraction has left as plain numbers in running text (`the Convention, 7 and`). Numbers abound
 * in prose, so the indicators are found together: first mentions rise from one end of the text to the other, and of all
 * rising series the one with the strongest evidence is taken. Strong is a number behind punctuation, weak one behind a word
 * that does not ask for a number; behind "article", "paragraph", "No." or another number, or before a month, it is none.
 * Repeats must be strong, and stand behind the first mention.
 */
export function findIndicators(text: string, notes: ReadonlySet<number>): BareIndicator[] {
  const candidates = candidatesIn(text, notes).filter(({ weight }) => weight > 0)
  return withRepeats(risingSeries(candidates), candidates)
}

/**
 * The same of one page, whose own notes (`here`, those at its foot) must each have an indicator on it: there, a number counts
 * also where it has no evidence but its place in the series. `before` are the notes of earlier pages, which may be repeated.
 */
export function indicatorsOfPage(
  text: string,
  here: ReadonlySet<number>,
  before: ReadonlySet<number>,
): BareIndicator[] {
  const candidates = candidatesIn(text, new Set([...before, ...here]))
  const own = candidates.filter(({ number }) => here.has(number))
  const first = risingSeries(own.map((candidate) => ({ ...candidate, weight: candidate.weight + LEAST })))
  const repeats = candidates.filter(
    ({ number, weight, to }) => before.has(number) && weight === STRONG && AGAIN.test(text.slice(to, to + 12)),
  )
  return [...withRepeats(first, own), ...repeats.map(({ from, to, number }) => ({ from, to, number }))].sort(
    (a, b) => a.from - b.from,
  )
}

function withRepeats(first: readonly Candidate[], candidates: readonly Candidate[]): BareIndicator[] {
  const firstAt = new Map(first.map((candidate) => [candidate.number, candidate.from]))
  return candidates
    .filter((candidate) => {
      const at = firstAt.get(candidate.number)
      return at !== undefined && (at === candidate.from || (candidate.weight === STRONG && candidate.from > at))
    })
    .map(({ from, to, number }) => ({ from, to, number }))
}

/** What follows a repeated indicator; `92 acts of violence, 6 abductions` counts. */
const AGAIN =
  /^(?:[,;.]|\s\([a-z]{1,4}\)|\s*$|\s(?:\p{Lu}|\d{1,3}\. |(?:and|or|the|which|as|that|including|with|while|by)\s))/u

/** A number that may be an indicator, with the weight of what speaks for it. */
interface Candidate extends BareIndicator {
  weight: number
}

const STRONG = 3
const WEAK = 1
/** The weight of a number in the series of its page that has no other evidence. */
const LEAST = 0.1

function candidatesIn(text: string, notes: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(NUMBER)) {
    const number = Number(match[1])
    if (!notes.has(number)) continue
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    if (match[0] === match[1] && COMPOUND.test(before)) continue
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    const weight = weightOf(before, behind)
    if (weight === undefined) continue
    found.push({ from: match.index, to: match.index + match[0].length, number, weight })
  }
  return found
}

const NUMBER = /(?:(?<=[\p{L}.,;:”’"')\]])\s?|(?<=\p{N})\s)(\d{1,3})(?=[\s,;.:)]|$)/gu

/** The number goes on a symbol, a decimal or an abbreviation: `A/76/535/Add.1`, `6.6.1`, `L.4`. */
const COMPOUND = /\/\S*\.$|(?<!\d{3})\d\.$|\p{Lu}\.$|\d\)$/u

/** 0 where only its place can speak for the number, undefined where it cannot be an indicator. */
function weightOf(before: string, behind: string): number | undefined {
  if (NEVER_BEHIND.test(behind)) return undefined
  const punctuation = /[,;:.”’"')\]]$/u.test(before)
  // An indicator stands behind punctuation, so what has some before and a full stop behind is a paragraph's number, and so is
  // what a sentence follows; but in `75/245 B 1. Title` it stands before the stop.
  const stopped = (punctuation && /^\.(?:\s|$)/u.test(behind)) || /^\.\s[\s\u200e]*\p{Lu}/u.test(behind)
  if (stopped && !/\d\/\d+ [A-Z]$/u.test(before)) return undefined
  if (UNIT_BEHIND.test(behind)) return 0
  const word = /([\p{L}\p{N}]+)(\.?)[,;:.”’"')\]]*$/u.exec(before)
  if (!word) return punctuation ? STRONG : 0
  const name = word[1]!.toLowerCase()
  if (!punctuation || word[2]) {
    if (COUNTED.has(name)) return 0
    if (!punctuation) return /\p{L}$/u.test(before) ? WEAK : 0
  }
  // "paragraphs 3, 4 and 5" is a list of numbers; "31 October 2006, 6 the" and "article 3, 4 Recalling" are not.
  const listed = /(?:^|\s)\d{1,3}[,.]$/u.test(before)
  return listed && !/^\s\p{Lu}/u.test(behind) ? 0 : STRONG
}

const NEVER_BEHIND = new RegExp(`^(?:\\s(?:${MONTH}|per cent|percent)\\b|[.,:]\\d)`, 'u')
const UNIT_BEHIND = /^(?:\s(?:million|billion|years?|months?|weeks?|days?|hours?|to \d|and \d|or \d|times|of)\b|\))/u

const COUNTED = new Set(
  (
    'article articles art arts paragraph paragraphs para paras subparagraph no nos number numbers chapter chapters chap chaps section ' +
    'sections sect sects rule rules annex annexes appendix vol vols volume p pp page pages part parts guideline guidelines principle ' +
    'principles item items goal goals target targets resolution resolutions decision decisions table tables figure figures supplement ' +
    'footnote note notes phase step option recommendation recommendations age aged of to from in on at by than least most over under ' +
    'about some nearly only until since between or and the a an all these those with within for into approximately level day'
  ).split(' '),
)

/** The last candidate of a series, and the series before it. */
interface Link {
  weight: number
  candidate: Candidate
  before?: Link
}

/** The series of rising numbers with the greatest weight. */
function risingSeries(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Link>()
  for (const candidate of candidates.slice(0, 20_000)) {
    let before: Link | undefined
    for (const [number, link] of best) {
      if (number < candidate.number && (!before || link.weight > before.weight)) before = link
    }
    const weight = (before?.weight ?? 0) + candidate.weight
    const known = best.get(candidate.number)
    if (!known || weight > known.weight) best.set(candidate.number, { weight, candidate, ...(before && { before }) })
  }
  let end: Link | undefined
  for (const link of best.values()) if (!end || link.weight > end.weight) end = link
  const series: Candidate[] = []
  for (let link = end; link; link = link.before) series.unshift(link.candidate)
  return series
}
