import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alone } from '../../electron/runtime/build-lock.mjs'

let folder: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  lock = join(folder, 'build.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('work under one lock is done one after the other', async () => {
  const seen: string[] = []
  const work = (name: string) =>
    alone(lock, async () => {
      seen.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 20))
      seen.push(`${name} ends`)
    })
  await Promise.all([work('a'), work('b')])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('the lock is let go when the work fails', async () => {
  await expect(alone(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a process that is no more is broken', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(lock, `${pid}`)
  expect(await alone(lock, () => Promise.resolve('done'))).toBe('done')
})
