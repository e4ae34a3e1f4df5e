import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createClosing } from '../../electron/main/closing'
import type { Closing } from '../../electron/main/closing'

/** A window whose page is patient for 20 ms; what is done to it is noted. */
function windowWith(given: { page?: boolean; unsaved?: boolean; closeUnanswered?: boolean }): {
  closing: Closing
  did: string[]
} {
  const did: string[] = []
  const closing: Closing = createClosing(
    {
      askPage() {
        did.push('ask the page')
        return given.page ?? true
      },
      hasUnsaved: () => given.unsaved ?? false,
      async askWithoutPage() {
        did.push('ask the user')
        return given.closeUnanswered ?? false
      },
      close() {
        did.push('close')
        closing.closed()
      },
    },
    20,
  )
  return { closing, did }
}

const asked = <T>(closing: Closing, answer: T, ends: boolean): Promise<T> =>
  closing.during(
    () => wait(60, answer),
    () => ends,
  )

test('without a page the window closes at once', async () => {
  const { closing, did } = windowWith({ page: false, unsaved: true })
  expect([await closing.request(), did]).toEqual(['closed', ['ask the page', 'close']])
})

test('a silent page with nothing unsaved is closed', async () => {
  const { closing, did } = windowWith({})
  expect([await closing.request(), did]).toEqual(['closed', ['ask the page', 'close']])
})

test('a silent page with unsaved changes is closed where the user says so, and stays where not', async () => {
  for (const closeUnanswered of [true, false]) {
    const { closing, did } = windowWith({ unsaved: true, closeUnanswered })
    const outcome = await closing.request()
    expect([outcome, did]).toEqual(
      closeUnanswered
        ? ['closed', ['ask the page', 'ask the user', 'close']]
        : ['stays', ['ask the page', 'ask the user']],
    )
  }
})

test('while the user is asked and the file is written nobody loses patience; then the page closes', async () => {
  const { closing, did } = windowWith({ unsaved: true })
  const outcome = closing.request()
  await asked(closing, 'save', false)
  await asked(closing, 'saved', false)
  closing.closed()
  expect([await outcome, did]).toEqual(['closed', ['ask the page']])
})

test('a user who cancels, or a file that cannot be written, keeps the window', async () => {
  const { closing, did } = windowWith({ unsaved: true, closeUnanswered: true })
  const cancelled = closing.request()
  await asked(closing, 'cancel', true)
  const failed = closing.request()
  await closing
    .during(
      () => Promise.reject(new Error('full')),
      () => false,
    )
    .catch(() => {})
  await wait(60)
  expect([await cancelled, await failed, did]).toEqual(['stays', 'stays', ['ask the page', 'ask the page']])
})

test('to ask twice is to ask once', async () => {
  const { closing, did } = windowWith({})
  expect([await Promise.all([closing.request(), closing.request()]), did]).toEqual([
    ['closed', 'closed'],
    ['ask the page', 'close'],
  ])
})

test('what the page does unasked closes nothing', async () => {
  const { closing, did } = windowWith({})
  await asked(closing, 'saved', false)
  await wait(60)
  expect(did).toEqual([])
})

test('a page that comes back while the user is asked about its silence is not closed by the answer', async () => {
  const did: string[] = []
  const question = Promise.withResolvers<boolean>()
  const begun = Promise.withResolvers<void>()
  const closing: Closing = createClosing(
    {
      askPage: () => true,
      hasUnsaved: () => true,
      askWithoutPage() {
        begun.resolve()
        return question.promise
      },
      close: () => did.push('close'),
    },
    1,
  )
  const outcome = closing.request()
  await begun.promise
  await closing.during(
    async () => 'cancel',
    () => true,
  )
  question.resolve(true)
  expect(await outcome).toBe('stays')
  await wait(1)
  expect(did).toEqual([])
})
