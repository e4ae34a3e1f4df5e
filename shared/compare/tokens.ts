import { stemOf, stemsOf } from './stem'

/**
 * The words of a text as look-ups compare them: runs of letters and digits, lower case, marks removed.
 * A Chinese character is a word of its own, for Chinese writes no spaces.
 */
export function tokensOf(text: string): string[] {
  const plain = folded(text)
  return plain.match(isPlain(plain) ? ASCII_TOKEN : SPECIAL.test(plain) ? TOKEN : WESTERN_TOKEN) ?? []
}

/** A word with its place in the text (UTF-16). */
export interface TokenSpan {
  token: string
  from: number
  to: number
}

/** The same words, each with its place. */
export function tokenSpans(text: string): TokenSpan[] {
  const spans: TokenSpan[] = []
  for (const match of text.matchAll(SPAN)) {
    const [token] = tokensOf(match[0])
    if (token) spans.push({ token, from: match.index, to: match.index + match[0].length })
  }
  return spans
}

/** The words of a text as a full-text index should see them, in order: those of tokensOf, parted by spaces or what is none. */
export function searchable(text: string): string {
  return isPlain(text) ? text : tokensOf(text).join(' ')
}

/**
 * What else a text is found by: the stems of its words and of its words with hyphens written as one, in no order that
 * matters. `Sub-regional co-operation` gives the stems of sub, regional, subregional, co, operation and cooperation.
 */
export function stemmed(text: string): string {
  const plain = folded(text)
  const stems: string[] = []
  let compound = ''
  let parts = 0
  let end = -1
  const close = (): void => {
    if (parts > 1) stems.push(stemOf(compound) ?? compound)
  }
  const take = (token: string, from: number): void => {
    stems.push(...stemsOf(token))
    const isNext = parts > 0 && from === end + 1 && HYPHEN.test(plain[end]!)
    // Most words stand alone, and are not looked at for their letters.
    if (isNext && parts === 1 && !LETTERS.test(compound)) parts = 0
    if (isNext && parts > 0 && parts < MOST_PARTS) {
      compound += token
      parts = LETTERS.test(token) ? parts + 1 : 0
    } else {
      close()
      compound = token
      parts = 1
    }
    end = from + token.length
  }
  if (isPlain(plain)) eachPlainToken(plain, take)
  else for (const { 0: token, index } of plain.matchAll(TOKEN)) take(token, index)
  close()
  return stems.join(' ')
}

/** The runs of letters and digits, as ASCII_TOKEN finds them, several times as quickly. */
function eachPlainToken(plain: string, take: (token: string, from: number) => void): void {
  let from = -1
  for (let i = 0; i <= plain.length; i += 1) {
    const unit = i < plain.length ? plain.charCodeAt(i) : 32
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) {
      if (from < 0) from = i
    } else if (from >= 0) {
      take(plain.slice(from, i), from)
      from = -1
    }
  }
}

/** What a compound with hyphens (`co-operation`) is found by when it is written as one word; undefined for what is none. */
export function joinedStem(compound: string): string | undefined {
  const parts = folded(compound).split(HYPHEN)
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every((part) => LETTERS.test(part))) return undefined
  const joined = parts.join('')
  return stemOf(joined) ?? joined
}

/** Of a compound; more is a line of an index, or a table. */
const MOST_PARTS = 4

/** Lower case, without marks. */
function folded(text: string): string {
  const lower = text.toLowerCase()
  return isPlain(lower)
    ? lower
    : lower
        .replace(INVISIBLE, '')
        .replace(ARABIC_MARKS, '')
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
}

/** Without letters but those of ASCII: dashes, quotation marks and no-break spaces part words as their like there do. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

const PLAIN = /^[\0-\x7f\xa0\u2010-\u2027]*$/
const ARABIC_MARKS = /[\u064B-\u065F\u0670\u0640]/g
// A soft hyphen and its like stand within words.
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g
const HYPHEN = /[-\u2010\u2011]/
const LETTERS = /^(?:(?!\p{Script=Han})\p{L})+$/u
const SPECIAL = /[\p{Script=Han}\u064B-\u065F\u0670\u0640]/u
const SPAN =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\u0640\u00AD\u200B\u2060\uFEFF])*/gu
// The same as TOKEN, quicker, for texts without what the longer ones look for.
const ASCII_TOKEN = /[a-z0-9]+/g
const WESTERN_TOKEN = /[\p{L}\p{N}]+/gu
const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
