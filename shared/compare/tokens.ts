/**
 * The words of a text as look-ups compare them: runs of letters and digits, lower case, marks removed.
 * A Chinese character is a word of its own, for Chinese writes no spaces.
 */
export function tokensOf(text: string): string[] {
  return folded(text).match(TOKEN) ?? []
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
const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
