import { AppError } from '../../shared/error'
import { prepared } from './database'
import type { ReadableDatabase, WritableDatabase } from './database'

/**
 * The address today of the source that this address leads to: itself, or one that it was corrected to. A source that
 * has the address now goes before one that had it. Undefined where it leads nowhere.
 */
export function addressToday(db: ReadableDatabase, address: string): string | undefined {
  const sql = `SELECT source_id FROM source WHERE source_id = @address
    UNION ALL
    SELECT s.source_id FROM former_address f JOIN source s ON s.id = f.source WHERE f.source_id = @address LIMIT 1`
  return prepared(db, sql).pluck().get({ address }) as string | undefined
}

/** The same; `no-such-source` where it leads nowhere. */
export function addressOrThrow(db: ReadableDatabase, address: string): string {
  const today = addressToday(db, address)
  if (today === undefined) throw new AppError('no-such-source', `There is no source ${address} in the corpus.`)
  return today
}

/** The source goes from one address to another; the first leads to it still. */
export function leaveAddress(db: WritableDatabase, source: number, from: string, to: string): void {
  if (from === to) return
  prepared(db, 'INSERT OR REPLACE INTO former_address (source_id, source) VALUES (?, ?)').run(from, source)
  prepared(db, 'DELETE FROM former_address WHERE source_id = ? AND source = ?').run(to, source)
}

/** The former addresses of each source that has any, by its address. */
export function formerAddresses(db: ReadableDatabase): Map<string, string[]> {
  const sql = `SELECT s.source_id AS today, f.source_id AS former FROM former_address f JOIN source s ON s.id = f.source
    ORDER BY f.source_id`
  const rows = prepared(db, sql).all() as { today: string; former: string }[]
  const byToday = Map.groupBy(rows, ({ today }) => today)
  return new Map([...byToday].map(([today, of]) => [today, of.map(({ former }) => former)]))
}
