import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import type { ReadableDatabase } from '../../electron/corpus/database'
import { openDatabase } from '../../electron/corpus/open'
import { search } from '../../electron/corpus/search'
import { interleaved, median, ms, quantile, row } from './figures'
import type { MixedQuery } from './queries'

/** Files that recoll is given: it makes a document of each, with its own look at type and language. */
const FILES = 10_000

/**
 * The same queries put to other search engines, over the distinct texts of the corpus at `path`: words and beginnings of
 * words, for none of them has fields beside words as the corpus has, and FlexSearch and MiniSearch have no phrases.
 */
export async function peers(path: string, queries: string): Promise<void> {
  const db = await openDatabase(path, { create: false })
  const mix = (JSON.parse(readFileSync(queries, 'utf8')) as MixedQuery[]).filter(({ type }) =>
    ['common', 'rare', 'prefix'].includes(type),
  )
  const texts = db.prepare('SELECT id, words FROM text ORDER BY id').all() as { id: number; words: string }[]
  const count = texts.length.toLocaleString('en')
  row('other engines', `${count} distinct texts, ${mix.length} queries of words and beginnings of words, p50 p95 worst`)
  const plain = (words: string): string => words.replace(/\*/g, '')
  let heap = heapNow()
  const grown = (): string => {
    const before = heap
    heap = heapNow()
    return `${((heap - before) / 1e6).toFixed(0)} MB of memory`
  }
  let began = performance.now()
  const flex = new FlexSearch.Index({ tokenize: 'forward' })
  for (const { id, words } of texts) flex.add(id, words)
  row('FlexSearch, built', `${((performance.now() - began) / 1000).toFixed(0)} s, ${grown()}`)
  began = performance.now()
  const mini = new MiniSearch<{ id: number; words: string }>({ fields: ['words'] })
  mini.addAll(texts)
  row('MiniSearch, built', `${((performance.now() - began) / 1000).toFixed(0)} s, ${grown()}`)
  const wordsOf = db.prepare('SELECT words FROM text WHERE id = ?').pluck()
  const [ours, flexes, minis] = interleaved(
    mix,
    [
      ({ query }) => search(db, query),
      ({ query }) => flex.search(plain(query.words), { limit: 20 }).map((id) => wordsOf.get(id)),
      ({ query, type }) =>
        mini
          .search(plain(query.words), { combineWith: 'AND', ...(type === 'prefix' && { prefix: true }) })
          .slice(0, 20)
          .map(({ id }) => wordsOf.get(id)),
    ],
    3,
  ) as [number[], number[], number[]]
  const three = (all: number[]): string => `${ms(median(all))} ${ms(quantile(all, 0.95))} ${ms(Math.max(...all))}`
  row('the corpus, with places and snippets', three(ours))
  row('FlexSearch (forward), without snippets', three(flexes))
  row('MiniSearch, without snippets', three(minis))
  recoll(db, mix)
  db.close()
}

function heapNow(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss
}

/** Recoll over as many files with a text each, where it is installed; each query starts its program anew. */
function recoll(db: ReadableDatabase, mix: readonly MixedQuery[]): void {
  if (spawnSync('recollindex', ['-h']).error) {
    row('recoll', 'not installed (Debian: apt-get install recollcmd)')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-recoll-'))
  try {
    const [config, files] = [join(folder, 'config'), join(folder, 'files')]
    mkdirSync(config)
    mkdirSync(files)
    writeFileSync(join(config, 'recoll.conf'), `topdirs = ${files}\n`)
    const texts = db.prepare(`SELECT id, words FROM text ORDER BY id LIMIT ${FILES}`).all() as {
      id: number
      words: string
    }[]
    for (const { id, words } of texts) writeFileSync(join(files, `${id}.txt`), words)
    const began = performance.now()
    spawnSync('recollindex', ['-c', config], { stdio: 'ignore' })
    row(
      `recoll, ${FILES.toLocaleString('en')} of the texts as files, built`,
      `${((performance.now() - began) / 1000).toFixed(0)} s`,
    )
    const times = mix
      .filter((_, i) => i % 4 === 0)
      .map(({ query }) => {
        const from = performance.now()
        spawnSync('recollq', ['-c', config, '-n', '20', query.words], { stdio: 'ignore' })
        return performance.now() - from
      })
    row(
      'recoll, with the start of its program',
      `${ms(median(times))} ${ms(quantile(times, 0.95))} ${ms(Math.max(...times))}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
