import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { unpack } from '../../electron/corpus/pack'
import { bundled } from './bundle'
import { folderWith, resolution, write } from './documents'

const KILLS = 50
const FILES = 24
const PARAGRAPHS = 12

it(
  `a corpus survives ${KILLS} kills during import: whole files only, and none that was reported done is lost`,
  { timeout: 180_000 },
  async () => {
    const entry = (await bundled({ child: join(import.meta.dirname, 'kill-child.ts') }))('child')
    const folder = folderWith()
    const path = join(folder, 'corpus.db')
    const sources = join(folder, 'sources')
    writeRound(sources, 0)
    const whole = await runAndKill(fileURLToPath(entry), [path, sources], 60_000)
    let killed = 0
    // The kills go through the whole of an import in small steps: 17 and 50 have no common divisor.
    for (let round = 1; round <= KILLS; round += 1) {
      writeRound(sources, round)
      const delay = (((round * 17) % KILLS) / KILLS) * whole.milliseconds
      const { done, wasKilled } = await runAndKill(fileURLToPath(entry), [path, sources], delay)
      if (wasKilled) killed += 1
      expect(wholeSources(path, done, round)).toEqual([])
    }
    expect(killed).toBeGreaterThan(KILLS / 2)
    writeRound(sources, KILLS + 1)
    const last = await runAndKill(fileURLToPath(entry), [path, sources], 60_000)
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
  /** From the open corpus to the end. */
  milliseconds: number
}

/** Kill -9 that many milliseconds after the child has opened the corpus. */
function runAndKill(entry: string, args: string[], delay: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    let timer: NodeJS.Timeout | undefined
    let ready = 0
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (timer || !out.startsWith('ready\n')) return
      ready = Date.now()
      timer = setTimeout(() => child.kill('SIGKILL'), delay)
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      const lines = out.split('\n').slice(1, -1)
      const done = lines.map((line) => line.slice(line.indexOf(' ') + 1))
      resolve({ done, wasKilled: signal === 'SIGKILL', milliseconds: Date.now() - ready })
    })
  })
}

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
