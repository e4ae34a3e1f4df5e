import { performance } from 'node:perf_hooks'
import { MOST_RANKED } from '../../shared/service/corpus'
import type { SearchHit, SearchQuery, SearchResult } from '../../shared/service/corpus'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { newestPlace } from './placed'
import type { Filter } from './placed'
import { matchExpression, parseQuery } from './query'
import { snippetOf } from './snippet'

/**
 * Texts in which all that was sought stands, best first (bm25; the newer of two equals first). A text that many documents
 * have is one hit, at its newest place that passes the filters.
 */
export function search(db: ReadableDatabase, query: SearchQuery): SearchResult {
  const began = performance.now()
  const phrases = parseQuery(query.words)
  if (phrases.length === 0) return { hits: [], total: 0, remarks: [], ms: 0 }
  const filter = filterOf(query)
  const ranked = rank(db, matchExpression(phrases), filter, query.limit ?? 20)
  const found = ranked[0]?.total ?? 0
  const hits = ranked.map(({ id, score }): SearchHit => {
    const passage = newestPlace(db, id, filter)
    return { ...passage, score: -score, snippet: snippetOf(passage.text, phrases) }
  })
  const capped = found > MOST_RANKED
  return { hits, total: Math.min(found, MOST_RANKED), ...(capped && { capped }), remarks: [], ms: elapsed(began) }
}

/** Milliseconds since `began`, to hundredths. */
export function elapsed(began: number): number {
  return Math.round((performance.now() - began) * 100) / 100
}

function filterOf({ kind, body, respondent, from, to, language }: SearchQuery): Filter {
  const conditions: [string, string, string | number | undefined][] = [
    ['s.kind = @kind', 'kind', kind],
    ['s.body = @body COLLATE NOCASE', 'body', body],
    ['s.respondent = @respondent COLLATE NOCASE', 'respondent', respondent],
    ['s.year >= @from', 'from', from],
    ['s.year <= @to', 'to', to],
    ['s.language = @language', 'language', language],
  ]
  const given = conditions.filter(([, , value]) => value !== undefined && value !== '')
  return {
    sql: given.map(([sql]) => ` AND ${sql}`).join(''),
    values: Object.fromEntries(given.map(([, name, value]) => [name, value!])),
  }
}

/**
 * One pass over the matches, newest first: it stops one beyond those that are ranked, so it counts as well as it scores.
 * `lookup.rowid IN (SELECT ...)` must never stand here: it would run the full-text query once for each row.
 */
function rank(
  db: ReadableDatabase,
  match: string,
  filter: Filter,
  limit: number,
): { id: number; score: number; total: number }[] {
  const filtered = filter.sql
    ? `AND EXISTS (SELECT 1 FROM passage p CROSS JOIN source s ON s.id = p.source WHERE p.text = lookup.rowid${filter.sql})`
    : ''
  const sql = `
    WITH found AS MATERIALIZED (
      SELECT lookup.rowid AS id, lookup.rank AS score FROM lookup
      WHERE lookup MATCH @match ${filtered}
      ORDER BY lookup.rowid DESC LIMIT ${MOST_RANKED + 1}
    )
    SELECT id, score, (SELECT count(*) FROM found) AS total FROM found ORDER BY score, id DESC LIMIT @limit`
  return prepared(db, sql).all({ ...filter.values, match, limit }) as { id: number; score: number; total: number }[]
}
