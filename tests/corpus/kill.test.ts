import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { unpack } from '../../electron/corpus/pack'
import { bundled } from './bundle'
import { folderWith, resolution, write } from './documents'

/** `KILLS=200 npx vitest run tests/corpus/kill.test.ts` for more of them. */
const KILLS = Number(process.env['KILLS'] ?? 20)
const FILES = 40
const PARAGRAPHS = 12

it(
  `a corpus survives ${KILLS} kills during import: whole files only, and none that was reported done is lost`,
  { timeout: 60_000 + KILLS * 6000 },
  async () => {
    const entry = (await bundled({ child: join(import.meta.dirname, 'kill-child.ts') }))('child')
    const folder = folderWith()
    const path = join(folder, 'corpus.db')
    const sources = join(folder, 'sources')
    writeRound(sources, 0)
    const whole = await runAndKill(fileURLToPath(entry), [path, sources], Infinity, 0)
    let killed = 0
    let inTheMiddle = 0
    for (let round = 1; round <= KILLS; round += 1) {
      writeRound(sources, round)
      // At any file, and at any moment of it: before the first the worker is started and folders are looked through.
      const after = Math.floor(Math.random() * (FILES + 1))
      const delay = Math.random() * (after === 0 ? whole.first : (2 * (whole.last - whole.first)) / FILES)
      const { done, wasKilled } = await runAndKill(fileURLToPath(entry), [path, sources], after, delay)
      if (wasKilled) killed += 1
      if (wasKilled && done.length > 0 && done.length < FILES) inTheMiddle += 1
      expect([`round ${round}, ${delay} ms after file ${after}`, ...wholeSources(path, done, round)]).toHaveLength(1)
    }
    console.log(`${killed} of ${KILLS} imports were killed, ${inTheMiddle} between their first and last file`)
    expect(killed).toBeGreaterThan(KILLS / 2)
    expect(inTheMiddle).toBeGreaterThan(KILLS / 4)
    writeRound(sources, KILLS + 1)
    const last = await runAndKill(fileURLToPath(entry), [path, sources], Infinity, 0)
    expect(last.done).toHaveLength(FILES)
    expect(wholeSources(path, last.done, KILLS + 1)).toEqual([])
  },
)

function writeRound(folder: string, round: number): void {
  for (let i = 0; i < FILES; i += 1) write(join(folder, `${i}.xml`), fileOf(i, round))
}

/** Every paragraph says in which round it was written. */
function fileOf(i: number, round: number): string {
  const operative = Array.from(
    { length: PARAGRAPHS },
    (_, j) => `Ferry ${i}, clause ${j}, round ${round}. ${'Safe crossing. '.repeat(j)}`,
  )
  return resolution({ symbol: `E/CN.99/RES/${i}/1`, operative })
}

interface Run {
  /** The sources it said it had finished. */
  done: string[]
  wasKilled: boolean
  /** From the open corpus to the first and the last file stored, in milliseconds. */
  first: number
  last: number
}

/** Kill -9 that many milliseconds after the child has told of so many files. */
function runAndKill(entry: string, args: string[], after: number, delay: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    let timer: NodeJS.Timeout | undefined
    let ready = 0
    let [first, last] = [0, 0]
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (ready === 0) ready = Date.now()
      const told = out.split('\n').length - 2
      if (told > 0) {
        last = Date.now() - ready
        first ||= last
      }
      if (told >= after) timer ??= setTimeout(() => child.kill('SIGKILL'), delay)
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      const lines = out.split('\n').slice(1, -1)
      const done = lines.map((line) => line.slice(line.indexOf(' ') + 1))
      resolve({ done, wasKilled: signal === 'SIGKILL', first, last })
    })
  })
}

/** What no corpus has, by queries that would find it. */
const NOTHING: readonly (readonly [string, string])[] = [
  ['a source without its text', 'SELECT 1 FROM source WHERE id NOT IN (SELECT source FROM source_text)'],
  ['a file without a source', 'SELECT 1 FROM original WHERE sha256 NOT IN (SELECT sha256 FROM source)'],
  ['a text in no source', 'SELECT 1 FROM text WHERE id NOT IN (SELECT text FROM passage)'],
  ['a text that is not indexed', 'SELECT 1 FROM text WHERE id NOT IN (SELECT rowid FROM lookup)'],
  ['an index of what is no text', 'SELECT 1 FROM lookup WHERE rowid NOT IN (SELECT id FROM text)'],
  ['a text without shingles', 'SELECT 1 FROM text WHERE id NOT IN (SELECT rowid FROM shingle)'],
  ['a change of nothing', 'SELECT 1 FROM change WHERE source NOT IN (SELECT id FROM source)'],
]

/** What is wrong with the corpus: damage, halves, or sources that were done in this round and are not there as they were. */
function wholeSources(path: string, done: readonly string[], round: number): string[] {
  const db = new Database(path)
  try {
    const wrong = (db.pragma('integrity_check') as { integrity_check: string }[])
      .map((r) => r.integrity_check)
      .filter((r) => r !== 'ok')
    db.exec(
      "INSERT INTO lookup (lookup) VALUES ('integrity-check'); INSERT INTO shingle (shingle) VALUES ('integrity-check')",
    )
    const rows = db
      .prepare('SELECT s.id, s.source_id, o.packed FROM source s JOIN original o USING (sha256)')
      .all() as { id: number; source_id: string; packed: Uint8Array }[]
    if (rows.length !== Number(db.prepare('SELECT count(*) FROM source').pluck().get()))
      wrong.push('a source without its file')
    for (const [what, sql] of NOTHING) if (db.prepare(sql).get() !== undefined) wrong.push(what)
    const unfinished = db.prepare('SELECT done, total FROM unfinished_import').all() as {
      done: number
      total: number
    }[]
    if (unfinished.length > 1 || unfinished.some(({ done: said, total }) => said > total || total !== FILES))
      wrong.push(`unfinished: ${JSON.stringify(unfinished)}`)
    if (unfinished.length === 0 && done.length < FILES && done.length > 0)
      wrong.push('an import that nobody knows was stopped')
    const found = new Set<string>()
    for (const { id, source_id, packed } of rows) {
      const clauses = db
        .prepare(
          "SELECT t.words FROM passage p JOIN text t ON t.id = p.text WHERE p.source = ? AND p.label LIKE 'OP %'",
        )
        .pluck()
        .all(id) as string[]
      const rounds = new Set(
        [...clauses, Buffer.from(unpack(packed)).toString()].map((text) => /round (\d+)/.exec(text)?.[1]),
      )
      if (clauses.length !== PARAGRAPHS || rounds.size !== 1) wrong.push(`${source_id} is not whole`)
      if (rounds.has(String(round))) found.add(source_id)
    }
    return wrong.concat(done.filter((id) => !found.has(id)).map((id) => `${id} was done and is not there`))
  } finally {
    db.close()
  }
}
