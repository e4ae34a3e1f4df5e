import { beforeEach, expect, it } from 'vitest'
import type { Notice } from '../../../renderer/files/notice'
import { openFirst } from '../../../renderer/files/open-first'
import type { KeptDraft, StartState } from '../../../shared/service/shell'

let log: string[]
let notice: Notice | undefined
let damaged: boolean
let missing: boolean

const tell = (given: Notice): void => {
  notice = given
}

function start(state: Partial<StartState>): Promise<void> {
  return openFirst(
    { kept: [], ...state },
    {
      open(path) {
        log.push(`open ${path}`)
        notice = missing ? { level: 'error', title: `${path} was not opened.`, words: 'It is not there.' } : undefined
        return Promise.resolve(!missing)
      },
      recover({ draftId }) {
        log.push(`recover ${draftId}`)
        if (damaged) tell({ level: 'error', title: 'It was not opened.', words: 'It was set aside as x.damaged.' })
        return Promise.resolve(!damaged)
      },
      tellOfKept: (kept) => log.push(`${kept.length} kept`),
      notice: () => notice,
      tell,
    },
  )
}

const kept = (draftId: string, path?: string): KeptDraft => ({
  draftId,
  name: 'x',
  title: 'X',
  at: '2026-11-22T09:00:00.000Z',
  ...(path !== undefined && { path }),
})

beforeEach(() => {
  log = []
  notice = undefined
  damaged = missing = false
})

it.each<[string, Partial<StartState>, string[]]>([
  ['nothing to open', {}, []],
  ['a file', { open: 'a' }, ['open a']],
  ['a file of which something was kept', { open: 'a', kept: [kept('b', 'b'), kept('k', 'a')] }, ['recover k']],
  ['another file than what was kept', { open: 'a', kept: [kept('b', 'b')], takeUp: true }, ['open a', '1 kept']],
  ['no file, and something kept', { kept: [kept('b', 'b'), kept('c')], takeUp: true }, ['recover b']],
  ['no file in a second window', { kept: [kept('b', 'b')] }, []],
  ['the example, and something kept', { open: 'demo', import: [], kept: [kept('b')], takeUp: true }, ['recover b']],
])('%s', async (_what, state, said) => {
  await start(state)
  expect(log).toEqual(said)
})

it('where what was kept of a file cannot be read, the file is opened, and what became of the other is said', async () => {
  damaged = true
  await start({ open: 'a', kept: [kept('k', 'a')], takeUp: true })
  expect([log, notice?.words]).toEqual([['recover k', 'open a'], 'It was set aside as x.damaged.'])
})

it('where neither can be opened both are told', async () => {
  damaged = missing = true
  await start({ open: 'a', kept: [kept('k', 'a')] })
  expect(notice?.words).toBe('It was set aside as x.damaged. a was not opened. It is not there.')
})
