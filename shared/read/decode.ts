import type { Loss } from '../text/loss'
import { guessByteOrder, guessEncoding } from './guess-encoding'

/** The characters of a file, and what it cost to find them. */
export interface Decoded {
  text: string
  losses: Loss[]
}

/**
 * Bytes of a text file as a string, without its byte order mark: in the encoding that a mark or else the XML declaration
 * says, else UTF-8, else the one that the letters tell (`guessEncoding`), else Windows-1252, in which every byte is some
 * character (old files of offices). Where most characters beyond ASCII are UTF-8, it is UTF-8 with damage, and each bad
 * byte becomes U+FFFD. A guess and a damage are losses.
 * Characters are left as they are: NFC is made where text leaves the markup, since a combining mark after `>` would eat it.
 */
export function decode(bytes: Uint8Array): Decoded {
  const order = byteOrder(bytes)
  if (order) {
    const text = utf16(bytes.subarray(order.mark), order.little)
    return { text, losses: order.guessed ? [guessed('UTF-16', text.length, 'as nothing says so')] : [] }
  }
  const label = declaredIn(bytes)
  const losses: Loss[] = []
  if (label) {
    const text = byLabel(bytes, label)
    if (text !== undefined) return { text, losses }
    if (!GUESSED.test(label)) {
      losses.push({ way: 'changed', what: 'a declared encoding that the bytes do not have', count: 1, detail: label })
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), losses }
  } catch {
    const { good, bad } = sequencesIn(bytes)
    if (good > bad) {
      losses.push({ way: 'changed', what: 'bytes that are not UTF-8', count: bad, detail: 'shown as \ufffd' })
      return { text: new TextDecoder('utf-8').decode(bytes), losses }
    }
    const count = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0)
    const guess = guessEncoding(bytes)
    losses.push(guessed(guess?.name ?? 'Windows-1252', count, 'as they are not in UTF-8'))
    return { text: guess ? new TextDecoder(guess.label).decode(bytes) : windows1252(bytes), losses }
  }
}

function guessed(name: string, count: number, why: string): Loss {
  return { way: 'changed', what: `characters guessed to be in ${name}, ${why}`, count }
}

/** `decode` for files that are words and nothing else: in NFC, line ends as `\n`. */
export function decodeText(bytes: Uint8Array): Decoded {
  const { text, losses } = decode(bytes)
  return { text: text.replace(/\r\n?/g, '\n').normalize('NFC'), losses }
}

/**
 * `decode` for web pages, whose `meta` may name the encoding. What is UTF-8 throughout is that, whatever is said: servers
 * said better. A declared encoding is believed even where a few bytes are not of it.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  const label = byteOrder(bytes) ? undefined : declaredInPage(bytes)
  if (!label || GUESSED.test(label) || /^utf-?16/.test(label)) return decode(bytes)
  if (bytes.some((byte) => byte >= 0x80) && isUtf8(bytes)) {
    return {
      text: new TextDecoder('utf-8').decode(bytes),
      losses: [{ way: 'changed', what: 'a declared encoding that the bytes do not have', count: 1, detail: label }],
    }
  }
  const text = byLabel(bytes, label)
  if (text !== undefined) return { text, losses: [] }
  try {
    const damaged = new TextDecoder(label).decode(bytes)
    const count = damaged.split('\ufffd').length - 1
    if (count * 50 > bytes.length) return decode(bytes)
    return {
      text: damaged,
      losses: [{ way: 'changed', what: `bytes that are not ${label}`, count, detail: 'shown as \ufffd' }],
    }
  } catch {
    return decode(bytes)
  }
}

/** Do the bytes begin as UTF-16: by a mark, as an XML declaration in it does, or as words do? */
export function isUtf16(bytes: Uint8Array): boolean {
  return byteOrder(bytes) !== undefined
}

function byteOrder(bytes: Uint8Array): { little: boolean; mark: number; guessed?: true } | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return { little: true, mark: 2 }
  if (a === 0xfe && b === 0xff) return { little: false, mark: 2 }
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return { little: true, mark: 0 }
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return { little: false, mark: 0 }
  const guess = guessByteOrder(bytes)
  return guess && { little: guess === 'little', mark: 0, guessed: true }
}

/** The encoding an XML declaration names (XML 1.0, section 4.3.3), in lower case; a mark of UTF-8 before it speaks louder. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 256))
  return /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]!.toLowerCase()
}

/** The encoding that a page's `meta` names in its beginning, else its XML declaration. */
function declaredInPage(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096)).replace(/<!--[^]*?-->/g, '')
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase()
  return meta ?? declaredIn(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Labels that say no more than a guess: what is UTF-8 is tried first, and bytes that stand alone cannot be UTF-16. */
const GUESSED = /^(?:utf-?8|us-ascii|ascii)$/

function byLabel(bytes: Uint8Array, label: string): string | undefined {
  if (GUESSED.test(label) || /^(?:utf-16|ucs-2|iso-10646)/.test(label)) return undefined
  if (/^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|iso_8859-1|latin1|l1)$/.test(label)) return windows1252(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Characters of several bytes that are well-formed UTF-8, and bytes beyond ASCII that belong to none. */
function sequencesIn(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0
    let behind = 0
    while (behind < more && (bytes[at + behind + 1]! & 0xc0) === 0x80) behind += 1
    if (more > 0 && behind === more) {
      good += 1
      at += more
    } else bad += 1
  }
  return { good, bad }
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  return new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(whole)
}

/** By hand, as `TextDecoder` knows Windows-1252 only where the full set of encodings was built in. */
function windows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? C1.charCodeAt(byte - 0x80) : byte,
    )
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

/** The characters 80 to 9F; the five holes become U+FFFD. */
const C1 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'
