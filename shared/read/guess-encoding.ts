/** An encoding that bytes were guessed to be in: for `TextDecoder`, and for people. */
export interface Guess {
  label: string
  name: string
}

/**
 * The encoding of one byte a letter (or two a sign) in which bytes that are not UTF-8 are likely words in Russian, Arabic
 * or Chinese; undefined where they are not. In these languages whole words are bytes beyond ASCII, in the others letters
 * here and there. Which it is, the letters tell: read wrongly, they are not those that the language has most.
 */
export function guessEncoding(bytes: Uint8Array): Guess | undefined {
  const words = wordsBeyondAscii(bytes)
  if (!words) return undefined
  if (isChinese(bytes, words)) return CHINESE
  let best: Guess | undefined
  let most = LEAST_PLAUSIBLE
  for (const { letters, among } of ALPHABETS) {
    for (const guess of among) {
      const score = plausibility(decoded(words, guess.label), letters)
      if (score > most) [best, most] = [guess, score]
    }
  }
  return best
}

/**
 * The order of bytes in which they are UTF-16 without a mark; undefined where they are not. Without zero bytes nothing
 * is: ASCII read as UTF-16 looks like Chinese, but words have blanks or line ends.
 */
export function guessByteOrder(bytes: Uint8Array): 'little' | 'big' | undefined {
  const head = bytes.subarray(0, 8192)
  if (head.length < 4 || !head.includes(0)) return undefined
  return isUtf16In(head, 'utf-16le') ? 'little' : isUtf16In(head, 'utf-16be') ? 'big' : undefined
}

/** Russian and Arabic text come to 0.7 and more, read wrongly to 0.4 and less. */
const LEAST_PLAUSIBLE = 0.55
const MOST_LOOKED_AT = 20_000
const SHORTEST_WORD = 3
const SHORTEST_GUESSED = 12

const ALPHABETS: readonly { letters: ReadonlyMap<string, number>; among: readonly Guess[] }[] = [
  {
    letters: byFrequency('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'),
    among: [
      { label: 'windows-1251', name: 'Windows-1251' },
      { label: 'koi8-r', name: 'KOI8-R' },
      { label: 'ibm866', name: 'IBM 866' },
      { label: 'iso-8859-5', name: 'ISO 8859-5' },
    ],
  },
  {
    letters: byFrequency('اليمنوترهةبعدفسقكأحجشصإىخطذضءزغثئظآؤ'),
    among: [
      { label: 'windows-1256', name: 'Windows-1256' },
      { label: 'iso-8859-6', name: 'ISO 8859-6' },
    ],
  },
]
const CHINESE: Guess = { label: 'gb18030', name: 'GB 18030' }

/** The letters of a language, the most frequent first: 1 for that one, and ever less for the next. */
function byFrequency(letters: string): ReadonlyMap<string, number> {
  return new Map(Array.from(letters, (letter, i) => [letter, 1 - i / letters.length]))
}

/** Stretches of bytes beyond ASCII as long as words, a blank behind each; undefined where most letters stand alone. */
function wordsBeyondAscii(bytes: Uint8Array): Uint8Array | undefined {
  const words: number[] = []
  let alone = 0
  for (let at = 0; at < bytes.length && words.length < MOST_LOOKED_AT; at += 1) {
    if (bytes[at]! < 0x80) continue
    let end = at + 1
    while (end < bytes.length && bytes[end]! >= 0x80 && end - at < MOST_LOOKED_AT) end += 1
    if (end - at < SHORTEST_WORD) {
      // Dashes and quotation marks stand alone in every language; letters begin at C0.
      for (let i = at; i < end; i += 1) if (bytes[i]! >= 0xc0) alone += 1
    } else {
      for (let i = at; i < end; i += 1) words.push(bytes[i]!)
      words.push(0x20)
    }
    at = end - 1
  }
  return words.length > 8 && words.length > alone ? Uint8Array.from(words) : undefined
}

/** Most signs are of the first plane of GB 2312, which has those in common use, or its punctuation. */
function isChinese(bytes: Uint8Array, words: Uint8Array): boolean {
  let [common, all] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const lead = words[at]!
    if (lead < 0x80) continue
    const trail = words[at + 1]!
    all += 1
    if (((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) && trail >= 0xa1) common += 1
    at += 1
  }
  return common > all * 0.9 && isAll(bytes, CHINESE.label)
}

function isAll(bytes: Uint8Array, label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, 1_000_000), { stream: true }) !== ''
  } catch {
    return false
  }
}

/** '' where the encoding is not known here. */
function decoded(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return ''
  }
}

/** How good the letters are on average; signs that are no letters of the language, and capitals within words, are bad. */
function plausibility(text: string, letters: ReadonlyMap<string, number>): number {
  let [sum, count] = [0, 0]
  let before = ' '
  for (const sign of text) {
    const small = sign.toLowerCase()
    const worth = letters.get(small)
    if (sign !== ' ') {
      count += 1
      if (worth !== undefined) sum += sign !== small && before !== ' ' && isSmall(before) ? -1 : worth
      else if (!/[\p{P}\p{Zs}№]/u.test(sign)) sum -= 1
    }
    before = sign
  }
  return count > 0 ? sum / count : 0
}

function isSmall(sign: string): boolean {
  return sign !== sign.toUpperCase()
}

function isUtf16In(head: Uint8Array, label: string): boolean {
  let text: string
  try {
    text = new TextDecoder(label, { fatal: true }).decode(head.subarray(0, head.length - (head.length % 2)), {
      stream: true,
    })
  } catch {
    return false
  }
  return (
    // Two or three characters are in the six languages by chance.
    text.length >= SHORTEST_GUESSED &&
    !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\p{Cn}\p{Co}]/u.test(text) &&
    (text.match(WORDED) ?? []).length > text.length * 0.95
  )
}

/** What the six languages are written with. */
const WORDED = /[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}$+<=>^`|~]/gu
