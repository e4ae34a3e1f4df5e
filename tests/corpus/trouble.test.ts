import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCorpus } from '../../electron/corpus/corpus'
import { lateCorpus } from '../../electron/corpus/late-corpus'
import { folderWith, resolution, write } from './documents'
import { corpusHere, filesHere, importAll } from './in-process'

const isRoot = process.getuid?.() === 0

const failure = (path: string, options = {}): Promise<unknown> =>
  createCorpus(path, filesHere, options).then(
    (corpus) => corpus.close().then(() => 'opened'),
    ({ code, message }: { code: string; message: string }) => [
      code,
      message.includes(path) ? 'names the file' : message,
    ],
  )

/** A corpus with a few dozen sources, closed. */
async function filled(path: string): Promise<void> {
  const folder = folderWith(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `${i}.xml`,
        resolution({
          symbol: `E/CN.99/RES/${i}/1`,
          operative: Array.from({ length: 30 }, (__, j) => `Urges ${i} States to ${j};`),
        }),
      ]),
    ),
  )
  const corpus = await createCorpus(path, filesHere)
  await importAll(corpus, [folder])
  await corpus.close()
}

describe('a corpus that cannot be opened', () => {
  it('because it is no database', async () => {
    const folder = folderWith({
      'corpus.db': 'These are the words of a ferry captain, and no database at all. '.repeat(100),
    })
    expect(await failure(join(folder, 'corpus.db'))).toEqual(['corpus-corrupt', 'names the file'])
  })

  it('because it is another program’s', async () => {
    const path = join(folderWith(), 'corpus.db')
    const other = new Database(path)
    other.exec('CREATE TABLE ferry (name TEXT)')
    other.close()
    expect(await failure(path)).toEqual(['wrong-format', 'names the file'])
  })

  it('because bytes in its middle are damaged', async () => {
    const path = join(folderWith(), 'corpus.db')
    await filled(path)
    const file = openSync(path, 'r+')
    for (let page = 3; page < 40; page += 1) writeSync(file, Buffer.alloc(2048, 0xa5), 0, 2048, page * 4096 + 512)
    closeSync(file)
    expect(await failure(path)).toEqual(['corpus-corrupt', 'names the file'])
  })

  it('because a newer program made it', async () => {
    const path = join(folderWith(), 'corpus.db')
    await filled(path)
    const db = new Database(path)
    db.pragma('user_version = 99')
    db.close()
    expect(await failure(path)).toEqual(['corpus-newer', 'names the file'])
  })

  it('because another program holds it', async () => {
    const path = join(folderWith(), 'corpus.db')
    await filled(path)
    const holder = new Database(path)
    onTestFinished(() => void holder.close())
    holder.pragma('locking_mode = EXCLUSIVE')
    holder.exec('BEGIN EXCLUSIVE; COMMIT')
    expect(await failure(path, { busyMs: 50 })).toEqual(['corpus-locked', 'names the file'])
  })

  it('because it is a folder, or not there where it must be', async () => {
    const folder = folderWith()
    expect(await failure(folder)).toEqual(['corpus-unavailable', 'names the file'])
    expect(await failure(join(folder, 'none.db'), { create: false })).toEqual(['file-not-found', 'names the file'])
  })

  it('says so in every call, and is tried again by the next', async () => {
    const path = join(folderWith({ 'corpus.db': 'no database '.repeat(100) }), 'corpus.db')
    const corpus = lateCorpus(path, filesHere, {})
    await expect(corpus.status()).rejects.toMatchObject({ code: 'corpus-corrupt' })
    await expect(Array.fromAsync(corpus.import([]))).rejects.toMatchObject({ code: 'corpus-corrupt' })
    write(path, '')
    expect(await corpus.status()).toMatchObject({ sources: 0 })
  })
})

describe('a corpus whose file is taken away while it is open', () => {
  it.each(['deleted', 'replaced'])(
    'because it was %s says so before anything is imported into nothing',
    async (how) => {
      const folder = folderWith({ 'a.xml': resolution({ operative: ['One;'] }) })
      const path = join(folder, 'corpus.db')
      const corpus = await corpusHere(path)
      expect(await corpus.status()).toMatchObject({ sources: 0 })
      renameSync(path, `${path}.away`)
      if (how === 'replaced') write(path, '')
      const gone = { code: 'corpus-unavailable', message: expect.stringContaining(path) as string }
      await expect(corpus.status()).rejects.toMatchObject(gone)
      await expect(importAll(corpus, [join(folder, 'a.xml')])).rejects.toMatchObject(gone)
      renameSync(`${path}.away`, path)
      expect((await importAll(corpus, [join(folder, 'a.xml')])).summary.imported).toBe(1)
    },
  )
})

describe('a corpus that cannot be written', () => {
  it('because another program is writing ends the import, and keeps what was there', async () => {
    const folder = folderWith({ 'a.xml': resolution({ operative: ['One;'] }) })
    const path = join(folder, 'corpus.db')
    const corpus = await corpusHere(path, { busyMs: 50 })
    const writer = new Database(path)
    onTestFinished(() => void writer.close())
    writer.exec('BEGIN IMMEDIATE')
    await expect(importAll(corpus, [join(folder, 'a.xml')])).rejects.toMatchObject({ code: 'corpus-locked' })
    writer.exec('COMMIT')
    expect((await importAll(corpus, [join(folder, 'a.xml')])).summary.imported).toBe(1)
  })

  it.runIf(canMount())('because the disk is full ends the import, with whole files only', async () => {
    const disk = mounted('size=1m')
    const corpus = await corpusHere(join(disk, 'corpus.db'))
    const long = (i: number): string[] =>
      Array.from({ length: 200 }, (_, j) => `Urges ${i} States to inspect ferry ${i * j};`)
    const folder = folderWith(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [
          `${i}.xml`,
          resolution({ symbol: `E/CN.99/RES/${i}/1`, operative: long(i) }),
        ]),
      ),
    )
    await expect(importAll(corpus, [folder])).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining(disk) as string,
    })
    const sources = await corpus.sources()
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.every((source) => source.passages === 201)).toBe(true)
    expect((await corpus.search({ words: 'ferry' })).total).toBeGreaterThan(0)
  })

  it.runIf(canMount() || !isRoot)('because its folder is read-only', async () => {
    const disk = isRoot ? mounted('size=8m') : folderWith()
    await filled(join(disk, 'old.db'))
    if (isRoot) execFileSync('mount', ['-o', 'remount,ro', disk])
    else chmodSync(disk, 0o500)
    expect([await failure(join(disk, 'new.db')), await failure(join(disk, 'old.db'))]).toEqual([
      ['file-unwritable', 'names the file'],
      ['file-unwritable', 'names the file'],
    ])
  })
})

/** A small file system of its own, where the tests may make one. */
function mounted(options: string): string {
  const folder = folderWith()
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

function canMount(): boolean {
  if (!isRoot) return false
  try {
    execFileSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs "$d" && umount "$d" && rmdir "$d"'], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
