import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { keepCorpus } from '../../electron/main/corpus'
import type { Corpus, CorpusProcess } from '../../electron/main/corpus'
import { startInNode } from '../../electron/main/corpus-in-node'

const standIn = join(import.meta.dirname, '../fixtures/corpus-process/stand-in.mjs')
const pace = { first: 5, longest: 50, settled: 10_000 }

let corpus: Corpus
afterEach(() => corpus.stop())

test('rejects what was under way when the process dies, and answers again from the next one', async () => {
  const news: string[] = []
  corpus = keepCorpus(startStandIn, (state) => news.push(state), pace)
  const before = await answering()

  const call = outcome(corpus.service.original('x'))
  const stream = outcome(toTheEnd(corpus.service.import(['folder'])))
  const last = outcome(corpus.service.sources())
  expect([await call, await stream, await last]).toEqual(Array(3).fill('corpus-unavailable'))
  expect(await outcome(corpus.service.sources())).toBe('corpus-unavailable')

  const after = await answering()
  expect(after).not.toBe(before)
  expect(news).toEqual(['up', 'down', 'up'])
})

test('comes back as often as it dies', async () => {
  corpus = keepCorpus(startStandIn, () => {}, pace)
  const pids = new Set<number>()
  for (let round = 0; round < 5; round += 1) {
    pids.add(await answering())
    process.kill(corpus.pid!, 'SIGKILL')
    while (corpus.state === 'up') await soon()
  }
  expect(pids.size).toBe(5)
})

test('a process that was sound for a while is replaced as soon as the first', async () => {
  // Doubling for ten rounds would take the waits beyond what this test may.
  corpus = keepCorpus(startStandIn, () => {}, { first: 40, longest: 60_000, settled: 1 })
  for (let round = 0; round < 10; round += 1) {
    await answering()
    await soon()
    process.kill(corpus.pid!, 'SIGKILL')
    while (corpus.state === 'up') await soon()
  }
  expect(await answering()).toBe(corpus.pid)
}, 20_000)

test('a stream that is left is cancelled in the process', async () => {
  corpus = keepCorpus(startStandIn, () => {}, pace)
  let seen = 0
  for await (const event of corpus.service.import(['folder'])) {
    if (event.type === 'progress') seen = event.done
    if (seen === 3) break
  }
  expect(seen).toBe(3)
  await answering()
})

test('a process that cannot be started is tried again', async () => {
  let attempts = 0
  corpus = keepCorpus(
    () => {
      attempts += 1
      if (attempts < 3) throw new Error('There is no such program; this message belongs to the test.')
      return startStandIn()
    },
    () => {},
    pace,
  )
  expect(await outcome(corpus.service.sources())).toBe('corpus-unavailable')
  await answering()
  expect(attempts).toBe(3)
})

test('no other process follows one that was stopped', async () => {
  const started: CorpusProcess[] = []
  corpus = keepCorpus(
    () => {
      const begun = startStandIn()
      started.push(begun)
      return begun
    },
    () => {},
    pace,
  )
  await answering()
  const gone = new Promise<void>((done) => started[0]!.onGone(done))
  corpus.stop()
  await gone
  await new Promise((done) => setTimeout(done, 100))
  expect(started).toHaveLength(1)
})

function startStandIn(): CorpusProcess {
  return startInNode({ entry: standIn, file: 'corpus.sqlite', app: '' }, { RAPPORTEUR_NODE: process.execPath })
}

/** The id of the process that answers, once one does. */
async function answering(): Promise<number> {
  while (corpus.state !== 'up') await soon()
  const status = (await corpus.service.status()) as unknown as { pid: number }
  return status.pid
}

async function toTheEnd(items: AsyncIterable<unknown>): Promise<void> {
  for await (const item of items) void item
}

function outcome(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? error,
  )
}

function soon(): Promise<void> {
  return new Promise((done) => setTimeout(done, 5))
}
