import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCheckSetups } from '../../electron/main/check-setup'
import { createRulePacks } from '../../electron/main/rule-packs'
import { openSettings } from '../../electron/main/settings'
import { temporaryFolder } from './desk'

const never = (): Promise<boolean> => Promise.reject(new Error('nobody should be asked'))

test('packs are copied in, listed by name, and put away; what is no pack’s file is not listed', async () => {
  const folder = await temporaryFolder()
  const packs = createRulePacks(join(folder, 'rules'))
  expect(await packs.list()).toEqual([])
  await writeFile(join(folder, 'words.txt'), '{"b":1}')
  await writeFile(join(folder, 'a.json'), '{"a":1}')
  expect([await packs.add(join(folder, 'words.txt'), never), await packs.add(join(folder, 'a.json'), never)]).toEqual([
    'words.txt.json',
    'a.json',
  ])
  await mkdir(join(folder, 'rules/folder.json'))
  await writeFile(join(folder, 'rules/notes.md'), 'notes')
  expect(await packs.list()).toEqual([
    { file: 'a.json', words: '{"a":1}' },
    { file: 'folder.json', words: '', unreadable: expect.stringContaining('is a folder') as string },
    { file: 'words.txt.json', words: '{"b":1}' },
  ])
  await packs.remove('a.json', unlink)
  await packs.remove('words.txt.json', () => Promise.reject(new Error('there is no bin')))
  expect((await readdir(join(folder, 'rules'))).sort()).toEqual(['folder.json', 'notes.md', 'words.txt.json.removed'])
})

test('nothing of another name or folder is touched, and nothing is replaced unasked', async () => {
  const folder = await temporaryFolder()
  const packs = createRulePacks(join(folder, 'rules'))
  await writeFile(join(folder, 'a.json'), 'new')
  await expect(packs.remove('../a.json', unlink)).rejects.toMatchObject({ code: 'file-not-found' })
  await expect(packs.add(join(folder, 'gone.json'), never)).rejects.toMatchObject({ code: 'file-unreadable' })
  await packs.add(join(folder, 'a.json'), never)
  // The same words again are no question.
  await packs.add(join(folder, 'a.json'), never)
  await writeFile(join(folder, 'a.json'), 'newer')
  expect(await packs.add(join(folder, 'a.json'), () => Promise.resolve(false))).toBeNull()
  expect(await readFile(join(folder, 'rules/a.json'), 'utf8')).toBe('new')
  await packs.add(join(folder, 'a.json'), () => Promise.resolve(true))
  expect(await readFile(join(folder, 'rules/a.json'), 'utf8')).toBe('newer')
})

test('every window hears of settings and packs, whoever changed them, until it leaves', async () => {
  const folder = await temporaryFolder()
  const settings = openSettings(join(folder, 'settings.json'))
  const packs = createRulePacks(join(folder, 'rules'))
  const setups = createCheckSetups(settings, packs)
  const [one, other] = [setups.stream(), setups.stream()].map((stream) => stream[Symbol.asyncIterator]())
  const empty = { classic: {}, current: {} }
  expect([(await one!.next()).value, (await other!.next()).value]).toEqual([
    { rules: empty, packs: [] },
    { rules: empty, packs: [] },
  ])

  const heard = [one!.next(), other!.next()]
  setups.setRules('current', { 'final-full-stop': 'off' })
  const rules = { classic: {}, current: { 'final-full-stop': 'off' } }
  expect((await Promise.all(heard)).map(({ value }) => value as object)).toEqual([
    { rules, packs: [] },
    { rules, packs: [] },
  ])

  const left = other!.next()
  await other!.return!()
  expect(await left).toEqual({ done: true, value: undefined })

  const again = one!.next()
  await mkdir(join(folder, 'rules'), { recursive: true })
  await writeFile(join(folder, 'rules/a.json'), '{}')
  setups.changed()
  expect((await again).value).toEqual({ rules, packs: [{ file: 'a.json', words: '{}' }] })
  await one!.return!()
  await settings.saved()
  expect(openSettings(join(folder, 'settings.json')).current.rules).toEqual(rules)
})

test('a change in the folder is heard without a word', async () => {
  const folder = await temporaryFolder()
  const packs = createRulePacks(folder)
  const heard = Promise.withResolvers<void>()
  const unwatch = packs.watch(() => heard.resolve())
  // The watch begins a moment later.
  const writing = setInterval(() => void writeFile(join(folder, 'a.json'), String(Math.random())), 50)
  await heard.promise
  clearInterval(writing)
  unwatch()
})

test('the folder is watched while somebody listens, and no longer', async () => {
  const settings = openSettings(join(await temporaryFolder(), 'settings.json'))
  const watched = createRulePacks(await temporaryFolder())
  let watching = 0
  const setups = createCheckSetups(settings, {
    ...watched,
    watch: () => {
      watching += 1
      return () => (watching -= 1)
    },
  })
  const [one, other] = [setups.stream(), setups.stream()].map((stream) => stream[Symbol.asyncIterator]())
  const both = watching
  await one!.return!()
  await one!.return!()
  const left = watching
  await other!.return!()
  expect([both, left, watching]).toEqual([1, 1, 0])
})
