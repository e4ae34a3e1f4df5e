import { performance } from 'node:perf_hooks'
import { AppError, errorValue } from '../../shared/error'
import type { ImportedFile, ImportEvent, ImportOptions } from '../../shared/service/corpus'
import { prepared } from './database'
import type { ReadableDatabase, WritableDatabase } from './database'
import { READER_VERSION } from './file-service'
import type { Digest, FileWorker, Guide, HowToRead, ToldOnImport } from './file-service'
import { sourcesFrom, toldOf } from './source-rows'
import { storeFile } from './store'
import type { Rivals } from './store'
import { optimizeIndexes } from './texts'
import { timeLeft, workOf } from './time-left'
import { markImport } from './unfinished-imports'
import type { Mark } from './unfinished-imports'
import { filesUnder } from './walk'
import type { Found } from './walk'

/** Files given to the worker before they are wanted, so that neither it nor the database waits for the other. */
const AHEAD = 4

/**
 * Import files and folders, a transaction a file. While a file is stored the worker reads the next ones. A file that
 * cannot be read is reported and the rest goes on; a corpus that cannot be written ends the import with its AppError.
 * What is stopped before its end, however, is marked as unfinished; the same paths imported again go on with it.
 */
export async function* importFiles(
  db: WritableDatabase,
  files: FileWorker,
  paths: readonly string[],
  options: ImportOptions,
  now: () => string,
): AsyncGenerator<ImportEvent, void, void> {
  const list = filesUnder(paths)
  const mark = markImport(db, paths, options, list.length, now())
  try {
    yield* importList(db, files, list, saidOnly(options), now, mark)
  } finally {
    mark.stopped()
  }
}

async function* importList(
  db: WritableDatabase,
  files: FileWorker,
  list: readonly Found[],
  told: ToldOnImport,
  now: () => string,
  mark: Mark,
): AsyncGenerator<ImportEvent, void, void> {
  const began = performance.now()
  const pending = new Set(list.map(({ path }) => path))
  const settled = new Set<string>()
  const total = { files: list.length, imported: 0, unchanged: 0, replaced: 0, failed: 0, passages: 0 }
  const work = list.map((found) => workOf(found.bytes ?? 0, isSeen(db, found)))
  const workAt = new Map(list.map(({ path }, i) => [path, work[i]!]))
  const clock = timeLeft(
    work.reduce((sum, one) => sum + one, 0),
    began,
  )
  let fresh = 0
  let done = 0
  // Second, the files that waited for a rival: by now each has what it will have.
  const waiting: Found[] = []
  for (const wait of [true, false]) {
    const turn = wait ? list : waiting
    // Failures are values, so that none goes unheard when the import is cancelled.
    const ahead = turn.slice(0, AHEAD).map((found) => attempt(db, files, found, told))
    for (const [i, found] of turn.entries()) {
      const { path } = found
      const secondsLeft = clock.seconds()
      yield {
        type: 'progress',
        done,
        total: list.length,
        name: path,
        ...(secondsLeft !== undefined && { secondsLeft }),
      }
      let attempted = await ahead.shift()!
      const next = turn[i + AHEAD]
      if (next !== undefined) ahead.push(attempt(db, files, next, told))
      // What it was the source of has become another's since it was looked at.
      if (isUnchanged(attempted) && unchanged(db, path, attempted.digest.file.sha256).length === 0)
        attempted = await attempt(db, files, found, told)
      const outcome =
        'error' in attempted
          ? { events: [failed(path, attempted.error)], fresh: 0 }
          : stored(db, attempted, now(), { settled, pending, wait })
      if (!outcome) {
        waiting.push(found)
        continue
      }
      done += 1
      clock.did(workAt.get(path) ?? 0, performance.now())
      mark.did(done)
      pending.delete(path)
      if (!isGone(attempted)) settled.add(path)
      fresh += outcome.fresh
      for (const event of outcome.events) {
        total[event.status] += 1
        total.passages += event.passages
        yield { type: 'file', ...event }
      }
    }
  }
  settleIndexes(db, fresh)
  mark.finished()
  yield { type: 'progress', done: list.length, total: list.length, name: '' }
  yield { type: 'summary', ...total, ms: Math.round(performance.now() - began) }
}

function saidOnly({ kind, respondent, theme, visibility, trackedChanges }: ImportOptions): ToldOnImport {
  return {
    ...(kind && { kind }),
    ...(respondent && { respondent }),
    ...(theme && { theme }),
    ...(visibility && { visibility }),
    ...(trackedChanges && { trackedChanges }),
  }
}

/** By its size it is what was imported; its hash will tell. */
function isSeen(db: ReadableDatabase, { path, bytes }: Found): boolean {
  const sql = 'SELECT 1 FROM source WHERE path = ? AND bytes = ? AND reader = ? LIMIT 1'
  return prepared(db, sql).get(path, bytes ?? -1, READER_VERSION) !== undefined
}

function isGone(attempt: Attempt): boolean {
  return 'error' in attempt && attempt.error instanceof AppError && attempt.error.code === 'file-not-found'
}

function isUnchanged(attempt: Attempt): attempt is Exclude<Attempt, { error: unknown }> {
  return 'digest' in attempt && attempt.digest.unchanged === true
}

type Attempt = { path: string; digest: Digest; told: ToldOnImport } | { error: unknown }

/** Have the worker read a file, unless it is as it was when it was last imported, and the same is said of it. */
function attempt(db: ReadableDatabase, files: FileWorker, found: Found, told: ToldOnImport): Promise<Attempt> {
  const { path } = found
  const closed = whyClosed(found)
  if (closed !== undefined) return Promise.resolve({ error: new AppError('file-unreadable', closed) })
  const last = sourcesFrom(db, path)
  const before = last.map((source): ToldOnImport => toldOf(source))
  const same =
    last.length > 0 &&
    last.every(
      ({ reader, sha256 }, i) =>
        reader === READER_VERSION &&
        sha256 === last[0]!.sha256 &&
        JSON.stringify(before[i]) === JSON.stringify({ ...before[i], ...told }),
    )
  const guides: Guide[] = []
  for (const [i, { place }] of last.entries()) guides[place] = guideOf({ ...before[i], ...told })
  const how: HowToRead = {
    told: Array.from(guides, (guide) => guide ?? guideOf(told)),
    toldOfOthers: guideOf(told),
    trackedChanges: told.trackedChanges ?? before[0]?.trackedChanges,
  }
  return files.digest(path, how, same ? last[0]!.sha256 : undefined).then(
    (digest) => ({ path, told, digest }),
    (error: unknown) => ({ error }),
  )
}

/** A respondent named on import makes a file a reply; one corrected later says nothing of what else is detected. */
function guideOf({ kind, respondent }: ToldOnImport): Guide {
  return { ...(kind && { kind }), ...(typeof respondent === 'string' && { respondent }) }
}

function whyClosed({ leadsOut, isClosed }: Found): string | undefined {
  if (leadsOut) return 'It is a link that leads out of the folder being imported; links like that are not followed.'
  return isClosed ? 'The folder cannot be opened: permission is denied.' : undefined
}

function stored(
  db: WritableDatabase,
  { path, digest, told }: Exclude<Attempt, { error: unknown }>,
  now: string,
  rivals: Rivals,
): { events: ImportedFile[]; fresh: number } | undefined {
  if (digest.unchanged) return { events: unchanged(db, path, digest.file.sha256), fresh: 0 }
  if (digest.texts.length === 0)
    return { events: [failed(path, new AppError('no-text', 'There is no text in the file.'))], fresh: 0 }
  const outcomes = storeFile(db, digest, told, now, rivals)
  if (!outcomes) return undefined
  const events = outcomes.map(({ sourceId, status, facts, changes }, place): ImportedFile => {
    const { passages, footnotes, losses } = digest.texts[place]!
    return {
      file: path,
      status,
      sourceId,
      symbol: facts.symbol,
      title: facts.title,
      kind: facts.kind,
      body: facts.body,
      date: facts.date,
      language: facts.language,
      respondent: facts.respondent?.name ?? null,
      passages: passages.length,
      footnotes,
      losses,
      ...(changes && { changes }),
    }
  })
  return { events, fresh: outcomes.reduce((sum, outcome) => sum + outcome.fresh, 0) }
}

/** The same words about a file as when it was stored. */
function unchanged(db: ReadableDatabase, path: string, sha256: string): ImportedFile[] {
  const sql = `SELECT source_id AS sourceId, symbol, title, kind, body, date, language, respondent, footnotes, losses,
      (SELECT count(*) FROM passage WHERE source = source.id) AS passages
    FROM source WHERE path = ? AND sha256 = ? ORDER BY place`
  const rows = prepared(db, sql).all(path, sha256) as (Omit<ImportedFile, 'losses'> & { losses: string })[]
  return rows.map((row) => ({
    ...row,
    file: path,
    status: 'unchanged',
    losses: JSON.parse(row.losses) as ImportedFile['losses'],
  }))
}

function failed(path: string, error: unknown): ImportedFile {
  return {
    file: path,
    status: 'failed',
    symbol: '',
    title: '',
    kind: 'other',
    body: '',
    date: '',
    language: '',
    respondent: null,
    passages: 0,
    footnotes: 0,
    losses: [],
    problem: errorValue(error),
  }
}

/** Merging the indexes costs in proportion to the whole corpus, so only an import that is a good part of it does. */
function settleIndexes(db: WritableDatabase, fresh: number): void {
  const texts = prepared(db, 'SELECT count(*) FROM text').pluck().get() as number
  if (fresh > 500 && fresh > texts / 20) optimizeIndexes(db)
}
