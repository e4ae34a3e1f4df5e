import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createJournal } from '../../../renderer/files/journal'
import type { Journal } from '../../../renderer/files/journal'
import type { Draft } from '../../../shared/draft/draft'
import { draftOf } from '../editor/writer'

// What the page publishes a moment after a key.
const PUBLISHED_AFTER = 250

let log: string[]
let draft: Draft
let full: boolean
let keeping: number
let journal: Journal

const title = ({ text }: Draft): string => {
  const [run] = text.paragraphs[0]!.runs
  return run?.type === 'text' ? run.text : ''
}

beforeEach(() => {
  vi.useFakeTimers()
  log = []
  full = false
  keeping = 0
  draft = draftOf('para: 0')
  journal = createJournal({
    latest: () => draft,
    async keep(given) {
      await new Promise((done) => setTimeout(done, keeping))
      if (full) throw new Error('the disk is full')
      log.push(`kept ${title(given)}`)
    },
    async settle(id) {
      log.push(id === draft.id ? 'settled' : 'settled another')
    },
    onKept: (error) => error !== undefined && log.push('not kept'),
  })
})
afterEach(() => vi.useRealTimers())

/** Type a key every so many milliseconds; each is published a moment later. */
async function type(keys: number, every: number): Promise<void> {
  for (let n = 1; n <= keys; n += 1) {
    draft = draftOf(`para: ${n}`)
    setTimeout(() => journal.changed(), PUBLISHED_AFTER)
    await vi.advanceTimersByTimeAsync(every)
  }
}

it('after a pause what was written is kept, once', async () => {
  await type(3, 100)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(log).toEqual(['kept 3'])
})

it('of typing without pause never two seconds are not kept', async () => {
  let worst = 0
  let keptAt = 0
  const started = Date.now()
  for (let n = 1; n <= 600; n += 1) {
    await type(1, 30)
    if (log.length > 0) keptAt = Date.now()
    log.length = 0
    worst = Math.max(worst, Date.now() - (keptAt || started))
  }
  expect(worst).toBeGreaterThan(1000)
  expect(worst).toBeLessThan(1900)
})

it('what is settled while it is being kept is settled afterwards', async () => {
  keeping = 500
  await type(1, PUBLISHED_AFTER)
  journal.now()
  journal.settle(draft.id)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(log).toEqual(['kept 1', 'settled'])
})

it('a window about to go does not wait, and keeps nothing twice', async () => {
  await type(1, PUBLISHED_AFTER)
  journal.now()
  journal.now()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(log).toEqual(['kept 1'])
})

it('stopped, it keeps nothing more', async () => {
  await type(1, PUBLISHED_AFTER)
  await journal.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(log).toEqual([])
})

it('what could not be kept is told, and tried again with the next change', async () => {
  full = true
  await type(1, 5000)
  full = false
  await type(2, 5000)
  expect(log).toEqual(['not kept', 'kept 1', 'kept 2'])
})
