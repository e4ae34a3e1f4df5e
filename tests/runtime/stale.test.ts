import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedSince } from '../../electron/runtime/stale.mjs'

const built = 1_000_000_000
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stale-'))
  mkdirSync(join(folder, 'deep/er'), { recursive: true })
  writeFileSync(join(folder, 'deep/er/module.ts'), '')
  for (const path of ['deep/er/module.ts', 'deep/er', 'deep', '']) age(join(folder, path))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('nothing older than the build makes it stale, nor does what is not there', () => {
  expect(changedSince([folder, join(folder, 'absent')], built)).toBe(false)
})

test('a file changed deep inside does', () => {
  writeFileSync(join(folder, 'deep/er/module.ts'), 'changed')
  expect(changedSince([folder], built)).toBe(true)
})

test('a removed file does, by the time of its folder', () => {
  rmSync(join(folder, 'deep/er/module.ts'))
  expect(changedSince([folder], built)).toBe(true)
})

function age(path: string) {
  const { atime } = statSync(path)
  utimesSync(path, atime, new Date(built - 60_000))
}
