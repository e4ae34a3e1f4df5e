import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { shinglesOf } from './shingles'

/** A shingle in more texts than this tells nothing. */
const MOST_BEARERS = 1000

/**
 * Ids of the texts most likely near, the likeliest first: by the summed rarity of the shingles they share with `text`, and
 * those that begin with the same words, or that `text` is a beginning of.
 */
export function likelyNear(db: ReadableDatabase, text: string, most: number): number[] {
  const bearers = prepared(db, 'SELECT rowid FROM shingle WHERE shingle MATCH ? LIMIT ?').pluck()
  const all = textCount(db)
  const scores = new Map<number, number>()
  for (const shingle of shinglesOf(text)) {
    const ids = bearers.all(`"${shingle}"`, MOST_BEARERS + 1) as number[]
    if (ids.length > MOST_BEARERS) continue
    const weight = Math.log(1 + all / ids.length)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight)
  }
  return highest(scores, most)
}

/** The ids with the highest scores, highest first; of equals the newer text. */
function highest(scores: ReadonlyMap<number, number>, most: number): number[] {
  let best: [id: number, score: number][] = []
  let least = -1
  const cut = (): void => {
    best.sort((a, b) => b[1] - a[1] || b[0] - a[0])
    best = best.slice(0, most)
    least = best.length === most ? best.at(-1)![1] : -1
  }
  for (const entry of scores) {
    if (entry[1] < least) continue
    best.push(entry)
    if (best.length >= 4 * most) cut()
  }
  cut()
  return best.map(([id]) => id)
}

/** Near enough for weighing: sources are counted in no time, and have some forty texts each. */
function textCount(db: ReadableDatabase): number {
  return 40 * (prepared(db, 'SELECT count(*) FROM source').pluck().get() as number)
}
