import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it, onTestFinished, test } from 'vitest'
import { startFileWorker, timeFor } from '../../electron/corpus/file-thread'
import type { FileWorker } from '../../electron/corpus/file-service'
import { bundled } from './bundle'
import { folderWith, resolution } from './documents'

describe('the file worker’s caps', () => {
  const hostile = (milliseconds: number): FileWorker => {
    const entry = pathToFileURL(join(import.meta.dirname, 'hostile-worker.mjs'))
    const files = startFileWorker(entry, {
      milliseconds,
      millisecondsMore: 0,
      millisecondsMost: milliseconds,
      heapMegabytes: 32,
    })
    onTestFinished(() => files.close())
    return files
  }

  it.each([
    ['endless', 'too-large', 'endless took longer than 1.5 seconds and was given up.'],
    ['greedy', 'too-large', 'greedy needs more than 32 MB of memory and was given up.'],
    ['throws', 'unexpected', 'throws brought the file worker down (out of the blue).'],
    ['exits', 'unexpected', 'exits ended the file worker (exit 3).'],
  ])('end a file that is %s, and the next finds a new worker', async (path, code, message) => {
    const files = hostile(path === 'endless' ? 1500 : 20_000)
    const [bad, good] = await Promise.allSettled([files.read(path), files.read('good')])
    expect(bad).toMatchObject({ status: 'rejected', reason: { code, message } })
    expect(good).toEqual({ status: 'fulfilled', value: { path: 'good' } })
  })
})

test('a file has ten seconds, a large one five more for each megabyte, none more than two minutes', () => {
  expect([0, 1_000_000, 3_000_000, 8_000_000, 64_000_000].map((bytes) => timeFor(bytes))).toEqual([
    10_000, 10_000, 20_000, 45_000, 120_000,
  ])
})

describe('the file worker as it ships', () => {
  let entry: (name: string) => URL
  beforeAll(async () => {
    entry = await bundled()
  })

  it('reads in its thread, failures with code and place', async () => {
    const files = startFileWorker(entry('file-worker'))
    onTestFinished(() => files.close())
    const xml = resolution({ operative: ['Urges all States;'] })
    const folder = folderWith({ 'a.xml': xml, 'bad.xml': '<?xml version="1.0"?>' })
    expect(await files.read(join(folder, 'a.xml'))).toMatchObject({
      file: { name: 'a.xml', bytes: Buffer.byteLength(xml) },
      texts: [{ facts: { symbol: 'E/CN.99/RES/9/5', kind: 'resolution' } }],
    })
    await expect(files.read(join(folder, 'bad.xml'))).rejects.toMatchObject({
      code: 'malformed',
      place: { line: expect.any(Number) as number },
    })
    await expect(files.read(folder)).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})
