import type { Database, Statement } from 'better-sqlite3'

/** The corpus's database, for operations that only read. The type says so; SQLite does not watch. */
export type ReadableDatabase = Database & { readonly __readable?: true }

/** The same, for operations that write. */
export type WritableDatabase = ReadableDatabase & { readonly __writable: true }

/** A statement with this text, prepared once for each database. */
export function prepared(db: ReadableDatabase, sql: string): Statement {
  let statements = prepareds.get(db)
  if (!statements) prepareds.set(db, (statements = new Map()))
  let statement = statements.get(sql)
  if (!statement) statements.set(sql, (statement = db.prepare(sql)))
  return statement
}

const prepareds = new WeakMap<Database, Map<string, Statement>>()
