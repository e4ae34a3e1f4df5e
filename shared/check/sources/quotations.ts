import { tokenSpans } from '../../compare/tokens'
import type { TokenSpan } from '../../compare/tokens'
import { wordDiff } from '../../compare/word-diff'
import { ofUnit, wordsOf } from '../unit'

/** Words in double quotation marks; the offsets are those of the words. */
export interface Quotation {
  from: number
  to: number
}

/** The quotations of three words or more in a unit's own words; titles, terms and what is only so called are none. */
export const quotationsOf = ofUnit((unit) => {
  const flat = wordsOf(unit)
  const found: Quotation[] = []
  if (!/["“]/u.test(flat)) return found
  for (const match of flat.matchAll(/“([^“”]+)”|"([^"]+)"/gu)) {
    const words = match[1] ?? match[2]!
    const from = match.index + 1
    const before = flat.slice(Math.max(0, from - 40), from - 1)
    if (tokenSpans(words).length >= 3 && !TITLED.test(before) && !isTitle(words))
      found.push({ from, to: from + words.length })
  }
  return found
})

const TITLED =
  /\b(?:entitled|titled|called|named|known as|the (?:term|word|phrase|theme|topic|item|title|programme|project|campaign|slogan|motto|heading|report|publication|article|study|handbook|initiative)|on the theme|under the (?:theme|title|heading|item|slogan|motto))(?: of| on)?:?,?\s$/iu

/** "Safety of Passenger Ferries": most of its longer words have capitals. */
function isTitle(words: string): boolean {
  const longer = (words.match(/\p{L}{4,}/gu) ?? []).slice(1)
  return longer.length > 0 && longer.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > longer.length
}

/** Where a quotation departs from the nearest words of a text. */
export interface Departure {
  /** The first words that differ, with a neighbour or two to know them by. */
  source: string
  quoted: string
  /** How much of the quotation the text has, 0 to 1. */
  likeness: number
}

/**
 * Where a quotation departs from a text; undefined where the text has its words in their order. Omissions (`…`) and
 * remarks in brackets may stand between them, letter case, quotation marks and punctuation are not compared.
 */
export function departure(quotation: string, text: string): Departure | undefined {
  const spans = tokenSpans(text)
  let at = 0
  let worst: Departure | undefined
  for (const piece of piecesOf(quotation)) {
    const tokens = tokenSpans(piece).map(({ token }) => token)
    if (tokens.length === 0) continue
    const found = indexOf(spans, tokens, at)
    if (found >= 0) at = found + tokens.length
    else {
      const one = nearest(piece, tokens, text, spans)
      if (!worst || one.likeness > worst.likeness) worst = one
    }
  }
  return worst
}

/** A quotation without its omissions and remarks; a letter in brackets, "[S]hall", was only made small or great. */
function piecesOf(quotation: string): string[] {
  return quotation
    .replace(/\[(\p{L})\]/gu, '$1')
    .split(/\s*(?:\[[^\]]*\]|\.\s?\.\s?\.|…)\s*/u)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function indexOf(spans: readonly TokenSpan[], tokens: readonly string[], from: number): number {
  for (let i = from; i + tokens.length <= spans.length; i += 1)
    if (tokens.every((token, k) => spans[i + k]!.token === token)) return i
  return -1
}

function nearest(piece: string, tokens: readonly string[], text: string, spans: readonly TokenSpan[]): Departure {
  const wanted = new Map<string, number>()
  for (const token of tokens) wanted.set(token, (wanted.get(token) ?? 0) + 1)
  // The stretch of as many words that shares the most, found by letting a window slide.
  const width = tokens.length
  const within = new Map<string, number>()
  let shared = 0
  let best = { at: 0, shared: -1 }
  spans.forEach(({ token }, i) => {
    const limit = wanted.get(token) ?? 0
    const count = (within.get(token) ?? 0) + 1
    within.set(token, count)
    if (count <= limit) shared += 1
    const leaving = spans[i - width]?.token
    if (leaving !== undefined) {
      const left = within.get(leaving)! - 1
      within.set(leaving, left)
      if (left < (wanted.get(leaving) ?? 0)) shared -= 1
    }
    if (shared > best.shared) best = { at: Math.max(0, i - width + 1), shared }
  })
  const likeness = best.shared / width
  // Begin with the first and end with the last word that the two share there.
  const window = spans.slice(Math.max(0, best.at - 2), best.at + width + 2)
  const begin = window.find(({ token }) => token === tokens[0]) ?? window.find(({ token }) => wanted.has(token))
  const end =
    window.findLast(({ token }) => token === tokens.at(-1)) ?? window.findLast(({ token }) => wanted.has(token))
  const source = begin && end && begin.from <= end.from ? text.slice(begin.from, end.to) : text.slice(0, 60)
  return { ...firstDifference(source, piece.replace(/[.,;:]+$/u, '')), likeness }
}

/** The first words that differ, each with what follows it, or what stood before where nothing follows. */
function firstDifference(source: string, quoted: string): { source: string; quoted: string } {
  const changes = wordDiff(source.toLowerCase(), quoted.toLowerCase())
  const at = changes.findIndex(({ type, text }) => type !== 'same' && /[\p{L}\p{N}]/u.test(text))
  if (at < 0) return { source, quoted }
  const next = changes[at + 1]
  const removed = changes[at]!.type === 'removed' ? changes[at]!.text : ''
  const added = changes[at]!.type === 'added' ? changes[at]!.text : next?.type === 'added' ? next.text : ''
  const after = changes.slice(at + (removed && added ? 2 : 1)).find(({ type }) => type === 'same')?.text ?? ''
  const before = changes[at - 1]?.text ?? ''
  const tail = firstWords(after, 2)
  const head = tail && removed && added ? '' : lastWords(before, tail ? 1 : 2)
  const tidy = (words: string): string => words.replace(/\s+/gu, ' ').trim()
  return {
    source: tidy(`${head} ${firstWords(removed, 8)} ${tail}`),
    quoted: tidy(`${head} ${firstWords(added, 8)} ${tail}`),
  }
}

const firstWords = (text: string, n: number): string => (text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).slice(0, n).join(' ')
const lastWords = (text: string, n: number): string => (text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).slice(-n).join(' ')
