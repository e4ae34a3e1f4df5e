import { statSync } from 'node:fs'
import { AppError } from '../../shared/error'
import type { CorpusService, CorpusStatus } from '../../shared/service/corpus'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { databaseError, withDatabaseErrors } from './database-error'
import { checkFacts } from './check-facts'
import { citationsOf } from './citations'
import { draftWords } from './draft-words'
import type { FileWorker } from './file-service'
import { genealogy } from './genealogy'
import { importFiles } from './import'
import { changesOf, correctSources, removeSources } from './library'
import { openDatabase } from './open'
import type { OpenOptions } from './open'
import { passagesAt, passagesOfSources, placedPassagesOfSources } from './passages'
import { search } from './search'
import { similar } from './similar'
import { traceSourcesFor } from './trace-sources'
import { listSources, originalOf, sourceById } from './sources'
import { forgetImport, unfinishedImports } from './unfinished-imports'

export interface CorpusOptions extends OpenOptions {
  /** What kind of process this runs in, for `status`. */
  host?: CorpusStatus['process']['host']
  /** The clock, as an ISO instant. */
  now?: () => string
}

/** A corpus that is open; `close` puts the file and its worker away. */
export interface Corpus extends CorpusService {
  close(): Promise<void>
}

/**
 * The corpus in the file at `path`, made where there is none. `files` reads and writes documents (file-thread.ts) and is
 * closed with the corpus. Every operation is one transaction; what SQLite says goes out as an AppError naming the file.
 */
export async function createCorpus(path: string, files: FileWorker, options: CorpusOptions = {}): Promise<Corpus> {
  const { host = 'in-process', now = () => new Date().toISOString() } = options
  const db = await openDatabase(path, options)
  const checkFile = fileWatch(path)
  const answer = async <T>(work: () => T): Promise<T> => withDatabaseErrors(path, work)

  return {
    async *import(paths, importOptions = {}) {
      checkFile()
      try {
        yield* importFiles(db, files, paths, importOptions, now)
      } catch (thrown) {
        throw databaseError(thrown, path)
      }
    },
    sources: () => answer(() => listSources(db)),
    source: (sourceId) => answer(() => sourceById(db, sourceId)),
    original: (sourceId) => answer(() => originalOf(db, sourceId)),
    correct: (sourceIds, facts) => answer(() => correctSources(db, sourceIds, facts)),
    remove: (sourceIds) => answer(() => removeSources(db, sourceIds)),
    changes: (sourceId) => answer(() => changesOf(db, sourceId)),
    unfinishedImports: () => answer(() => unfinishedImports(db)),
    forgetImport: (id) => answer(() => forgetImport(db, id)),
    search: (query) => answer(() => search(db, query)),
    similar: (query) => answer(() => similar(db, query)),
    genealogy: (query) => answer(() => genealogy(db, query)),
    citations: (sourceId) => answer(() => citationsOf(db, sourceId)),
    checkFacts: (query) => answer(() => checkFacts(db, query)),
    passages: (passageIds) => answer(() => passagesAt(db, passageIds)),
    passagesOf: (sourceIds) => answer(() => passagesOfSources(db, sourceIds)),
    placedPassagesOf: (sourceIds) => answer(() => placedPassagesOfSources(db, sourceIds)),
    read: (file) => files.read(file),
    open: (file, which) => files.open(file, which),
    ...draftWords,
    async write(draft, writeOptions) {
      const sources = writeOptions.to === 'docx' ? undefined : await answer(() => traceSourcesFor(db, draft))
      return files.write(draft, writeOptions, sources)
    },
    status: () =>
      answer(() => {
        checkFile()
        return { ...counted(db), path, process: { host, sqlite: sqliteVersion(db) } }
      }),
    async close() {
      await files.close()
      withDatabaseErrors(path, () => db.close())
    },
  }
}

/**
 * What finds out whether the file that is open is still the one at `path`. Where it was deleted or another put in its
 * place all would go on working, and be gone at the end.
 */
function fileWatch(path: string): () => void {
  if (path === ':memory:') return () => {}
  const identity = (): string => {
    const about = statSync(path, { bigint: true, throwIfNoEntry: false })
    return about ? `${about.dev} ${about.ino}` : ''
  }
  const opened = identity()
  return () => {
    if (identity() === opened) return
    throw new AppError('corpus-unavailable', `The corpus ${path} was deleted or replaced while it was open.`)
  }
}

function counted(db: ReadableDatabase): { sources: number; passages: number } {
  const sql = 'SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM passage) AS passages'
  return prepared(db, sql).get() as { sources: number; passages: number }
}

function sqliteVersion(db: ReadableDatabase): string {
  return prepared(db, 'SELECT sqlite_version()').pluck().get() as string
}
