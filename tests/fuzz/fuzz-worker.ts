import { parentPort, workerData } from 'node:worker_threads'
import { fuzzCase } from './fuzz-case'
import { seedFiles } from './seed-files'
import { verdictOn } from './verdict'
import type { Verdict } from './verdict'

/** What a thread is started with; it is then sent numbers of cases. */
export interface FuzzData {
  root: string
  seed: number
}

/** What it answers to each: how many bytes it reads now, then what became of them; before the first, only `ready`. */
export type FuzzAnswer =
  | { ready: true }
  | { begins: number }
  | ({ nth: number; format: string; from: string; bytes: number; ms: number } & Verdict)

const { root, seed } = workerData as FuzzData
const port = parentPort!
const seeds = await seedFiles(root)

port.on('message', (nth: number) => {
  const { format, from, name, bytes } = fuzzCase(seeds, seed, nth)
  const began = cpuMilliseconds()
  port.postMessage({ begins: bytes.length } satisfies FuzzAnswer)
  void verdictOn(bytes, name).then((verdict) => {
    const ms = cpuMilliseconds() - began
    port.postMessage({ nth, format, from, bytes: bytes.length, ms, ...verdict } satisfies FuzzAnswer)
  })
})
port.postMessage({ ready: true } satisfies FuzzAnswer)

/** Of this thread alone, so that what else the machine does tells nothing. */
function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return Math.round((user + system) / 1000)
}
