import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { mixed, wordHashes } from './shingles'

/**
 * The two-word sequences of a text as hashes, each once, in order: for comparing one text with hundreds. 32 bits: that two
 * pairs fall together is so rare that what is shown is still computed from the words.
 */
export function hashedPairs(text: string): Uint32Array {
  const words = wordHashes(text)
  if (words.length === 0) return new Uint32Array()
  if (words.length === 1) return Uint32Array.of(mixed(words[0]!))
  const pairs = new Uint32Array(words.length - 1)
  for (let i = 1; i < words.length; i += 1) pairs[i - 1] = mixed(Math.imul(words[i - 1]!, 31) + words[i]!)
  pairs.sort()
  let count = 1
  for (let i = 1; i < pairs.length; i += 1) if (pairs[i] !== pairs[i - 1]) pairs[count++] = pairs[i]!
  return pairs.subarray(0, count)
}

/** How many pairs both have. */
export function sharedPairs(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i]!, b[j]!]
    if (left === right) shared += 1
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return shared
}

/** Jaccard of two texts' pairs, 0 to 1. */
export function nearness(a: Uint32Array, b: Uint32Array): number {
  const shared = sharedPairs(a, b)
  return shared === 0 ? 0 : shared / (a.length + b.length - shared)
}

/** The pairs of a text of the corpus; those looked at last are kept. */
export function pairsOfText(db: ReadableDatabase, text: number): Uint32Array {
  let known = kept.get(db)
  if (!known) kept.set(db, (known = new Map()))
  const before = known.get(text)
  if (before) {
    known.delete(text)
    known.set(text, before)
    return before
  }
  const pairs = hashedPairs(prepared(db, 'SELECT words FROM text WHERE id = ?').pluck().get(text) as string)
  known.set(text, pairs)
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!)
  return pairs
}

/** Some two megabytes. */
const MOST_KEPT = 4000
const kept = new WeakMap<ReadableDatabase, Map<number, Uint32Array>>()

/** After texts were removed their numbers may become others'. */
export function forgetPairs(db: ReadableDatabase): void {
  kept.delete(db)
}
