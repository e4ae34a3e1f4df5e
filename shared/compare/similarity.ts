import { tokensOf } from './tokens'

/**
 * How near two texts are, 0 to 1: the share of their two-word sequences that both have (Jaccard). Order within a pair
 * counts, repetition does not. Symmetric; 1 for equal words; 0 where either has no words.
 */
export function similarity(a: string, b: string): number {
  return overlap(pairsOf(a), pairsOf(b))
}

/** The two-word sequences of a text, for comparing one text with many; a lone word stands for itself. */
export function pairsOf(text: string): ReadonlySet<string> {
  const tokens = tokensOf(text)
  if (tokens.length === 1) return new Set(tokens)
  const pairs = new Set<string>()
  for (let i = 1; i < tokens.length; i += 1) pairs.add(`${tokens[i - 1]} ${tokens[i]}`)
  return pairs
}

/** Jaccard of two sets, 0 where either is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of few) if (many.has(item)) shared += 1
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}
