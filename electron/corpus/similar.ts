import { performance } from 'node:perf_hooks'
import { overlap, pairsOf } from '../../shared/compare/similarity'
import type { SimilarHit, SimilarQuery, SimilarResult } from '../../shared/service/corpus'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { newestPlace } from './placed'
import type { Filter } from './placed'
import { elapsed } from './search'
import { shinglesOf } from './shingles'

/** Below this, words in common are chance. */
const NEAR = 0.3
/** A shingle in more texts than this tells nothing. */
const MOST_BEARERS = 1000
/** Candidates that are compared word by word. */
const POOL = 100

/**
 * The nearest wording the corpus has, nearest first: texts that share rare shingles with this one, compared by the share
 * of word pairs in common. A text that many documents have is one hit, at its newest place (before `before`).
 */
export function similar(db: ReadableDatabase, { text, limit = 10, before }: SimilarQuery): SimilarResult {
  const began = performance.now()
  const pairs = pairsOf(text)
  const near: { id: number; similarity: number }[] = []
  for (const id of candidates(db, text, before)) {
    const similarity = overlap(pairs, pairsOf(wordsOf(db, id)))
    if (similarity >= NEAR) near.push({ id, similarity })
  }
  near.sort((a, b) => b.similarity - a.similarity || b.id - a.id)
  const filter = earlierThan(before)
  const hits = near
    .slice(0, limit)
    .map(({ id, similarity }): SimilarHit => ({ ...newestPlace(db, id, filter), similarity }))
  return { hits, ms: elapsed(began) }
}

/** Ids of the texts most likely near, by the summed rarity of the shingles they share with `text`. */
function candidates(db: ReadableDatabase, text: string, before: string | undefined): number[] {
  const bearers = prepared(db, `SELECT rowid FROM shingle WHERE shingle MATCH ? LIMIT ${MOST_BEARERS + 1}`).pluck()
  const all = textCount(db)
  const scores = new Map<number, number>()
  for (const shingle of shinglesOf(text)) {
    const ids = bearers.all(`"${shingle}"`) as number[]
    if (ids.length > MOST_BEARERS) continue
    const weight = Math.log(1 + all / ids.length)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight)
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  const filter = earlierThan(before)
  const pool: number[] = []
  for (const [id] of best) {
    if (before === undefined || existed(db, id, filter)) pool.push(id)
    if (pool.length === POOL) break
  }
  return pool
}

/** Near enough for weighing: sources are counted in no time, and have some forty texts each. */
function textCount(db: ReadableDatabase): number {
  return 40 * (prepared(db, 'SELECT count(*) FROM source').pluck().get() as number)
}

/** Only sources of known date, earlier than the day. */
function earlierThan(before: string | undefined): Filter {
  return before === undefined
    ? { sql: '', values: {} }
    : { sql: " AND s.date <> '' AND s.date < @before", values: { before } }
}

function existed(db: ReadableDatabase, text: number, filter: Filter): boolean {
  const sql = `SELECT 1 FROM passage p CROSS JOIN source s ON s.id = p.source WHERE p.text = @text${filter.sql} LIMIT 1`
  return prepared(db, sql).get({ ...filter.values, text }) !== undefined
}

function wordsOf(db: ReadableDatabase, text: number): string {
  return prepared(db, 'SELECT words FROM text WHERE id = ?').pluck().get(text) as string
}
