import { stemOf, stemsOf } from '../../shared/compare/stem'
import { tokenSpans } from '../../shared/compare/tokens'
import type { TokenSpan } from '../../shared/compare/tokens'
import { MARK } from '../../shared/service/corpus'
import type { Phrase } from './query'

/** Words of a snippet, and how many stand before the first one found. */
const LENGTH = 40
const LEAD = 6
/** Parts of a word with hyphens. */
const MOST_PARTS = 4
const HYPHEN = /[-\u2010\u2011]/

/**
 * The stretch of a text in which most of what was sought is found, with the found words marked. Cut out of the text as
 * it is: without the marks and the dots of the cut it is a substring.
 */
export function snippetOf(text: string, phrases: readonly Phrase[]): string {
  const spans = tokenSpans(text)
  const found = findPhrases(text, spans, phrases)
  const first = bestStart(found, spans.length)
  const last = Math.min(spans.length, first + LENGTH)
  const from = first === 0 ? 0 : spans[first]!.from
  const to = last === spans.length ? text.length : spans[last - 1]!.to
  let snippet = first === 0 ? '' : '… '
  let at = from
  for (const { begin, end } of joinedStretches(found, first, last)) {
    snippet +=
      text.slice(at, spans[begin]!.from) + MARK.open + text.slice(spans[begin]!.from, spans[end - 1]!.to) + MARK.close
    at = spans[end - 1]!.to
  }
  return snippet + text.slice(at, to) + (to === text.length ? '' : ' …')
}

/** Where a phrase stands, in words: `[begin, end)`. */
interface Stretch {
  begin: number
  end: number
  phrase: number
}

function findPhrases(text: string, spans: readonly TokenSpan[], phrases: readonly Phrase[]): Stretch[] {
  const found: Stretch[] = []
  for (let begin = 0; begin < spans.length; begin += 1) {
    phrases.forEach((phrase, i) => {
      const length = lengthAt(text, spans, begin, phrase)
      if (length > 0) found.push({ begin, end: begin + length, phrase: i })
    })
  }
  return found
}

/** How many words from here on are the phrase, or another form of it; 0 where they are not. */
function lengthAt(text: string, spans: readonly TokenSpan[], begin: number, { tokens, prefix, stem }: Phrase): number {
  const last = tokens.length - 1
  const fits = tokens.every((token, i) => {
    const here = spans[begin + i]?.token
    return here !== undefined && (prefix && i === last ? here.startsWith(token) : here === token)
  })
  if (fits) return tokens.length
  if (stem === undefined) return 0
  if (isFoundBy(spans[begin]!.token, stem)) return 1
  // Words with hyphens are found as one.
  let joined = spans[begin]!.token
  for (let i = begin + 1; i < spans.length && i < begin + MOST_PARTS; i += 1) {
    const between = spans[i - 1]!.to
    if (spans[i]!.from !== between + 1 || !HYPHEN.test(text[between]!)) return 0
    joined += spans[i]!.token
    if (isFoundBy(joined, stem)) return i + 1 - begin
  }
  return 0
}

function isFoundBy(token: string, stem: string): boolean {
  return token === stem || stemOf(token) === stem || stemsOf(token).includes(stem)
}

/** The window with most different phrases, then with most of all, then the first. `found` is in order of `begin`. */
function bestStart(found: readonly Stretch[], words: number): number {
  let best = { start: 0, kinds: -1, all: -1 }
  // The window slides on: each stretch comes in once by its end and goes out once by its beginning.
  const byEnd = [...found].sort((a, b) => a.end - b.end)
  const inside = new Set<Stretch>()
  const ofPhrase = new Map<number, number>()
  const count = (phrase: number, change: 1 | -1): void => {
    const now = (ofPhrase.get(phrase) ?? 0) + change
    if (now > 0) ofPhrase.set(phrase, now)
    else ofPhrase.delete(phrase)
  }
  let coming = 0
  let going = 0
  for (const { begin } of found) {
    const start = Math.max(0, Math.min(begin - LEAD, words - LENGTH))
    for (; going < found.length && found[going]!.begin < start; going += 1)
      if (inside.delete(found[going]!)) count(found[going]!.phrase, -1)
    for (; coming < byEnd.length && byEnd[coming]!.end <= start + LENGTH; coming += 1) {
      if (byEnd[coming]!.begin < start) continue
      inside.add(byEnd[coming]!)
      count(byEnd[coming]!.phrase, 1)
    }
    if (ofPhrase.size > best.kinds || (ofPhrase.size === best.kinds && inside.size > best.all))
      best = { start, kinds: ofPhrase.size, all: inside.size }
  }
  return best.start
}

/** The stretches within the window, those that overlap made one. */
function joinedStretches(found: readonly Stretch[], first: number, last: number): { begin: number; end: number }[] {
  const joined: { begin: number; end: number }[] = []
  for (const { begin, end } of found) {
    if (begin < first || end > last) continue
    const before = joined.at(-1)
    if (before && begin < before.end) before.end = Math.max(before.end, end)
    else joined.push({ begin, end })
  }
  return joined
}
