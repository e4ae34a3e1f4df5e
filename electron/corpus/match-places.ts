import type { Facet, Facets } from '../../shared/service/corpus'
import { FACETS } from '../../shared/service/corpus'
import type { TextFilter } from './conditions'
import { prepared } from './database'
import type { ReadableDatabase } from './database'

/** A place of a text: its source, by row. */
export interface Place {
  text: number
  source: number
}

/** Every place that these texts have and the filter lets pass, text by text. */
export function placesOf(db: ReadableDatabase, texts: readonly number[], filter: TextFilter): Place[] {
  const source = filter.sql ? 'CROSS JOIN source s ON s.id = p.source' : ''
  const sql = `SELECT p.text, p.source FROM json_each(@texts) j CROSS JOIN passage p ON p.text = j.value ${source}
    WHERE 1${filter.sql}`
  const rows = prepared(db, sql)
    .raw()
    .all({ ...filter.values, texts: JSON.stringify(texts) }) as [number, number][]
  return rows.map(([text, source]) => ({ text, source }))
}

/** The days of all sources, by row. */
export function daysOf(db: ReadableDatabase): ReadonlyMap<number, string> {
  return new Map(prepared(db, 'SELECT id, date FROM source').raw().all() as [number, string][])
}

/** How many of the texts have each value of each facet at one of their places. */
export function facetsOf(db: ReadableDatabase, places: readonly Place[]): Facets {
  const sql = `SELECT s.id, s.kind, s.body, s.year, s.respondent, s.language, s.adoption ->> '$.way' AS way, s.visibility
    FROM json_each(?) j CROSS JOIN source s ON s.id = j.value`
  const found = JSON.stringify([...new Set(places.map(({ source }) => source))])
  const sources = new Map((prepared(db, sql).all(found) as FacetRow[]).map((row) => [row.id, valuesOf(row)]))
  const counts = FACETS.map(() => new Map<string, number>())
  // Places come text by text: a value is counted for a text once.
  const seen = FACETS.map(() => new Map<string, number>())
  for (const { text, source } of places) {
    const values = sources.get(source)!
    for (let i = 0; i < FACETS.length; i += 1) {
      const value = values[i]!
      if (value === '' || seen[i]!.get(value) === text) continue
      seen[i]!.set(value, text)
      counts[i]!.set(value, (counts[i]!.get(value) ?? 0) + 1)
    }
  }
  return Object.fromEntries(FACETS.map((facet, i) => [facet, ordered(facet, counts[i]!)])) as Facets
}

interface FacetRow {
  id: number
  kind: string
  body: string
  year: number | null
  respondent: string | null
  language: string
  way: string | null
  visibility: string
}

/** In the order of FACETS; '' where there is none. */
function valuesOf({ kind, body, year, respondent, language, way, visibility }: FacetRow): string[] {
  return [kind, body, year === null ? '' : String(year), respondent ?? '', language, way ?? '', visibility]
}

function ordered(facet: Facet, counts: ReadonlyMap<string, number>): { value: string; count: number }[] {
  const all = Array.from(counts, ([value, count]) => ({ value, count }))
  return facet === 'year'
    ? all.sort((a, b) => Number(b.value) - Number(a.value))
    : all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
