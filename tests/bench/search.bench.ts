// Search on real paragraphs at 100,000, 220,000 and 300,000, against bare FTS5 in the same run.
import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../electron/corpus/open'
import type { WritableDatabase } from '../../electron/corpus/database'
import { filterOf } from '../../electron/corpus/conditions'
import { plansOf } from '../../electron/corpus/query'
import { search } from '../../electron/corpus/search'
import { tokensOf } from '../../shared/compare/tokens'
import type { SearchQuery } from '../../shared/service/corpus'
import { parseQuery } from '../../shared/source/query'
import { interleaved, median, ms, p95, row, seeded, times } from './figures'
import { peers } from './peers'
import { QUERY_TYPES, queryMix } from './queries'
import type { MixedQuery } from './queries'
import { BARE_SCHEMA, load, relabelled, scaleDocuments, upTo } from './scale'
import type { ScaleDocument } from './scale'

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

const [mode, ...args] = process.argv.slice(2)
const documents = mode === undefined ? await scaleDocuments() : []
if (mode === 'memory') await memory(args[0]!, args[1]!)
else if (mode === 'peers') await peers(args[0]!, args[1]!)
else if (!documents) console.log('search: skipped, ../shared/data/scale.jsonl.gz is not there')
else await measure(documents)

async function measure(all: ScaleDocument[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  const db = await openDatabase(join(folder, 'corpus.db'))
  const bare = new Database(join(folder, 'bare.db'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = NORMAL')
  bare.pragma('cache_size = -65536')
  bare.exec(BARE_SCHEMA)
  try {
    const newestFirst = [...all].sort((a, b) => (a.date < b.date ? 1 : -1))
    const latest = newestFirst.slice(0, 208)
    const rest = newestFirst.slice(208).reverse()
    const first = upTo(rest, 100_000)
    const mix = queryMix(first, seeded(7))

    load(db, bare, first)
    const small = await copyOf({ db, bare }, folder)
    const large = { db, bare }
    load(db, bare, rest.slice(first.length))
    load(db, bare, latest)
    console.log(
      'search: bare is one FTS5 table, unicode61 without stems, with exact rank and its own snippets; the corpus also has stems',
    )
    searchRows('220,000', large, small, mix)
    sizeRows('220,000', large, mix, folder)
    spawnSync(
      process.execPath,
      ['--max-old-space-size=6000', process.argv[1]!, 'peers', join(folder, 'small.db'), join(folder, 'mix.json')],
      {
        stdio: 'inherit',
      },
    )
    const random = seeded(13)
    const vocabulary = first.slice(0, 50).flatMap((document) => tokensOf(document.texts.join(' ')))
    const copies = upTo(newestFirst, 80_000).map((document) => relabelled(document, random, vocabulary))
    load(db, bare, copies)
    searchRows('300,000', large, small, mix)
    sizeRows('300,000', large, mix, folder)
    small.db.close()
    small.bare.close()
  } finally {
    db.close()
    bare.close()
    rmSync(folder, { recursive: true })
  }
}

/** A corpus and the bare table with the same paragraphs. */
interface Both {
  db: WritableDatabase
  bare: Database.Database
}

/** The same as it is now, to be measured beside what it grows into. */
async function copyOf({ db, bare }: Both, folder: string): Promise<Both> {
  db.prepare('VACUUM INTO ?').run(join(folder, 'small.db'))
  bare.prepare('VACUUM INTO ?').run(join(folder, 'small-bare.db'))
  const copy = new Database(join(folder, 'small-bare.db'))
  copy.pragma('cache_size = -65536')
  return { db: await openDatabase(join(folder, 'small.db')), bare: copy }
}

/** Search against bare FTS5 with exact rank and its own snippets, on the same mix, and what growing from 100,000 cost both. */
function searchRows(size: string, large: Both, small: Both, mix: readonly MixedQuery[]): void {
  const [ours, bare, oursSmall, bareSmall] = interleaved(mix, [
    ({ query }) => search(large.db, query),
    (one) => bareSearch(large.bare, one, 20),
    ({ query }) => search(small.db, query),
    (one) => bareSearch(small.bare, one, 20),
  ]) as [number[], number[], number[], number[]]
  const three = (all: number[]): string => `${ms(median(all))} ${ms(p95(all))} ${ms(Math.max(...all))}`
  row(`search, ${size}, p50 p95 worst`, `${three(ours)} | bare ${three(bare)}`, {
    kept: p95(ours) <= 0.6 * p95(bare),
    words: `${times(p95(ours) / p95(bare))} at p95, <= 0.6x`,
  })
  row(`search, ${size}, worst query`, times(Math.max(...ours) / p95(ours)), {
    kept: Math.max(...ours) <= 5 * p95(ours),
    words: '<= 5x p95',
  })
  const growth = { ours: p95(ours) / p95(oursSmall), bare: p95(bare) / p95(bareSmall) }
  row(`search, 100,000, p50 p95 worst`, `${three(oursSmall)} | bare ${three(bareSmall)}`)
  row(`search, p95 at ${size} to 100,000`, `${times(growth.ours)} | bare ${times(growth.bare)}`, {
    kept: growth.ours <= growth.bare,
    words: 'no worse than bare',
  })
  const byType = (all: readonly number[], type: MixedQuery['type']): string =>
    ms(p95(all.filter((_, i) => mix[i]!.type === type)))
  row(
    `search, ${size}, p95 by kind of query | bare`,
    QUERY_TYPES.map((type) => `${type} ${byType(ours, type)} | ${byType(bare, type)}`).join(', '),
  )
  waysRow(size, large.db, mix)
  const same = mix.map((one) => ({
    type: one.type,
    exact: shareOfFirstTen(textsFound(large.db, one.query), exactTexts(large.db, one.query)),
    bare: shareOfFirstTen(
      textsFound(large.db, one.query),
      distinct(bareSearch(large.bare, one, 400).map(({ text }) => text)),
    ),
  }))
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const overall = mean(same.map(({ exact }) => exact))
  row(
    `search, ${size}, first ten as exact rank's`,
    QUERY_TYPES.map(
      (type) => `${type} ${mean(same.filter((s) => s.type === type).map((s) => s.exact)).toFixed(2)}`,
    ).join(' '),
    {
      kept: overall >= 0.9,
      words: `${overall.toFixed(3)}, >= 0.9 (as bare's: ${mean(same.map((s) => s.bare)).toFixed(3)})`,
    },
  )
}

/** What sorting by day, grouping and counting cost beside the plain search. */
function waysRow(size: string, db: WritableDatabase, mix: readonly MixedQuery[]): void {
  const figures = interleaved(
    mix,
    [{}, { sort: 'newest' as const }, { bySource: true }, { facets: true }].map(
      (way) =>
        ({ query }: MixedQuery) =>
          search(db, { ...query, ...way }),
    ),
    3,
  )
  const words = ['plain', 'newest first', 'by source', 'with facets']
  row(`search, ${size}, p95 of other ways`, figures.map((all, i) => `${words[i]} ${ms(p95(all))}`).join(', '))
}

/** How large the files are, and what memory a process takes that only opens the corpus and searches. */
function sizeRows(size: string, { db, bare }: Both, mix: readonly MixedQuery[], folder: string): void {
  const bytes = (one: Database.Database): number =>
    Number(one.pragma('page_count', { simple: true })) * Number(one.pragma('page_size', { simple: true }))
  row(`file, ${size}`, `${(bytes(db) / 1e6).toFixed(0)} MB | bare with its texts ${(bytes(bare) / 1e6).toFixed(0)} MB`)
  const words = Number(db.prepare('SELECT sum(length(CAST(words AS BLOB))) FROM text').pluck().get())
  const index = Number(db.prepare("SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'lookup*'").pluck().get())
  row(`full-text index of the text, ${size}`, `${(index / 1e6).toFixed(1)} MB, ${((100 * index) / words).toFixed(0)} %`)
  const queries = join(folder, 'mix.json')
  writeFileSync(queries, JSON.stringify(mix))
  const { stdout } = spawnSync(process.execPath, [process.argv[1]!, 'memory', join(folder, 'corpus.db'), queries], {
    encoding: 'utf8',
  })
  row(`peak memory of a process that searches, ${size}`, stdout.trim())
}

async function memory(path: string, queries: string): Promise<void> {
  const { size, queries: mix } = {
    size: process.resourceUsage().maxRSS,
    queries: JSON.parse(readFileSync(queries, 'utf8')) as MixedQuery[],
  }
  const db = await openDatabase(path, { create: false })
  for (const { query } of mix) search(db, { ...query, facets: true })
  db.close()
  console.log(`${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, of which Node ${(size / 1024).toFixed(0)} MB`)
}

interface BareHit {
  text: string
  snippet: string
}

function bareSearch(bare: Database.Database, { bare: asked }: MixedQuery, limit: number): BareHit[] {
  const { match, body, from } = asked
  const where = [
    ...(body === undefined ? [] : ['p.body = @body']),
    ...(from === undefined ? [] : ['p.year BETWEEN @from AND @to']),
  ]
  const filtered = where.length > 0 ? 'JOIN passage p ON p.id = bare.rowid' : ''
  const sql = `SELECT bare.rowid, text, snippet(bare, 0, '[', ']', '…', 40) AS snippet FROM bare ${filtered}
    WHERE ${['bare MATCH @match', ...where].join(' AND ')} ORDER BY rank LIMIT ${limit}`
  const { match: _, ...values } = asked
  return preparedOn(bare, sql).all({ match, ...values }) as BareHit[]
}

function preparedOn(db: Database.Database, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>()
  statements.set(db, known)
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  return statement
}

function textsFound(db: WritableDatabase, query: SearchQuery): string[] {
  return search(db, { ...query, limit: 10 }).hits.map(({ text }) => text)
}

/** The first ten by exact rank over the same distinct texts. */
function exactTexts(db: WritableDatabase, query: SearchQuery): string[] {
  const [plan] = plansOf(parseQuery(query.words).tree!).plans
  const filter = filterOf(db, plan!.conditions, query)
  const sql = `SELECT t.words FROM lookup JOIN text t ON t.id = lookup.rowid
    WHERE lookup MATCH @match ${filter.exists('lookup.rowid')} ORDER BY bm25(lookup), lookup.rowid DESC LIMIT 10`
  return db
    .prepare(sql)
    .pluck()
    .all({ match: plan!.match, ...filter.values }) as string[]
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, 10)
}

function shareOfFirstTen(mine: readonly string[], theirs: readonly string[]): number {
  if (theirs.length === 0) return 1
  return theirs.filter((text) => mine.includes(text)).length / theirs.length
}
