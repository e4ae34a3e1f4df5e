import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../shared/error'
import type { WritableDatabase } from './database'
import { databaseError } from './database-error'
import { migrate } from './migrate'

export interface OpenOptions {
  /** Make an empty corpus where there is none; without it a missing file is `file-not-found`. */
  create?: boolean
  /** How long to wait for another program's lock; five seconds where absent. */
  busyMs?: number
}

/**
 * Open the corpus at `path` (`:memory:` for one that is not kept), making and migrating it as needed.
 * Throws an AppError that names the file: `corpus-corrupt`, `corpus-newer`, `corpus-locked`, `corpus-unavailable`,
 * `wrong-format`, `file-unwritable`, `file-not-found`, `disk-full`.
 */
export async function openDatabase(
  path: string,
  { create = true, busyMs = 5000 }: OpenOptions = {},
): Promise<WritableDatabase> {
  // The addon is built for Node-API 10 (Node 22.14); an older host would crash, not throw.
  if (Number(process.versions.napi ?? 0) < 10) {
    throw new AppError('corpus-unavailable', `The corpus needs Node 22.14 or later; this is ${process.version}.`)
  }
  if (path !== ':memory:') prepareFile(path, create)
  const { default: Database } = await import('better-sqlite3')
  let db: WritableDatabase | undefined
  try {
    db = new Database(path, { timeout: busyMs }) as WritableDatabase
    refuseStrangers(db, path)
    settle(db)
    migrate(db, path)
    checkIntegrity(db, path)
    return db
  } catch (thrown) {
    try {
      db?.close()
    } catch {}
    throw databaseError(thrown, path)
  }
}

/** Marks the file as ours: "Rapp" in the header (`PRAGMA application_id`). */
const APPLICATION_ID = 0x52617070
/** At some four milliseconds a megabyte a larger file would be felt at start-up; its damage shows when the page is read. */
const MOST_BYTES_CHECKED = 16_000_000

function prepareFile(path: string, create: boolean): void {
  if (existsSync(path)) {
    if (!statSync(path).isFile()) throw new AppError('corpus-unavailable', `The corpus ${path} is not a file.`)
    refuseReadOnly(path, path)
    return
  }
  if (!create) throw new AppError('file-not-found', `There is no corpus ${path}.`)
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (thrown) {
    throw new AppError(
      'file-unwritable',
      `The folder of the corpus ${path} cannot be made: ${(thrown as Error).message}.`,
    )
  }
  refuseReadOnly(dirname(path), path)
}

/** SQLite would open a read-only file and fail at the first write, or without its side files at once. */
function refuseReadOnly(place: string, path: string): void {
  for (const needed of [place, dirname(path)]) {
    try {
      accessSync(needed, constants.R_OK | constants.W_OK)
    } catch {
      throw new AppError('file-unwritable', `The corpus ${path} cannot be written: ${needed} is read-only.`)
    }
  }
}

/** Another program's database is left alone. Reading the header also finds a file that is no database. */
function refuseStrangers(db: WritableDatabase, path: string): void {
  const id = db.pragma('application_id', { simple: true })
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (id === APPLICATION_ID) return
  if (tables !== 0) throw new AppError('wrong-format', `${path} is a database, but not a corpus of this program.`)
  db.pragma(`application_id = ${APPLICATION_ID}`)
}

/**
 * In WAL mode with `synchronous = NORMAL` a killed process loses nothing that was committed (the pages are the system's),
 * and a power failure may lose the last transactions but never leaves half of one. What an import wrote last can be
 * imported again from its files; an fsync for each file would triple its time.
 */
function settle(db: WritableDatabase): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cache_size = -65536')
  // 16 MB: an import forces its pages to the disk a quarter as often as by default.
  db.pragma('wal_autocheckpoint = 4000')
}

function checkIntegrity(db: WritableDatabase, path: string): void {
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  if (bytes > MOST_BYTES_CHECKED) return
  const answer = db.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw new AppError('corpus-corrupt', `The corpus ${path} is damaged (${String(answer)}).`)
}
