import { splitPassageId } from '../../shared/source/address'
import type { Passage, PlacedPassage } from '../../shared/source/passage'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { addressToday } from './former-addresses'
import { passageOf, placedPassageOf, PLACED_COLUMNS } from './placed'
import type { PassageRow, PlacedRow } from './placed'

/**
 * The passages at these addresses, in the order asked; those that are not there are left out. Asked by an address that
 * its source has no longer, a passage comes with the one it has today.
 */
export function passagesAt(db: ReadableDatabase, passageIds: readonly string[]): PlacedPassage[] {
  const sql = `SELECT ${PLACED_COLUMNS}
    FROM source s CROSS JOIN passage p ON p.source = s.id JOIN text t ON t.id = p.text
    WHERE s.source_id = ? AND p.label = ?`
  return passageIds.flatMap((passageId) => {
    const address = splitPassageId(passageId)
    const today = address && addressToday(db, address.sourceId)
    const row = today && (prepared(db, sql).get(today, address.label) as PlacedRow | undefined)
    return row ? [placedPassageOf(row)] : []
  })
}

/** Every passage of these sources, or of all, source by source in reading order. */
export function passagesOfSources(db: ReadableDatabase, sourceIds: SourceIds): Passage[] {
  const columns = 'p.label, p.kind, p.notes, t.words, lower(hex(t.hash)) AS hash, s.source_id'
  return (rowsOfSources(db, columns, sourceIds) as PassageRow[]).map(passageOf)
}

/** The same, each with what there is to know of its source. */
export function placedPassagesOfSources(db: ReadableDatabase, sourceIds: SourceIds): PlacedPassage[] {
  return (rowsOfSources(db, PLACED_COLUMNS, sourceIds) as PlacedRow[]).map(placedPassageOf)
}

type SourceIds = 'all' | readonly string[]

function rowsOfSources(db: ReadableDatabase, columns: string, sourceIds: SourceIds): unknown[] {
  const sql = `SELECT ${columns} FROM source s CROSS JOIN passage p ON p.source = s.id JOIN text t ON t.id = p.text`
  const order = 'ORDER BY s.source_id, p.position'
  if (sourceIds === 'all') return prepared(db, `${sql} ${order}`).all()
  return [...new Set(sourceIds.flatMap((id) => addressToday(db, id) ?? []))].flatMap((id) =>
    prepared(db, `${sql} WHERE s.source_id = ? ${order}`).all(id),
  )
}
