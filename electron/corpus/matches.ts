import { MOST_RANKED } from '../../shared/service/corpus'
import type { Sort } from '../../shared/service/corpus'
import type { TextFilter } from './conditions'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import type { Plan } from './query'

/** A text that fulfils a plan; the lower its score, the better. */
export interface Match {
  id: number
  score: number
}

/** One more than are ranked, to know that there are more. */
const MOST = MOST_RANKED + 1

/**
 * The best texts that match an expression, and how many match, at most MOST_RANKED + 1: of more the newest are ranked.
 * One pass over the matches, newest first: it stops one beyond those that are ranked, so it counts as well as it scores.
 */
export function bestMatches(
  db: ReadableDatabase,
  match: string,
  filter: TextFilter,
  { limit, offset }: { limit: number; offset: number },
): { matches: Match[]; found: number } {
  const sql = `
    WITH found AS MATERIALIZED (
      SELECT lookup.rowid AS id, lookup.rank AS score FROM lookup
      WHERE lookup MATCH @match${filter.exists('lookup.rowid')}
      ORDER BY lookup.rowid DESC LIMIT ${MOST}
    )
    SELECT id, score, (SELECT count(*) FROM found) AS found FROM found ORDER BY score, id DESC LIMIT @limit OFFSET @offset`
  const rows = prepared(db, sql).all({ ...filter.values, match, limit, offset }) as (Match & { found: number })[]
  const found = rows[0]?.found ?? (offset > 0 ? allMatches(db, { match, conditions: [] }, filter, 'newest').length : 0)
  return { matches: rows.map(({ id, score }) => ({ id, score })), found }
}

/**
 * The texts that fulfil a plan, the newest of them if there are more than MOST_RANKED + 1 (the oldest if these are wanted).
 * Scored only where they are to be sorted by relevance.
 */
export function allMatches(db: ReadableDatabase, plan: Plan, filter: TextFilter, sort: Sort): Match[] {
  if (plan.match === undefined) return listed(db, plan, filter, sort)
  const score = sort === 'relevance' ? 'lookup.rank' : '0'
  const sql = `SELECT lookup.rowid, ${score} FROM lookup
    WHERE lookup MATCH @match${filter.exists('lookup.rowid')}
    ORDER BY lookup.rowid ${sort === 'oldest' ? 'ASC' : 'DESC'} LIMIT ${MOST}`
  const rows = prepared(db, sql)
    .raw()
    .all({ ...filter.values, match: plan.match }) as [number, number][]
  return rows.map(([id, score]) => ({ id, score }))
}

/** Where no words are sought: source by source in the order of their days, until there are enough. */
function listed(db: ReadableDatabase, { without }: Plan, filter: TextFilter, sort: Sort): Match[] {
  const direction = sort === 'oldest' ? 'ASC' : 'DESC'
  const unwanted =
    without === undefined ? '' : ' AND p.text NOT IN (SELECT rowid FROM lookup WHERE lookup MATCH @without)'
  const values = { ...filter.values, ...(without !== undefined && { without }) }
  const sources = `SELECT s.id FROM source s WHERE 1${filter.ofSource} ORDER BY s.date ${direction}, s.id ${direction}`
  const texts = `SELECT p.text FROM source s CROSS JOIN passage p ON p.source = s.id
    WHERE s.id = @source${filter.sql}${unwanted}`
  const ids = new Set<number>()
  const among = prepared(db, sources).pluck().all(filter.values) as number[]
  for (const source of among) {
    const here = prepared(db, texts)
      .pluck()
      .all({ ...values, source }) as number[]
    for (const id of here) ids.add(id)
    if (ids.size >= MOST) break
  }
  return Array.from(ids, (id) => ({ id, score: 0 })).slice(0, MOST)
}
