import type { Uses } from '../../shared/service/corpus'
import { passageIdOf } from '../../shared/source/address'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import type { Passage, PlacedPassage } from '../../shared/source/passage'
import type { Adoption, RespondentClass } from '../../shared/source/source'

/** Columns of a passage and its source: `p` is `passage`, `t` its `text`, `s` its `source`. */
export const PLACED_COLUMNS = `p.label, p.kind, p.notes, t.words, lower(hex(t.hash)) AS hash, s.source_id, s.symbol,
  s.title, s.kind AS source_kind, s.body, s.date, s.language, s.respondent, s.respondent_class, s.visibility,
  json_remove(s.adoption, '$.tally.names') AS adoption, s.sponsors`

export interface PlacedRow extends PassageRow {
  symbol: string
  title: string
  source_kind: PlacedPassage['sourceKind']
  body: string
  date: string
  language: string
  respondent: string | null
  respondent_class: RespondentClass | null
  visibility: PlacedPassage['visibility']
  adoption: string | null
  sponsors: string | null
}

export interface PassageRow {
  label: string
  kind: Passage['kind']
  notes: string | null
  words: string
  hash: string
  source_id: string
}

/** Conditions on the source `s`, each beginning with AND, with their values. */
export interface Filter {
  sql: string
  values: Record<string, string | number>
}

/** The newest of the places where a text stands in sources that pass the filter, or the oldest of known date. */
export function placedText(db: ReadableDatabase, text: number, filter: Filter, oldest = false): PlacedPassage {
  const order = oldest ? "s.date = '', s.date, s.id" : 's.date DESC, s.id DESC'
  const newest = `SELECT p.id FROM passage p CROSS JOIN source s ON s.id = p.source
    WHERE p.text = @text${filter.sql} ORDER BY ${order}, p.id LIMIT 1`
  const sql = `SELECT ${PLACED_COLUMNS}
    FROM passage p CROSS JOIN source s ON s.id = p.source CROSS JOIN text t ON t.id = p.text WHERE p.id = (${newest})`
  return placedPassageOf(prepared(db, sql).get({ ...filter.values, text }) as PlacedRow)
}

/** The first place of a text in a source that passes the filter. */
export function placeIn(db: ReadableDatabase, text: number, source: number, filter: Filter): PlacedPassage {
  const first = `SELECT p.id FROM passage p CROSS JOIN source s ON s.id = p.source
    WHERE p.text = @text AND p.source = @source${filter.sql} ORDER BY p.id LIMIT 1`
  const sql = `SELECT ${PLACED_COLUMNS}
    FROM passage p CROSS JOIN source s ON s.id = p.source CROSS JOIN text t ON t.id = p.text WHERE p.id = (${first})`
  return placedPassageOf(prepared(db, sql).get({ ...filter.values, text, source }) as PlacedRow)
}

/** In how many sources a text stands, and the first and last day of them. */
export function usesOf(db: ReadableDatabase, text: number): Uses {
  const sql = `SELECT count(DISTINCT p.source) AS sources, ifnull(min(nullif(s.date, '')), '') AS first, max(s.date) AS last
    FROM passage p CROSS JOIN source s ON s.id = p.source WHERE p.text = ?`
  return prepared(db, sql).get(text) as Uses
}

export function passageOf(row: PassageRow): Passage {
  return {
    passageId: passageIdOf(row.source_id, row.label),
    sourceId: row.source_id,
    label: row.label,
    kind: row.kind,
    text: row.words,
    hash: row.hash,
    notes: row.notes === null ? [] : (JSON.parse(row.notes) as Passage['notes']),
  }
}

export function placedPassageOf(row: PlacedRow): PlacedPassage {
  const { respondent, respondent_class: kind } = row
  return {
    ...passageOf(row),
    symbol: row.symbol,
    title: row.title,
    sourceKind: row.source_kind,
    body: row.body,
    date: row.date,
    language: row.language,
    ...(respondent !== null && kind !== null && { respondent: { name: respondent, class: kind } }),
    visibility: row.visibility,
    ...(row.adoption !== null && { adoption: JSON.parse(row.adoption) as Adoption }),
    ...(row.sponsors !== null && { sponsors: JSON.parse(row.sponsors) as string[] }),
  }
}
