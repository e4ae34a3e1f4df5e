import { AppError } from '../../shared/error'
import type { ErrorCode } from '../../shared/error'

/** What SQLite threw, as the failure a user can act on; anything else as it came. */
export function databaseError(thrown: unknown, path: string): unknown {
  const sqlite = (thrown as { code?: unknown }).code
  if (thrown instanceof AppError || typeof sqlite !== 'string' || !sqlite.startsWith('SQLITE_')) return thrown
  const known = FAILURES.find(([prefix]) => sqlite.startsWith(prefix))
  const [, code, words] = known ?? ['', 'corpus-unavailable' as const, 'cannot be used']
  return new AppError(code, `The corpus ${path} ${words} (${sqlite}: ${(thrown as Error).message}).`)
}

/** Run `work`, turning what SQLite throws into an AppError that names the file. */
export function withDatabaseErrors<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw databaseError(thrown, path)
  }
}

/** By the beginning of SQLite's result code (https://www.sqlite.org/rescode.html). */
const FAILURES: readonly (readonly [string, ErrorCode, string])[] = [
  ['SQLITE_FULL', 'disk-full', 'cannot grow: the disk is full'],
  ['SQLITE_CORRUPT', 'corpus-corrupt', 'is damaged'],
  ['SQLITE_NOTADB', 'corpus-corrupt', 'is not a database'],
  ['SQLITE_BUSY', 'corpus-locked', 'is in use by another program'],
  ['SQLITE_LOCKED', 'corpus-locked', 'is in use by another program'],
  ['SQLITE_READONLY', 'file-unwritable', 'cannot be written: the file or its folder is read-only'],
  ['SQLITE_PERM', 'file-unwritable', 'cannot be written: permission is denied'],
  ['SQLITE_CANTOPEN', 'corpus-unavailable', 'cannot be opened'],
  ['SQLITE_IOERR', 'corpus-unavailable', 'cannot be read or written'],
]
