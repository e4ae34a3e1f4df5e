import type { QueryNode } from '../../shared/source/query'
import type { ReadableDatabase } from './database'
import { filterOf } from './conditions'
import { prepared } from './database'

/** Why a query may have found nothing: values of its fields that no source of the corpus has. */
export function remarksOn(db: ReadableDatabase, tree: QueryNode): string[] {
  if (tree.type === 'not') return []
  if (tree.type === 'all' || tree.type === 'any') return tree.of.flatMap((part) => remarksOn(db, part))
  if (tree.type !== 'field' || tree.field === 'verb') return []
  const { sql, values } = filterOf(db, [{ field: tree }], {})
  const from = /\bp\./.test(sql) ? 'passage p CROSS JOIN source s ON s.id = p.source' : 'source s'
  const some = prepared(db, `SELECT 1 FROM ${from} WHERE 1${sql} LIMIT 1`).get(values)
  if (some !== undefined) return []
  if (tree.field === 'cites') return [`Nothing in the corpus cites ${tree.value}.`]
  return [`Nothing in the corpus has “${tree.value}” as its ${NAMES[tree.field] ?? tree.field}.`]
}

const NAMES: Partial<Record<string, string>> = {
  adopted: 'way of adoption',
  item: 'agenda item',
}
