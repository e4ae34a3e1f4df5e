import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { ImportOptions, UnfinishedImport } from '../../shared/service/corpus'
import { prepared } from './database'
import type { ReadableDatabase, WritableDatabase } from './database'

/** Imports that were stopped or killed before their end; those that this program is at work on are none. */
export function unfinishedImports(db: ReadableDatabase): UnfinishedImport[] {
  const sql = `SELECT id, paths, options, done, total, started_at AS startedAt FROM unfinished_import
    ORDER BY started_at DESC, id`
  const rows = prepared(db, sql).all() as (Pick<UnfinishedImport, 'id' | 'done' | 'total' | 'startedAt'> & {
    paths: string
    options: string
  })[]
  return rows
    .filter(({ id }) => !underWay.get(db)?.has(id))
    .map((row) => ({
      ...row,
      paths: JSON.parse(row.paths) as string[],
      options: JSON.parse(row.options) as ImportOptions,
    }))
}

export function forgetImport(db: WritableDatabase, id: string): void {
  prepared(db, 'DELETE FROM unfinished_import WHERE id = ?').run(id)
}

/** An import that is under way, as it would be found if it went no further. */
export interface Mark {
  /** Kept now and then: who is killed may find a few files less. */
  did(done: number): void
  /** It came to its end. */
  finished(): void
  /** It goes no further, at its end or before. */
  stopped(): void
}

/** Between two writes of how far an import has come, in milliseconds. */
const NOW_AND_THEN = 500

/** Mark that these paths are being imported: what an earlier import of the same paths left is gone on with. */
export function markImport(
  db: WritableDatabase,
  paths: readonly string[],
  options: ImportOptions,
  total: number,
  startedAt: string,
): Mark {
  const values = { paths: JSON.stringify(paths.map((path) => resolve(path))), options: JSON.stringify(options), total }
  const known = prepared(db, 'SELECT id FROM unfinished_import WHERE paths = ?').pluck().get(values.paths)
  const id = typeof known === 'string' ? known : randomUUID()
  prepared(
    db,
    `INSERT INTO unfinished_import (id, paths, options, done, total, started_at)
      VALUES (@id, @paths, @options, 0, @total, @startedAt)
      ON CONFLICT DO UPDATE SET options = @options, total = @total, done = 0, started_at = @startedAt`,
  ).run({ ...values, id, startedAt })
  const running = underWay.get(db) ?? new Set()
  underWay.set(db, running.add(id))
  let [done, kept, keptAt] = [0, 0, performance.now()]
  const keep = (): void => {
    prepared(db, 'UPDATE unfinished_import SET done = ? WHERE id = ?').run(done, id)
    ;[kept, keptAt] = [done, performance.now()]
  }
  return {
    did(count) {
      done = count
      if (performance.now() - keptAt > NOW_AND_THEN) keep()
    },
    finished: () => forgetImport(db, id),
    stopped() {
      running.delete(id)
      // Why it stopped may well be that nothing can be written; how far it came is not worth a second failure.
      try {
        if (done !== kept) keep()
      } catch {}
    },
  }
}

const underWay = new WeakMap<ReadableDatabase, Set<string>>()
