import type { SearchQuery } from '../../shared/service/corpus'
import { beginning, items, respondentNames, sessions, wordsIn } from '../../shared/source/meant-values'
import type { IsMeant } from '../../shared/source/meant-values'
import { valueOf } from '../../shared/source/query-values'
import { SOURCE_KINDS } from '../../shared/source/source'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { addressToday } from './former-addresses'
import type { Filter } from './placed'
import type { Condition } from './query'

type Field = Extract<Condition, { field: unknown }>['field']

/** A filter that can also be asked of a text. */
export interface TextFilter extends Filter {
  /** Those of its conditions that speak of sources alone. */
  ofSource: string
  /** Whether the text with this id has a place that passes, as SQL beginning with AND; '' where all have. */
  exists(id: string): string
}

/** Conditions of a query and of the filters beside it, as SQL over the passage `p` and its source `s`. */
export function filterOf(
  db: ReadableDatabase,
  conditions: readonly Condition[],
  query: Omit<SearchQuery, 'words'>,
): TextFilter {
  const values: Filter['values'] = {}
  const bind = (value: string | number): string => {
    const name = `f${Object.keys(values).length}`
    values[name] = value
    return `@${name}`
  }
  const parts = conditions.flatMap(partsOf)
  const all = [...besides(db, query, bind), ...parts.map((condition) => conditionSql(db, condition, bind))]
  const ofSource = all.filter((sql) => !/\bp\./.test(sql))
  const others = all.filter((sql) => !ofSource.includes(sql))
  return {
    sql: joined(all),
    ofSource: joined(ofSource),
    values,
    exists: (id) => (all.length === 0 ? '' : existsSql(id, joined(ofSource), joined(others))),
  }
}

/**
 * What is only said of sources is looked up once, not for each text. The plus keeps SQLite from going through the sources
 * for each text instead, which takes fifty times as long.
 */
function existsSql(id: string, ofSource: string, others: string): string {
  const sources = ofSource && ` AND +p.source IN (SELECT s.id FROM source s WHERE 1${ofSource})`
  const source = /\bs\./.test(others) ? ' CROSS JOIN source s ON s.id = p.source' : ''
  return ` AND EXISTS (SELECT 1 FROM passage p${source} WHERE p.text = ${id}${sources}${others})`
}

function joined(conditions: readonly string[]): string {
  return conditions.map((sql) => ` AND ${sql}`).join('')
}

/** What must all hold, one by one: what speaks of sources alone is looked up apart. */
function partsOf(condition: Condition): Condition[] {
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition]
}

type Bind = (value: string | number) => string

function besides(db: ReadableDatabase, query: Omit<SearchQuery, 'words'>, bind: Bind): string[] {
  const { kind, body, respondent, from, to, language, visibility, adoption, sourceId } = query
  const sql: string[] = []
  if (kind) sql.push(`s.kind = ${bind(kind)}`)
  if (body) sql.push(bodySql(valueOf('body', body)?.value ?? body, bind))
  if (respondent) sql.push(amongSql(db, 'respondent', respondentNames(respondent), bind))
  if (from !== undefined) sql.push(`s.year >= ${bind(from)}`)
  if (to !== undefined) sql.push(`s.year <= ${bind(to)}`)
  if (language) sql.push(`s.language = ${bind(language)}`)
  if (visibility) sql.push(`s.visibility = ${bind(visibility)}`)
  if (adoption) sql.push(adoptionSql(adoption, bind))
  if (sourceId) sql.push(`s.source_id = ${bind(addressToday(db, sourceId) ?? sourceId)}`)
  return sql
}

function conditionSql(db: ReadableDatabase, condition: Condition, bind: Bind): string {
  if ('not' in condition) return `NOT ifnull(${conditionSql(db, condition.not, bind)}, 0)`
  if ('all' in condition) return `(${condition.all.map((one) => conditionSql(db, one, bind)).join(' AND ')})`
  if ('any' in condition) return `(${condition.any.map((one) => conditionSql(db, one, bind)).join(' OR ')})`
  return fieldSql(db, condition.field, bind)
}

function fieldSql(db: ReadableDatabase, { field, value, range, starts }: Field, bind: Bind): string {
  switch (field) {
    case 'kind':
      return `${(SOURCE_KINDS as readonly string[]).includes(value) ? 's' : 'p'}.kind = ${bind(value)}`
    case 'body':
      return bodySql(value, bind)
    case 'year':
    case 'date': {
      const from = range?.from && `s.date >= ${bind(range.from)}`
      // Every day of a year or month comes before the tilde.
      const to = range?.to && `s.date <= ${bind(`${range.to}~`)}`
      return `(${[from, to, "s.date <> ''"].filter(Boolean).join(' AND ')})`
    }
    case 'symbol':
      return starts
        ? `s.symbol LIKE ${bind(`${value.replace(/[\\%_]/g, '\\$&')}%`)} ESCAPE '\\'`
        : `s.symbol = ${bind(value)} COLLATE NOCASE`
    case 'cites':
      return `p.id IN (SELECT passage FROM citation WHERE symbol = ${bind(value)})`
    case 'adopted':
      return adoptionSql(value, bind)
    case 'language':
      return `s.language = ${bind(value)}`
    case 'visibility':
      return `s.visibility = ${bind(value)}`
    case 'respondent':
      return amongSql(db, 'respondent', starts ? beginning(value) : respondentNames(value), bind)
    case 'title':
      return amongSql(db, 'title', wordsIn(value, starts), bind)
    case 'sponsor':
      return amongSql(db, 'sponsors', wordsIn(value, starts), bind)
    case 'theme':
      return amongSql(db, 'theme', wordsIn(value, starts), bind)
    case 'session':
      return amongSql(db, 'session', sessions(value), bind)
    case 'item':
      return amongSql(db, 'agenda_item', items(value), bind)
    case 'verb':
      throw new Error('the opening of a paragraph is sought among its words')
  }
}

function adoptionSql(way: string, bind: Bind): string {
  return `json_extract(s.adoption, '$.way') = ${bind(way)}`
}

function bodySql(code: string, bind: Bind): string {
  return `s.body = ${bind(code)} COLLATE NOCASE`
}

/** Of the values that sources have, those that are meant: they are few, and compared here as no database compares them. */
function amongSql(
  db: ReadableDatabase,
  column: 'respondent' | 'title' | 'sponsors' | 'theme' | 'session' | 'agenda_item',
  isMeant: IsMeant,
  bind: Bind,
): string {
  const sql = `SELECT DISTINCT ${column} FROM source WHERE ${column} IS NOT NULL`
  const meant = (prepared(db, sql).pluck().all() as string[]).filter(isMeant)
  return `s.${column} IN (SELECT value FROM json_each(${bind(JSON.stringify(meant))}))`
}
