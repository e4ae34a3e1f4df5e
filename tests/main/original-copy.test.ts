import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfOriginal } from '../../electron/main/original-copy'
import { temporaryFolder } from './desk'

const bytes = new TextEncoder().encode('Norland reported 42 inspections.')

test('an original is put into a folder of its own, whole, not to be written to', async () => {
  const folder = await temporaryFolder()
  const path = await copyOfOriginal(folder, 'norland.txt', bytes)
  expect(basename(path)).toBe('norland.txt')
  expect(dirname(dirname(path))).toBe(folder)
  expect(await readFile(path, 'utf8')).toBe('Norland reported 42 inspections.')
  expect((await stat(path)).mode & 0o222).toBe(0)
})

test.each([
  ['../../etc/norland.txt', 'norland.txt'],
  ['C:\\replies\\norland.txt', 'norland.txt'],
  ['nor\u202elan\u0000d.txt', 'nor_lan_d.txt'],
  ['.-norland.txt', 'norland.txt'],
  ['nor\u200fland.txt', 'nor_land.txt'],
  ['CON.txt', '_CON.txt'],
  ['com1.norland.docx', '_com1.norland.docx'],
  ['Conference.txt', 'Conference.txt'],
])('the name %j becomes %s', async (name, plain) => {
  expect(basename(await copyOfOriginal(await temporaryFolder(), name, bytes))).toBe(plain)
})

test.each(['norland.exe', 'norland', 'norland.txt.desktop', 'norland.docx.exe', '.txt'])(
  '%s is not opened',
  async (name) => {
    await expect(copyOfOriginal(await temporaryFolder(), name, bytes)).rejects.toMatchObject({
      code: 'format-not-supported',
    })
  },
)
