import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createCorpus } from '../../electron/corpus/corpus'
import { startFileWorker } from '../../electron/corpus/file-thread'
import type { FileWorker } from '../../electron/corpus/file-service'
import { AppError } from '../../shared/error'
import { hostileFiles } from '../fuzz/hostile-files'
import { bundled } from './bundle'
import { folderWith, resolution } from './documents'
import { importAll } from './in-process'

// Every file is read by the worker as it ships, under the caps it ships with. HOSTILE_TIMES=1 prints how long each takes.
let entry: (name: string) => URL
beforeAll(async () => {
  entry = await bundled()
})

const worker = (): FileWorker => {
  const files = startFileWorker(entry('file-worker'))
  onTestFinished(() => files.close())
  return files
}

/** `read`, or the code, with the time it took. */
async function outcomeOf(files: FileWorker, path: string): Promise<string> {
  const began = performance.now()
  const outcome = await files.read(path).then(
    () => ({ code: 'read', message: '' }),
    (error: unknown) =>
      error instanceof AppError ? error : { code: `not an AppError: ${String(error)}`, message: '' },
  )
  if (process.env['HOSTILE_TIMES']) {
    console.log(
      `${String(Math.round(performance.now() - began)).padStart(6)} ms  ${path.split('/').at(-1)}: ${outcome.code} ${outcome.message}`,
    )
  }
  return outcome.code
}

describe('a hostile file', () => {
  it('is read or refused with a reason, and the next is read', async () => {
    const files = worker()
    const folder = folderWith({ 'good.xml': resolution({ operative: ['Urges all States;'] }) })
    const wrong: string[] = []
    for (const { name, bytes, outcome } of hostileFiles()) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      const found = await outcomeOf(files, path)
      if (!outcome.split('|').includes(found)) wrong.push(`${name}: ${found}, not ${outcome}`)
      rmSync(path)
    }
    expect(wrong).toEqual([])
    expect(await outcomeOf(files, join(folder, 'good.xml'))).toBe('read')
  }, 300_000)

  it('of 500 MB is refused by its size, before it is read', async () => {
    const files = worker()
    const folder = folderWith({ 'huge.txt': 'Norland reported.' })
    truncateSync(join(folder, 'huge.txt'), 500_000_000)
    await expect(files.read(join(folder, 'huge.txt'))).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('The file has 500 MB; at most 64 MB are read.') as string,
    })
  })

  it.runIf(process.platform === 'linux')('that is no file is told to be none', async () => {
    const files = worker()
    const folder = folderWith({ 'a.txt': 'Norland reported.' })
    mkdirSync(join(folder, 'folder'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    symlinkSync('loop', join(folder, 'loop'))
    symlinkSync('nowhere', join(folder, 'dangling'))
    symlinkSync('/dev/zero', join(folder, 'device'))
    const paths = ['folder', 'pipe', 'loop', 'dangling', 'device', 'a.txt/b', 'x'.repeat(5000)]
    const outcomes = await Promise.all(paths.map((path) => outcomeOf(files, join(folder, path))))
    expect(outcomes).toEqual([
      ...[
        'file-unreadable',
        'file-unreadable',
        'file-unreadable',
        'file-not-found',
        'file-unreadable',
        'file-not-found',
      ],
      'file-unreadable',
    ])
  })

  it.runIf(process.platform === 'linux')('of the system that says it is empty and never ends is left', async () => {
    expect(await outcomeOf(worker(), '/proc/self/pagemap')).toMatch(/too-large|file-unreadable|wrong-format/)
  })
})

it.runIf(process.platform === 'linux')('an import goes on behind every one of them', async () => {
  const folder = folderWith({
    'a.xml': resolution({ symbol: 'E/CN.99/RES/9/1', operative: ['Urges all States;'] }),
    'b.docx': 'PK\u0003\u0004 and no more',
    'c.html': `<html>${'<div>'.repeat(100_000)}`,
    'd.xml': `<!DOCTYPE akomaNtoso [<!ENTITY a "b">]><akomaNtoso>&a;</akomaNtoso>`,
    'z.xml': resolution({ symbol: 'E/CN.99/RES/9/2', operative: ['Requests all States;'] }),
  })
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  symlinkSync('loop.txt', join(folder, 'loop.txt'))
  const corpus = await createCorpus(':memory:', worker())
  onTestFinished(() => corpus.close())
  const { summary } = await importAll(corpus, [folder])
  expect(summary).toMatchObject({ files: 7, imported: 2, failed: 5 })
})
