import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../electron/corpus/corpus'
import type { ImportEvent, ImportOptions } from '../../shared/service/corpus'
import { folderWith, resolution, write } from './documents'
import { corpusHere, importAll } from './in-process'

const FILES = 1000
/** Every fiftieth file is no document. */
const isBad = (i: number): boolean => i % 50 === 49
const bad = Array.from({ length: FILES }, (_, i) => i).filter(isBad).length

function thousandFiles(): string {
  const folder = folderWith()
  for (let i = 0; i < FILES; i += 1) {
    const name = join(folder, `session ${Math.floor(i / 100)}`, `${String(i).padStart(4, '0')}.xml`)
    const operative = [`Urges ferry ${i} to carry lifejackets;`, 'Decides to remain seized of the matter.']
    write(
      name,
      isBad(i) ? new Uint8Array([0, 1, 2, 255, i & 255, 0]) : resolution({ symbol: `E/CN.99/RES/${i}/1`, operative }),
    )
  }
  return folder
}

/** Listen to an import until so many files are done. */
async function importUntil(
  corpus: Corpus,
  paths: string[],
  files: number,
  options?: ImportOptions,
): Promise<ImportEvent[]> {
  const heard: ImportEvent[] = []
  for await (const event of corpus.import(paths, options)) {
    heard.push(event)
    if (heard.filter(({ type }) => type === 'file').length === files) break
  }
  return heard
}

it(
  `${FILES} files, stopped in the middle and gone on with, are each there once, and the bad ones told`,
  { timeout: 120_000 },
  async () => {
    const folder = thousandFiles()
    const path = join(folderWith(), 'corpus.db')
    const corpus = await corpusHere(path)
    await importUntil(corpus, [folder], 400, { theme: 'ferries' })
    const [unfinished, ...others] = await corpus.unfinishedImports()
    expect([unfinished, others]).toEqual([
      {
        id: expect.any(String) as string,
        paths: [folder],
        options: { theme: 'ferries' },
        done: 400,
        total: FILES,
        startedAt: expect.stringMatching(/^\d{4}-/) as string,
      },
      [],
    ])
    const { sources: held } = await corpus.status()
    expect(held).toBe(400 - 400 / 50)
    await corpus.close()

    const again = await corpusHere(path)
    expect(await again.unfinishedImports()).toEqual([unfinished])
    const { files, summary } = await importAll(again, unfinished!.paths, unfinished!.options)
    const good = FILES - bad
    expect(summary).toMatchObject({
      files: FILES,
      imported: good - held,
      unchanged: held,
      replaced: 0,
      failed: bad,
      passages: good * 3,
    })
    expect(new Set(files.map(({ file }) => file)).size).toBe(FILES)
    expect(
      files.filter(({ status }) => status === 'failed').every(({ problem }) => problem?.code === 'wrong-format'),
    ).toBe(true)
    expect(await again.unfinishedImports()).toEqual([])
    const sources = await again.sources()
    expect([sources.length, new Set(sources.map((s) => s.sourceId)).size]).toEqual([good, good])
    expect(sources.every(({ facts, passages }) => facts.theme === 'ferries' && passages === 3)).toBe(true)
    expect((await again.search({ words: '"remain seized"' })).total).toBe(1)
  },
)

describe('an import that is stopped', () => {
  it('is no longer unfinished once it is forgotten, and another is none of its business', async () => {
    const folder = folderWith({ 'a.xml': resolution(), 'b/b.xml': resolution({ symbol: 'E/CN.99/RES/10/2' }) })
    const corpus = await corpusHere()
    await importUntil(corpus, [folder], 1)
    await importUntil(corpus, [join(folder, 'b')], 1)
    await importAll(corpus, [join(folder, 'a.xml')])
    const unfinished = await corpus.unfinishedImports()
    expect(unfinished.map(({ paths }) => paths).sort()).toEqual([[folder], [join(folder, 'b')]])
    await corpus.forgetImport(unfinished[0]!.id)
    await corpus.forgetImport('nothing')
    expect(await corpus.unfinishedImports()).toEqual([unfinished[1]])
  })

  it('stopped again is still one, told as it is now; while it runs it is none', async () => {
    const folder = folderWith({ 'a.xml': resolution(), 'b.xml': resolution({ symbol: 'E/CN.99/RES/10/2' }) })
    const corpus = await corpusHere()
    await importUntil(corpus, [folder], 1)
    for await (const event of corpus.import([folder], { theme: 'ferries' })) {
      expect(await corpus.unfinishedImports()).toEqual([])
      if (event.type === 'file') break
    }
    expect(await corpus.unfinishedImports()).toMatchObject([
      { paths: [folder], options: { theme: 'ferries' }, done: 1, total: 2 },
    ])
  })
})

describe('what lies in folders', () => {
  it('is imported whatever its name, and what cannot be read is told while the rest goes on', async () => {
    const long = `${'ferry '.repeat(40)}.xml`
    const folder = folderWith({
      [long]: resolution({ symbol: 'E/CN.99/RES/1/1' }),
      'naïve – 渡轮 #1@2.xml': resolution({ symbol: '' }),
      'empty.txt': '',
      'then-gone.xml': resolution({ symbol: 'E/CN.99/RES/2/1' }),
      'stays.xml': resolution({ symbol: 'E/CN.99/RES/3/1' }),
    })
    symlinkSync('loop', join(folder, 'loop'))
    mkdirSync(join(folder, 'bare'))
    const corpus = await corpusHere()
    const told: unknown[] = []
    for await (const event of corpus.import([folder])) {
      // It is on the list, and gone before its turn.
      if (event.type === 'progress' && event.done === 0) rmSync(join(folder, 'then-gone.xml'))
      if (event.type === 'file') told.push([event.file.slice(folder.length + 1), event.status, event.problem?.code])
    }
    expect(told).toEqual([
      ['empty.txt', 'failed', 'no-text'],
      [long, 'imported', undefined],
      ['loop', 'failed', expect.any(String)],
      ['naïve – 渡轮 #1@2.xml', 'imported', undefined],
      ['stays.xml', 'imported', undefined],
      ['then-gone.xml', 'failed', 'file-not-found'],
    ])
  })

  it.skipIf(process.getuid?.() === 0)('a closed folder is told, and the rest goes on', async () => {
    const folder = folderWith({ 'a.xml': resolution(), 'closed/b.xml': resolution({ symbol: 'E/CN.99/RES/10/2' }) })
    chmodSync(join(folder, 'closed'), 0o000)
    const { files } = await importAll(await corpusHere(), [folder])
    chmodSync(join(folder, 'closed'), 0o700)
    expect(files.map(({ status, problem }) => [status, problem?.code])).toEqual([
      ['imported', undefined],
      ['failed', 'file-unreadable'],
    ])
  })
})
