// Importing 995 resolutions, against reading them and putting the same paragraphs into one FTS5 table.
import Database from 'better-sqlite3'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { tmpdir } from 'node:os'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { createCorpus } from '../../electron/corpus/corpus'
import { startFileWorker } from '../../electron/corpus/file-thread'
import { filesUnder } from '../../electron/corpus/walk'
import { passagesOf } from '../../shared/source/address'
import { read } from '../../shared/read'
import { median, ms, row, times } from './figures'

const folder = resolve('../shared/data/akn/ga')
if (!existsSync(folder)) console.log('import: skipped, ../shared/data/akn/ga is not there')
else await measure()

async function measure(): Promise<void> {
  const ours: Cost[] = []
  const bare: Cost[] = []
  const again: Cost[] = []
  let passages = 0
  let bytes = 0
  let peak = 0
  for (let run = 0; run < 5; run += 1) {
    const place = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
    const corpus = await createCorpus(
      join(place, 'corpus.db'),
      startFileWorker(pathToFileURL(resolve('out/main/file-worker.js'))),
    )
    ours.push(
      await timed(async () => {
        for await (const event of corpus.import([folder])) if (event.type === 'summary') passages = event.passages
      }),
    )
    // Of the first run: nothing else was in memory before.
    peak ||= process.resourceUsage().maxRSS * 1024
    again.push(await timed(() => Array.fromAsync(corpus.import([folder]))))
    await corpus.close()
    bytes = statSync(join(place, 'corpus.db')).size
    bare.push(await timed(() => bareImport(join(place, 'bare.db'))))
    rmSync(place, { recursive: true })
  }
  const ratio = wall(ours) / wall(bare)
  row('import, 995 files', `${ms(wall(ours))} | parse and one FTS5 table ${ms(wall(bare))}`, {
    kept: ratio <= 2,
    words: `${times(ratio)}, <= 2x`,
  })
  row(
    'import, passages',
    `${passages}, ${Math.round(passages / (wall(ours) / 1000))} a second, corpus ${(bytes / 1e6).toFixed(0)} MB`,
  )
  row('import, processor time', `${ms(cpu(ours))} | ${ms(cpu(bare))}, ${times(cpu(ours) / cpu(bare))}`)
  row('import again, nothing changed', `${ms(wall(again))}, ${times(wall(again) / wall(ours))} of the first time`)
  row('import, peak memory of the process', `${(peak / 1e6).toFixed(0)} MB`)
}

/** Milliseconds, passed and worked (by all threads). */
interface Cost {
  wall: number
  cpu: number
}

async function timed(work: () => Promise<unknown>): Promise<Cost> {
  const began = { wall: performance.now(), cpu: process.cpuUsage() }
  await work()
  const { user, system } = process.cpuUsage(began.cpu)
  return { wall: performance.now() - began.wall, cpu: (user + system) / 1000 }
}

function wall(costs: readonly Cost[]): number {
  return median(costs.map((cost) => cost.wall))
}

function cpu(costs: readonly Cost[]): number {
  return median(costs.map((cost) => cost.cpu))
}

async function bareImport(path: string): Promise<void> {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec("CREATE VIRTUAL TABLE bare USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
  const insert = db.prepare('INSERT INTO bare (text) VALUES (?)')
  for (const { path: file } of filesUnder([folder])) {
    const { texts } = await read(readFileSync(file), basename(file))
    db.transaction(() => {
      for (const { text } of texts) for (const passage of passagesOf(text, '')) insert.run(passage.text)
    })()
  }
  db.close()
}
