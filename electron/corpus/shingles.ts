import { isPlain, tokensOf } from '../../shared/compare/tokens'

/** Words in a shingle, and how many shingles stand in the window of which the least is kept. */
const WORDS = 3
const WINDOW = 8

/**
 * The winnowed shingles of a text (Schleimer, Wilkerson and Aiken, 2003): of each eight consecutive three-word shingles,
 * the one with the least hash. Two texts that share a run of ten words share one of these; a text shorter than the
 * window keeps its least. Hashes are 32 bits in base 36: a collision only adds a candidate. Empty where there are no words.
 *
 * A text of six words and more also has its beginning as one, by which it is found while it is typed.
 */
export function shinglesOf(text: string): string[] {
  const words = wordHashes(text)
  const hashes = shingleHashes(words)
  const shingles = Array.from(winnowed(hashes), (hash) => hash.toString(36))
  if (words.length >= HEAD) shingles.push(`h${hashOfRun(words, 0, HEAD).toString(36)}`)
  return shingles
}

/** The least hash of each window; of the next window only what comes in is looked at while the least one stays. */
function winnowed(hashes: readonly number[]): Set<number> {
  const kept = new Set<number>()
  const last = Math.max(0, hashes.length - WINDOW)
  let least = -1
  for (let from = 0; from <= last && hashes.length > 0; from += 1) {
    const end = Math.min(from + WINDOW, hashes.length)
    const before = least
    if (least >= from) {
      if (hashes[end - 1]! < hashes[least]!) least = end - 1
    } else {
      least = from
      for (let i = from + 1; i < end; i += 1) if (hashes[i]! < hashes[least]!) least = i
    }
    if (least !== before) kept.add(hashes[least]!)
  }
  return kept
}

/** Words of the beginning that two texts must share to be found by it. */
const HEAD = 6

function shingleHashes(words: readonly number[]): number[] {
  if (words.length === 0) return []
  const hashes: number[] = []
  for (let i = 0; i <= Math.max(0, words.length - WORDS); i += 1) {
    hashes.push(hashOfRun(words, i, i + WORDS))
  }
  return hashes
}

function hashOfRun(words: readonly number[], from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to && i < words.length; i += 1) hash = mixed(Math.imul(hash, 31) + words[i]!)
  return hash
}

/** The hashes of the words that tokensOf gives. Most texts need no folding, and are then hashed as they stand. */
export function wordHashes(text: string): number[] {
  if (!isPlain(text)) return tokensOf(text).map(hashOf)
  const hashes: number[] = []
  let hash = BASIS
  for (let i = 0; i <= text.length; i += 1) {
    let unit = i < text.length ? text.charCodeAt(i) : 32
    if (unit >= 65 && unit <= 90) unit += 32
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) hash = Math.imul(hash ^ unit, PRIME)
    else if (hash !== BASIS) {
      hashes.push(hash)
      hash = BASIS
    }
  }
  return hashes
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = BASIS
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return hash
}

/** Murmur's finish: every bit of the input moves every bit of the result. Unsigned. */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
