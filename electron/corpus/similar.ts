import { performance } from 'node:perf_hooks'
import { overlap, pairsOf } from '../../shared/compare/similarity'
import type { SimilarHit, SimilarQuery, SimilarResult } from '../../shared/service/corpus'
import { fold } from '../../shared/text/fold'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { elapsed } from './elapsed'
import { addressToday } from './former-addresses'
import { likelyNear } from './near-texts'
import { placedText, usesOf } from './placed'
import type { Filter } from './placed'
import { hashedPairs, pairsOfText, sharedPairs } from './word-pairs'

/** Below this, words in common are chance. */
const NEAR = 0.3
/** Candidates that are compared word by word, and that are looked at where some are filtered out. */
const POOL = 50
const MOST_FILTERED = 2000

/**
 * The nearest wording the corpus has, nearest first: texts that share rare shingles with this one or its beginning, compared
 * by the share of word pairs in common (Jaccard). A text that many documents have is one hit, at its newest place that
 * passes the filters.
 *
 * Jaccard alone would hide the paragraph that somebody has begun to type. So a longer text that has the asked one in it is
 * taken as if it were half as near as it is whole, and a shorter one that stands in the asked one comes last.
 */
export function similar(db: ReadableDatabase, query: SimilarQuery): SimilarResult {
  const began = performance.now()
  const { text, limit = 10, perSeries } = query
  const filter = filterOf(db, query)
  const pairs = hashedPairs(text)
  const near: { id: number; score: number }[] = []
  for (const id of pool(db, text, filter)) {
    const score = scoreOf(pairs, pairsOfText(db, id))
    if (score > 0) near.push({ id, score })
  }
  near.sort((a, b) => b.score - a.score || b.id - a.id)
  const chosen = perSeries
    ? bestOfSeries(db, near, filter, limit)
    : near.slice(0, limit).map(({ id }) => ({ id, more: 0 }))
  const asked = pairsOf(text)
  const words = plain(text)
  const hits = chosen.map(({ id, more }): SimilarHit => {
    const place = placedText(db, id, filter)
    const uses = usesOf(db, id)
    return {
      ...place,
      similarity: overlap(asked, pairsOf(place.text)),
      ...(plain(place.text) === words && { exact: true }),
      ...(uses.sources > 1 && { uses }),
      ...(more > 0 && { more }),
    }
  })
  return { hits, ms: elapsed(began) }
}

/** Jaccard; more where one has the other in it; 0 where they are not near. */
function scoreOf(asked: Uint32Array, theirs: Uint32Array): number {
  const shared = sharedPairs(asked, theirs)
  const jaccard = shared === 0 ? 0 : shared / (asked.length + theirs.length - shared)
  const shorter = Math.min(asked.length, theirs.length)
  const within = shorter < LEAST_WITHIN ? 0 : shared / shorter
  const more = within < WITHIN ? 0 : within * (asked.length <= theirs.length ? 0.5 : NEAR)
  return jaccard >= NEAR ? Math.max(jaccard, more) : more
}

/** Share of a text's pairs that another must have to have it in it, and the least pairs for which that says anything. */
const WITHIN = 0.8
const LEAST_WITHIN = 5

/** The likeliest texts that stand in a source which passes the filter. */
function pool(db: ReadableDatabase, text: string, filter: Filter): number[] {
  if (filter.sql === '') return likelyNear(db, text, POOL)
  const passes = prepared(
    db,
    `SELECT 1 FROM passage p CROSS JOIN source s ON s.id = p.source WHERE p.text = @text${filter.sql} LIMIT 1`,
  )
  const found: number[] = []
  for (const id of likelyNear(db, text, MOST_FILTERED)) {
    if (passes.get({ ...filter.values, text: id }) !== undefined) found.push(id)
    if (found.length === POOL) break
  }
  return found
}

/** Only sources of known date, earlier than the day; in the language; not the asked one. */
function filterOf(db: ReadableDatabase, { before, language, except }: SimilarQuery): Filter {
  const parts: [sql: string, name: string, value: string | undefined][] = [
    [" AND s.date <> '' AND s.date < @before", 'before', before],
    [' AND s.language = @language', 'language', language],
    [' AND s.source_id <> @except', 'except', except && (addressToday(db, except) ?? except)],
  ]
  const given = parts.filter(([, , value]) => value !== undefined && value !== '')
  return {
    sql: given.map(([sql]) => sql).join(''),
    values: Object.fromEntries(given.map(([, name, value]) => [name, value!])),
  }
}

/** The nearest text of each series, with how many more are near; a source without a series is one of its own. */
function bestOfSeries(
  db: ReadableDatabase,
  near: readonly { id: number }[],
  filter: Filter,
  limit: number,
): { id: number; more: number }[] {
  const place = prepared(
    db,
    `SELECT iif(s.series = '', '#' || s.id, s.series) FROM passage p CROSS JOIN source s ON s.id = p.source
      WHERE p.text = @text${filter.sql} ORDER BY s.date DESC, s.id DESC, p.id LIMIT 1`,
  ).pluck()
  const best = new Map<string, { id: number; more: number }>()
  for (const { id } of near) {
    const series = place.get({ ...filter.values, text: id }) as string
    const first = best.get(series)
    if (first) first.more += 1
    else best.set(series, { id, more: 0 })
  }
  return [...best.values()].slice(0, limit)
}

/** Words as they are the very same: whatever the case, spaces, quotation marks, and the sign at the end. */
function plain(text: string): string {
  return fold(text, false)
    .text.replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/u, '')
}
