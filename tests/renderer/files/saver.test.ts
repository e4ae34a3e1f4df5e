import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SaveAsked } from '../../../renderer/files/file-state'
import { createSaver, PATIENCE } from '../../../renderer/files/saver'
import type { Draft } from '../../../shared/draft/draft'
import type { SavedDraft } from '../../../shared/service/shell'
import { draftOf } from '../editor/writer'

interface Writing {
  draft: Draft
  asked: SaveAsked
  done(): Promise<void>
  cancelled(): Promise<void>
  fails(): Promise<void>
}

let writings: Writing[]
let log: string[]
let draft: Draft
let opened: object
let inFile: Draft | undefined
let state: { saving: boolean; silent: boolean }
let save: (asked?: SaveAsked) => Promise<boolean>

const turn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  writings = []
  log = []
  draft = draftOf('para: One.')
  opened = {}
  inFile = undefined
  state = { saving: false, silent: false }
  const saver = createSaver({
    latest: () => ({ draft, opened, file: true, unsaved: inFile !== draft }),
    write(given, asked) {
      const { promise, resolve, reject } = Promise.withResolvers<SavedDraft | null>()
      const saved = { name: asked.as ? 'other' : 'own', path: '/x', at: '2026-11-22T09:00:00.000Z' }
      writings.push({
        draft: given,
        asked,
        done: async () => void (resolve(saved), await turn()),
        cancelled: async () => void (resolve(null), await turn()),
        fails: async () => void (reject(new Error('no')), await turn()),
      })
      return promise
    },
    onState: (now) => (state = now),
    onSaved(given, { name }) {
      inFile = given
      log.push(name)
    },
    onFailed: () => log.push('failed'),
  })
  save = (asked) => saver.save(asked)
})
afterEach(() => vi.useRealTimers())

it('what is asked for while a file is written is written after it, once, and not where nothing is new', async () => {
  const first = save()
  draft = draftOf('para: Two.')
  const more = [save(), save()]
  await writings[0]!.done()
  expect(await first).toBe(true)
  await turn()
  expect(writings.map((each) => each.draft === draft)).toEqual([false, true])
  const last = save()
  await writings[1]!.done()
  expect([await Promise.all([...more, last]), writings.length, state]).toEqual([
    [true, true, true],
    2,
    { saving: false, silent: false },
  ])
})

it('a disk that does not answer is said not to, and whoever waited is let go', async () => {
  const answer = save()
  await vi.advanceTimersByTimeAsync(PATIENCE - 1)
  expect(state).toEqual({ saving: true, silent: false })
  await vi.advanceTimersByTimeAsync(1)
  expect([state, await answer, await save()]).toEqual([{ saving: true, silent: true }, false, false])
  await writings[0]!.done()
  expect([log, state, writings.length]).toEqual([['own'], { saving: false, silent: false }, 1])
})

it('saved under another name, a save that hangs is neither waited for nor heard any more', async () => {
  void save()
  await vi.advanceTimersByTimeAsync(PATIENCE)
  const elsewhere = save({ as: true })
  expect(writings.map(({ asked }) => asked)).toEqual([{}, { as: true }])
  await writings[1]!.done()
  expect([await elsewhere, state]).toEqual([true, { saving: false, silent: false }])
  const next = save()
  await writings[0]!.done()
  await writings[2]!.done()
  expect([await next, log]).toEqual([true, ['other', 'own']])
  void save()
  void save({ as: true })
  await writings[4]!.done()
  await writings[3]!.fails()
  expect(log).toEqual(['other', 'own', 'other'])
})

it('thinking better of another name leaves the first save as it is', async () => {
  const first = save()
  const elsewhere = save({ as: true })
  await writings[1]!.cancelled()
  await writings[0]!.done()
  expect([await first, await elsewhere, log]).toEqual([true, false, ['own']])
})

it('a dialog that stands open is not a silent disk, and there is one at a time', async () => {
  void save({ as: true })
  expect([await save({ as: true }), await save()]).toEqual([false, false])
  await vi.advanceTimersByTimeAsync(PATIENCE * 10)
  expect([state, writings.length]).toEqual([{ saving: true, silent: false }, 1])
})

it('a save that hangs is not in the way of the draft that comes next', async () => {
  const first = save()
  opened = {}
  const next = save()
  await writings[1]!.done()
  await writings[0]!.done()
  expect([await first, await next, log]).toEqual([false, true, ['own']])
})

it('what fails is told', async () => {
  const answer = save()
  await writings[0]!.fails()
  expect([await answer, log]).toEqual([false, ['failed']])
})
