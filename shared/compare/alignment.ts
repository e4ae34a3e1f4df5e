import { diffArrays } from 'diff'
import { overlap, pairsOf } from './similarity'

/** Places in two lists of paragraphs that belong together; one side is absent where a paragraph was added or removed. */
export interface Pair {
  before?: number
  after?: number
  /** 0 to 1; 1 for equal texts, 0 where one side is absent. */
  similarity: number
}

/**
 * Lay two lists of texts side by side. Order is kept on both sides, every place occurs once, equal texts in common
 * order are paired first; between them the pairing with the greatest total similarity is taken, from 0.3 up.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let at = 0
  let to = 0
  let removed = 0
  let added = 0
  const settle = (): void => {
    pairs.push(...alignGap(before, at, removed, after, to, added))
    at += removed
    to += added
    removed = added = 0
  }
  for (const step of diffArrays([...before], [...after])) {
    if (step.removed) removed += step.value.length
    else if (step.added) added += step.value.length
    else {
      settle()
      for (let i = 0; i < step.value.length; i += 1) pairs.push({ before: at++, after: to++, similarity: 1 })
    }
  }
  settle()
  return pairs
}

const NEAR = 0.3
/** Beyond this many comparisons a gap is paired by place alone: two unrelated documents need no fine alignment. */
const MAX_COMPARISONS = 250_000

function alignGap(
  before: readonly string[],
  at: number,
  removed: number,
  after: readonly string[],
  to: number,
  added: number,
): Pair[] {
  const matched = removed * added > MAX_COMPARISONS ? [] : bestMatches(before, at, removed, after, to, added)
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  const lone = (untilBefore: number, untilAfter: number): void => {
    for (; i < untilBefore; i += 1) pairs.push({ before: at + i, similarity: 0 })
    for (; j < untilAfter; j += 1) pairs.push({ after: to + j, similarity: 0 })
  }
  for (const match of matched) {
    lone(match.i, match.j)
    pairs.push({ before: at + i++, after: to + j++, similarity: match.similarity })
  }
  lone(removed, added)
  return pairs
}

/** The order-keeping matching with the greatest sum of similarities (dynamic programming over the gap). */
function bestMatches(
  before: readonly string[],
  at: number,
  removed: number,
  after: readonly string[],
  to: number,
  added: number,
): { i: number; j: number; similarity: number }[] {
  const left = Array.from({ length: removed }, (_, i) => pairsOf(before[at + i]!))
  const right = Array.from({ length: added }, (_, j) => pairsOf(after[to + j]!))
  const near = left.map((a) => right.map((b) => overlap(a, b)))
  const width = added + 1
  const best = new Float64Array((removed + 1) * width)
  for (let i = removed - 1; i >= 0; i -= 1) {
    for (let j = added - 1; j >= 0; j -= 1) {
      const s = near[i]![j]!
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      best[i * width + j] = s >= NEAR ? Math.max(skip, s + best[(i + 1) * width + j + 1]!) : skip
    }
  }
  const matches: { i: number; j: number; similarity: number }[] = []
  for (let i = 0, j = 0; i < removed && j < added;) {
    const s = near[i]![j]!
    const here = best[i * width + j]!
    if (s >= NEAR && here === s + best[(i + 1) * width + j + 1]!) matches.push({ i: i++, j: j++, similarity: s })
    else if (here === best[(i + 1) * width + j]!) i += 1
    else j += 1
  }
  return matches
}
