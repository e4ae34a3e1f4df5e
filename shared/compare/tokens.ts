/**
 * The words of a text as look-ups compare them: runs of letters and digits, lower case, marks removed.
 * A Chinese character is a word of its own, for Chinese writes no spaces.
 */
export function tokensOf(text: string): string[] {
  const plain = folded(text)
  return plain.match(ASCII.test(plain) ? ASCII_TOKEN : SPECIAL.test(plain) ? TOKEN : WESTERN_TOKEN) ?? []
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

/**
 * The text as a full-text index should see it: Chinese characters set apart by spaces, Arabic vowel marks and
 * stretching left out. Most texts come back as they are.
 */
export function searchable(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text.replace(ARABIC_MARKS, '').replace(HAN, ' $& ').replace(/ {2,}/g, ' ').trim()
}

/** Lower case, without marks. */
function folded(text: string): string {
  const lower = text.toLowerCase()
  return ASCII.test(lower)
    ? lower
    : lower
        .replace(ARABIC_MARKS, '')
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
}

const ASCII = /^[\0-\x7f]*$/
const HAN = /\p{Script=Han}/gu
const ARABIC_MARKS = /[\u064B-\u065F\u0670\u0640]/g
const SPECIAL = /[\p{Script=Han}\u064B-\u065F\u0670\u0640]/u
const SPAN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\u0640])+/gu
// The same as TOKEN, quicker, for texts without what the longer ones look for.
const ASCII_TOKEN = /[a-z0-9]+/g
const WESTERN_TOKEN = /[\p{L}\p{N}]+/gu
const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
