import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { CAPS, timeFor } from '../../electron/corpus/file-thread'
import { fuzzCase } from './fuzz-case'
import type { FuzzAnswer, FuzzData } from './fuzz-worker'
import { seedFiles } from './seed-files'

/**
 * `npm run fuzz -- [--count N] [--seed S] [--case N [--out FILE]] [--threads N]`: mutated files of every format, each read
 * in a thread with the caps that the file worker has. A file must be read into a sound text or refused with code and words.
 * `--case` reads one file of a run alone, `--out` writes it down.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    case: { type: 'string' },
    out: { type: 'string' },
    threads: { type: 'string', default: '2' },
  },
})

const root = process.cwd()
const seed = Number(values.seed)
const numbers = values.case === undefined ? [...Array(Number(values.count)).keys()] : [Number(values.case)]
const seeds = await seedFiles(root)

/** How many times its time a thread is waited for. */
const PATIENCE = 4

type Told = Extract<FuzzAnswer, { nth: number }>
const told: Told[] = []

if (values.out !== undefined) writeFileSync(values.out, fuzzCase(seeds, seed, numbers[0]!).bytes)
const began = performance.now()
console.log(`Seed ${seed}: ${numbers.length} files made of ${seeds.length}.`)
await Promise.all(Array.from({ length: Number(values.threads) }, thread))
report()

/** One thread after the other, until no numbers are left; one that a file brings down is followed by a new one. */
async function thread(): Promise<void> {
  while (numbers.length > 0) await oneThread()
}

function oneThread(): Promise<void> {
  return new Promise((resolve) => {
    const data: FuzzData = { root, seed }
    const worker = new Worker(new URL('./fuzz-worker.js', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: CAPS.heapMegabytes },
    })
    let nth: number | undefined
    let timer: NodeJS.Timeout | undefined
    const end = (fault?: string): void => {
      clearTimeout(timer)
      worker.removeAllListeners()
      if (fault !== undefined && nth !== undefined) {
        const { format, from, bytes } = fuzzCase(seeds, seed, nth)
        tell({ nth, format, from, bytes: bytes.length, ms: 0, outcome: 'FAULT', fault })
      }
      void worker.terminate().then(() => resolve())
    }
    worker.on('message', (answer: FuzzAnswer) => {
      clearTimeout(timer)
      if ('begins' in answer) {
        const most = timeFor(answer.begins)
        // A machine that does other things too gives a thread a part of its time.
        timer = setTimeout(() => end(`took longer than ${most / 1000} seconds`), PATIENCE * most)
        return
      }
      if ('nth' in answer) tell(answer)
      nth = numbers.shift()
      if (nth === undefined) return end()
      worker.postMessage(nth)
    })
    worker.on('error', (error) => end(error.message))
    worker.on('exit', (code) => end(`ended the thread (${code})`))
  })
}

function tell(answer: Told): void {
  const most = timeFor(answer.bytes)
  const verdict: Told =
    answer.ms > most ? { ...answer, outcome: 'FAULT', fault: `took ${answer.ms} ms of its ${most}` } : answer
  told.push(verdict)
  const { outcome, nth, from, fault } = verdict
  if (outcome === 'FAULT') console.log(`FAULT npm run fuzz -- --seed ${seed} --case ${nth}   (${from}) ${fault}`)
  if (told.length % 1000 === 0)
    console.log(`  ${told.length} after ${Math.round((performance.now() - began) / 1000)} s`)
}

function report(): void {
  const formats = [...new Set(told.map(({ format }) => format))].sort()
  const outcomes = [...new Set(told.map(({ outcome }) => outcome))].sort()
  const count = (format: string, outcome: string): number =>
    told.filter((one) => one.format === format && one.outcome === outcome).length
  console.log(['format'.padEnd(8), ...outcomes.map((outcome) => outcome.padStart(21))].join(''))
  for (const format of formats) {
    console.log([format.padEnd(8), ...outcomes.map((outcome) => String(count(format, outcome)).padStart(21))].join(''))
  }
  const slow = told.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
  console.log(
    `Slowest: ${slow.map(({ nth, from, bytes, ms }) => `${nth} (${from}, ${bytes} bytes) ${ms} ms`).join('; ')}`,
  )
  const faults = told.filter(({ outcome }) => outcome === 'FAULT')
  console.log(
    `${told.length} files in ${Math.round((performance.now() - began) / 1000)} s, ${faults.length} faults. Seed ${seed}.`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
}
