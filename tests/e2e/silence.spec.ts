import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { choose, demoIsIn, openFile, search } from './desk'

// Chromium writes down all it does with the network, past every handler of ours: here it must have done nothing.

test('a day’s work asks nothing of the network: no request, no name, no socket', async ({ start, data }) => {
  const log = join(data, 'network.json')
  const { app, page } = await start('--demo', `--log-net-log=${log}`)
  await demoIsIn(page)
  await (await search(page, 'lifejackets')).first().click()
  await openFile(app, join(data, 'demo/drafts/resolution.undraft'))
  await expect(page).toHaveTitle(/^resolution/)
  await choose(app, 'theme-dark')
  await page.reload()
  await demoIsIn(page)
  // What Chromium does of its own accord it does in the first seconds.
  await page.waitForTimeout(5000)
  await app.close()
  expect(await networkActs(log)).toEqual([])
})

test('the log does tell', async ({ start, data }) => {
  const log = join(data, 'network.json')
  const { app, page } = await start('--demo', `--log-net-log=${log}`)
  await page.title()
  await app.evaluate(({ session }) => session.defaultSession.resolveHost('localhost').catch(() => {}))
  await app.close()
  expect(await networkActs(log)).toContain('HOST_RESOLVER_MANAGER_REQUEST')
})

interface NetworkLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number }[]
}

/** The kinds of events in the log that are somebody asking, looking up or connecting. */
async function networkActs(path: string): Promise<string[]> {
  const { constants, events } = JSON.parse(await readFile(path, 'utf8')) as NetworkLog
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const kinds = new Set(events.map(({ type }) => names.get(type) ?? '?'))
  expect(kinds.size).toBeGreaterThan(0)
  return [...kinds]
    .filter((kind) => /REQUEST|RESOLVER|CONNECT|SOCKET_(OPEN|ALIVE)|^UDP|^TCP|^DNS_TRANS/.test(kind))
    .sort()
}
