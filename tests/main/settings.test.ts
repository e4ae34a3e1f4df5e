import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withRecent } from '../../electron/main/recent-files'
import { openSettings } from '../../electron/main/settings'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = {
  path: '/a/report.undraft',
  name: 'report.undraft',
  title: 'Safety of ferries',
  at: '2025-03-01T10:00:00Z',
}
const NONE = { classic: {}, current: {} }
const place = { x: 10, y: 20, width: 1200, height: 700, maximized: true }

test('the first start has no file and gets the usual settings', () => {
  const settings = openSettings(path)
  expect([settings.found, settings.current]).toEqual([false, { theme: 'system', recent: [], rules: NONE }])
})

test('what was changed is there again, the last change of several', async () => {
  const settings = openSettings(path)
  settings.change({ theme: 'light' })
  settings.change({ theme: 'dark', window: place })
  settings.change({ recent: [file] })
  await settings.saved()
  const again = openSettings(path)
  expect([again.found, again.current]).toEqual([true, { theme: 'dark', window: place, recent: [file], rules: NONE }])
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('a broken file counts as empty, a broken part as absent', async () => {
  await writeFile(path, '{"theme":"da')
  expect(openSettings(path).current).toEqual({ theme: 'system', recent: [], rules: NONE })
  await writeFile(path, JSON.stringify({ theme: 'purple', window: { x: 'left' }, recent: [file], other: 1 }))
  expect(openSettings(path).current).toEqual({ theme: 'system', recent: [file], rules: NONE })
})

test('a folder that cannot be written stops nothing', async () => {
  const settings = openSettings(join(folder, 'gone', 'settings.json'))
  settings.change({ theme: 'dark' })
  await settings.saved()
  expect(settings.current.theme).toBe('dark')
})

test('what is changed while saving is saved too', async () => {
  const settings = openSettings(path)
  for (let round = 0; round < 20; round += 1) {
    settings.change({ recent: [{ ...file, title: `${round}` }] })
    await new Promise((done) => setImmediate(done))
  }
  await settings.saved()
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ recent: [{ title: '19' }] })
})

test('a file opened again moves to the head; ten are kept', () => {
  const names = Array.from({ length: 12 }, (_, index) => `${index}`).concat('5')
  const list = names.reduce((files: (typeof file)[], name) => withRecent(files, { ...file, path: name }), [])
  expect(list.map((entry) => entry.path)).toEqual(['5', '11', '10', '9', '8', '7', '6', '4', '3', '2'])
})
