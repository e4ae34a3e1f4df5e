import { performance } from 'node:perf_hooks'
import { MOST_RANKED } from '../../shared/service/corpus'
import type { SearchHit, SearchQuery, SearchResult } from '../../shared/service/corpus'
import { parseQuery } from '../../shared/source/query'
import { filterOf } from './conditions'
import type { TextFilter } from './conditions'
import type { ReadableDatabase } from './database'
import { elapsed } from './elapsed'
import { daysOf, facetsOf, placesOf } from './match-places'
import type { Place } from './match-places'
import { allMatches, bestMatches } from './matches'
import type { Match } from './matches'
import { placeIn, placedText, usesOf } from './placed'
import { phrasesOf, plansOf } from './query'
import type { Plan } from './query'
import { remarksOn } from './search-remarks'
import { snippetOf } from './snippet'

/**
 * Texts that fulfil the query, best first (bm25; the newer of two equals first) or by the day of their source. A text that
 * many documents have is one hit, at its newest place that passes the filters (at its oldest, if these come first). Where
 * no words are sought, what passes the filters is listed by day.
 */
export function search(db: ReadableDatabase, query: SearchQuery): SearchResult {
  const began = performance.now()
  const { tree, remarks } = parseQuery(query.words)
  if (!tree && !isFiltered(query)) return { hits: [], total: 0, remarks, ms: elapsed(began) }
  const { plans, cut } = tree ? plansOf(tree) : { plans: [{ conditions: [] }], cut: false }
  if (cut) remarks.push('There are more alternatives than can be followed; the first ones are sought.')
  const ways = plans.map((plan): Way => ({ plan, filter: filterOf(db, plan.conditions, query) }))
  const found = isPlain(query, ways) ? plainAnswer(db, query, ways[0]!) : fullAnswer(db, query, ways)
  const phrases = phrasesOf(tree)
  const hits = found.hits.map(({ more, ...hit }): SearchHit => {
    const passage = placeOf(db, hit, query)
    const uses = usesOf(db, hit.id)
    return {
      ...passage,
      score: hit.score === 0 ? 0 : -hit.score,
      snippet: snippetOf(passage.text, phrases),
      ...(uses.sources > 1 && { uses }),
      ...(more !== undefined && { more }),
    }
  })
  if (found.total === 0 && tree) remarks.push(...new Set(remarksOn(db, tree)))
  const capped = found.total > MOST_RANKED
  return {
    hits,
    total: Math.min(found.total, MOST_RANKED),
    ...(capped && { capped }),
    ...(found.sources !== undefined && { sources: found.sources }),
    ...(found.facets && { facets: found.facets }),
    remarks,
    ms: elapsed(began),
  }
}

interface Way {
  plan: Plan
  filter: TextFilter
}

/** A text found, and the filter its place must pass; with `source` in this one. */
interface Found extends Match {
  filter: TextFilter
  source?: number
  more?: number
}

interface Answer {
  hits: Found[]
  /** One more than MOST_RANKED where there are more. */
  total: number
  sources?: number
  facets?: SearchResult['facets']
}

const LIMIT = 20

function isFiltered({
  kind,
  body,
  respondent,
  from,
  to,
  language,
  visibility,
  adoption,
  sourceId,
}: SearchQuery): boolean {
  return [kind, body, respondent, from, to, language, visibility, adoption, sourceId].some(
    (filter) => filter !== undefined && filter !== '',
  )
}

/** The usual search, which needs to know no more of the matches than which are best. */
function isPlain({ sort = 'relevance', bySource, facets }: SearchQuery, ways: readonly Way[]): boolean {
  return ways.length === 1 && ways[0]!.plan.match !== undefined && sort === 'relevance' && !bySource && !facets
}

function plainAnswer(db: ReadableDatabase, { limit = LIMIT, offset = 0 }: SearchQuery, { plan, filter }: Way): Answer {
  const { matches, found } = bestMatches(db, plan.match!, filter, { limit, offset })
  return { hits: matches.map((match) => ({ ...match, filter })), total: found }
}

function fullAnswer(db: ReadableDatabase, query: SearchQuery, ways: readonly Way[]): Answer {
  const { limit = LIMIT, offset = 0, bySource, facets } = query
  const sort = query.sort ?? 'relevance'
  // Where nothing is to be ranked, relevance is newest first.
  const order = sort === 'relevance' && ways.every(({ plan }) => plan.match === undefined) ? 'newest' : sort
  const found = new Map<number, Found>()
  for (const { plan, filter } of ways) {
    for (const { id, score } of allMatches(db, plan, filter, order)) {
      const known = found.get(id)
      if (known) known.score = Math.min(known.score, score)
      else found.set(id, { id, score, filter })
    }
  }
  const total = Math.min(found.size, MOST_RANKED + 1)
  let hits = [...found.values()]
  if (order === 'relevance' && !bySource && !facets) {
    hits.sort((a, b) => a.score - b.score || b.id - a.id)
    return { hits: hits.slice(offset, offset + limit), total }
  }
  const places = ways.flatMap(({ filter }) =>
    placesOf(
      db,
      hits.filter((hit) => hit.filter === filter).map(({ id }) => id),
      filter,
    ),
  )
  const days = daysOf(db)
  if (bySource) hits = sourcesOf(places, found)
  const dayOf = order === 'relevance' ? undefined : dayBy(hits, places, days, order)
  const direction = order === 'oldest' ? -1 : 1
  hits.sort((a, b) => {
    if (!dayOf) return a.score - b.score || later(b, a, days)
    const [first, second] = [dayOf(a), dayOf(b)]
    return first === second ? direction * later(b, a, days) : direction * (first < second ? 1 : -1)
  })
  return {
    hits: hits.slice(offset, offset + limit),
    total,
    sources: bySource ? hits.length : new Set(places.map(({ source }) => source)).size,
    ...(facets && { facets: facetsOf(db, places) }),
  }
}

/** Which of two equals comes later: a stable order, so that pages fit together. */
function later(a: Found, b: Found, days: ReadonlyMap<number, string>): number {
  const [first, second] = [days.get(a.source ?? -1) ?? '', days.get(b.source ?? -1) ?? '']
  return first === second ? a.id - b.id || (a.source ?? 0) - (b.source ?? 0) : first < second ? -1 : 1
}

/** The sources in which these texts stand, each with the best of its texts and how many more it has. */
function sourcesOf(places: readonly Place[], found: ReadonlyMap<number, Found>): Found[] {
  const best = new Map<number, Found & { more: number }>()
  const last = new Map<number, number>()
  for (const { text, source } of places) {
    const match = found.get(text)!
    const known = best.get(source)
    if (!known) best.set(source, { ...match, source, more: 0 })
    else if (last.get(source) !== text) {
      const more = known.more + 1
      best.set(source, match.score < known.score ? { ...match, source, more } : { ...known, more })
    }
    last.set(source, text)
  }
  return [...best.values()]
}

/** The day by which a hit is sorted: of its source, else the last of its places, or the first. */
function dayBy(
  hits: readonly Found[],
  places: readonly Place[],
  days: ReadonlyMap<number, string>,
  order: 'newest' | 'oldest',
): (hit: Found) => string {
  // Of those without a day nobody knows whether they are old.
  const unknown = order === 'oldest' ? '~' : ''
  if (hits[0]?.source !== undefined) return ({ source }) => days.get(source!) || unknown
  const ofText = new Map<number, string>()
  for (const { text, source } of places) {
    const day = days.get(source) ?? ''
    const known = ofText.get(text)
    if (known === undefined || (order === 'newest' ? day > known : day !== '' && (known === '' || day < known)))
      ofText.set(text, day)
  }
  return ({ id }) => ofText.get(id) || unknown
}

function placeOf(
  db: ReadableDatabase,
  { id, filter, source }: Found,
  { sort }: SearchQuery,
): ReturnType<typeof placeIn> {
  return source === undefined ? placedText(db, id, filter, sort === 'oldest') : placeIn(db, id, source, filter)
}
