import { symlinkSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../electron/corpus/open'
import type { WritableDatabase } from '../../electron/corpus/database'
import type { FullDigest } from '../../electron/corpus/file-service'
import { importFiles } from '../../electron/corpus/import'
import { storeFile } from '../../electron/corpus/store'
import { textIds } from '../../electron/corpus/text-ids'
import type { ImportEvent } from '../../shared/service/corpus'
import { textHash } from '../../shared/source/address'
import { folderWith, resolution, write } from './documents'
import { corpusHere, filesHere, importAll } from './in-process'

const remain = 'Decides to remain seized of the matter.'
const now = (): string => '2026-01-16T12:00:00.000Z'

async function database(...folders: string[]): Promise<WritableDatabase> {
  const db = await openDatabase(':memory:')
  await Array.fromAsync(importFiles(db, filesHere, folders, {}, now))
  return db
}

const count = (db: WritableDatabase, table: string): unknown =>
  db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('texts', () => {
  it('that several documents have are stored and indexed once', async () => {
    const folder = folderWith({
      'a.xml': resolution({ operative: [remain] }),
      'b.xml': resolution({ symbol: 'E/CN.99/RES/10/2', operative: ['Urges all States;', remain] }),
    })
    const db = await database(folder)
    expect(['passage', 'text', 'lookup', 'shingle'].map((table) => count(db, table))).toEqual([5, 3, 3, 3])
  })

  it('that no document has any more are gone from the indexes', async () => {
    const folder = folderWith({ 'a.xml': resolution({ operative: ['Urges all States;', remain] }) })
    const db = await database(folder)
    write(join(folder, 'a.xml'), resolution({ operative: ['Invites all States;', remain] }))
    await Array.fromAsync(importFiles(db, filesHere, [folder], {}, now))
    expect(['passage', 'text', 'lookup', 'shingle', 'original'].map((table) => count(db, table))).toEqual([
      3, 3, 3, 3, 1,
    ])
    const found = (word: string): unknown =>
      db.prepare('SELECT count(*) FROM lookup WHERE lookup MATCH ?').pluck().get(word)
    expect([found('urges'), found('invites'), found('seized')]).toEqual([0, 1, 1])
    db.exec("INSERT INTO lookup (lookup) VALUES ('integrity-check')")
  })

  it('have ids in the order of their documents’ days', async () => {
    const folder = folderWith({
      'a.xml': resolution({ date: '2025-04-16', symbol: 'E/CN.99/RES/11/3', operative: ['Third;'] }),
      'b.xml': resolution({ date: '2021-04-15', operative: ['First;'] }),
      'c.xml': resolution({ date: '2023-04-20', symbol: 'E/CN.99/RES/10/2', operative: ['Second;'] }),
    })
    const db = await database(folder)
    const words = db.prepare("SELECT words FROM text WHERE words LIKE '%;' ORDER BY id").pluck().all()
    expect(words).toEqual(['First;', 'Second;', 'Third;'])
  })

  it('get free ids, however many a day brings', async () => {
    const db = await database()
    const insert = db.prepare("INSERT INTO text (id, hash, words) VALUES (?, randomblob(32), 'x')")
    for (const date of ['2025-04-16', '2025-04-16', '', '2025-04-17', 'nonsense']) {
      const next = textIds(db, date)
      for (let i = 0; i < 5000; i += 1) insert.run(next())
    }
    expect(count(db, 'text')).toBe(25_000)
  })
})

describe('a changed source', () => {
  it('keeps the rows of what still stands in it', async () => {
    const folder = folderWith({ 'a.xml': resolution({ operative: ['One;', 'Two;', 'Three;'] }) })
    const db = await database(folder)
    const rows = (): unknown[] =>
      db.prepare('SELECT p.id, label, words FROM passage p JOIN text t ON t.id = text ORDER BY position').raw().all()
    expect(rows()).toEqual([
      [1, 'opening', 'The Commission on Inland Waterways,'],
      [2, 'OP 1', 'One;'],
      [3, 'OP 2', 'Two;'],
      [4, 'OP 3', 'Three;'],
    ])
    write(join(folder, 'a.xml'), resolution({ operative: ['New;', 'One;', 'Three;', 'Two or more;'] }))
    await Array.fromAsync(importFiles(db, filesHere, [folder], {}, now))
    expect(rows()).toEqual([
      [1, 'opening', 'The Commission on Inland Waterways,'],
      [5, 'OP 1', 'New;'],
      [2, 'OP 2', 'One;'],
      [4, 'OP 3', 'Three;'],
      [6, 'OP 4', 'Two or more;'],
    ])
  })

  it('is never seen more widely for being read again', async () => {
    const corpus = await corpusHere()
    const folder = folderWith({ 'a.txt': 'Reply of Norland\n\nNot for attribution\n\n1. There are ferries.' })
    await importAll(corpus, [folder])
    write(join(folder, 'a.txt'), 'Reply of Norland\n\n1. There are two ferries.')
    expect((await importAll(corpus, [folder])).summary).toMatchObject({ replaced: 1 })
    expect((await corpus.sources()).map(({ visibility }) => visibility)).toEqual(['not-for-attribution'])
  })

  it('without symbol keeps the address of the file it was', async () => {
    const folder = folderWith({ 'a.xml': resolution({ symbol: '', operative: ['One;'] }) })
    const corpus = await corpusHere()
    const [before] = (await importAll(corpus, [folder])).files
    write(join(folder, 'a.xml'), resolution({ symbol: '', operative: ['Two;'] }))
    const [after] = (await importAll(corpus, [folder])).files
    expect([after!.status, after!.sourceId]).toEqual(['replaced', before!.sourceId])
    expect(before!.sourceId).toMatch(/^[0-9a-f]{64}@en$/)
    expect((await corpus.status()).sources).toBe(1)
  })

  it('in another file with the same symbol replaces the first', async () => {
    const folder = folderWith({
      'a.xml': resolution({ operative: ['One;'] }),
      'b.xml': resolution({ operative: ['Two;'] }),
    })
    const corpus = await corpusHere()
    expect((await importAll(corpus, [folder])).files.map((f) => f.status)).toEqual(['imported', 'replaced'])
    expect((await corpus.search({ words: 'two' })).hits.map((h) => h.passageId)).toEqual(['E/CN.99/RES/9/5@en#OP 1'])
    expect((await corpus.original('E/CN.99/RES/9/5@en')).name).toBe('b.xml')
    expect((await importAll(corpus, [folder])).summary).toMatchObject({ unchanged: 2, replaced: 0 })
    expect((await importAll(corpus, [join(folder, 'a.xml')])).summary).toMatchObject({ unchanged: 0, replaced: 1 })
  })

  it('in another language is another source', async () => {
    const folder = folderWith({ 'a.xml': resolution(), 'b.xml': resolution({ language: 'fra' }) })
    const corpus = await corpusHere()
    expect((await importAll(corpus, [folder])).files.map((f) => f.sourceId)).toEqual([
      'E/CN.99/RES/9/5@en',
      'E/CN.99/RES/9/5@fr',
    ])
  })
})

describe('what the user says on import', () => {
  it('goes before what is detected, and stays said', async () => {
    const folder = folderWith({ 'a.xml': resolution({ symbol: '', title: 'Letter', operative: ['One;'] }) })
    const corpus = await corpusHere()
    const told = {
      kind: 'reply',
      respondent: 'Aldra Basin Commission',
      visibility: 'internal',
      theme: 'ferries',
    } as const
    await importAll(corpus, [folder], told)
    write(join(folder, 'a.xml'), resolution({ symbol: '', title: 'Letter', operative: ['Two;'] }))
    expect((await importAll(corpus, [folder])).files[0]!.status).toBe('replaced')
    expect((await importAll(corpus, [folder])).files[0]).toMatchObject({ status: 'unchanged', kind: 'reply' })
    expect(await corpus.sources()).toMatchObject([
      {
        visibility: 'internal',
        facts: {
          kind: 'reply',
          theme: 'ferries',
          respondent: { name: 'Aldra Basin Commission', class: 'organization' },
        },
      },
    ])
  })

  it('reads an unchanged file again where something new is said', async () => {
    const folder = folderWith({ 'a.xml': resolution() })
    const corpus = await corpusHere()
    await importAll(corpus, [folder])
    expect((await importAll(corpus, [folder], { theme: 'ferries' })).files[0]!.status).toBe('replaced')
    expect((await importAll(corpus, [folder], { theme: 'ferries' })).files[0]!.status).toBe('unchanged')
    expect((await importAll(corpus, [folder])).files[0]!.status).toBe('unchanged')
  })
})

describe('a folder imported again', () => {
  const symbols = ['E/CN.99/RES/9/5', 'E/CN.99/RES/9/6', '']
  const words = ['One;', 'Two;', 'Three;']
  const document = fc.tuple(fc.constantFrom(...symbols), fc.constantFrom(...words))
  const names = ['a.xml', 'b/c.xml', 'b.xml', 'd.xml', 'e.xml', 'f.xml', 'g.xml']
  const folders = fc.array(document, { minLength: 1, maxLength: names.length })
  const put = (folder: string, documents: [string, string][]): void =>
    documents.forEach(([symbol, text], i) => write(join(folder, names[i]!), resolution({ symbol, operative: [text] })))

  it('is as it was, row by row, whatever the files share, and each file is told of once', async () => {
    let time = 0
    await fc.assert(
      fc.asyncProperty(folders, folders, async (before, after) => {
        const folder = folderWith()
        const db = await openDatabase(':memory:')
        const again = async (): Promise<ImportEvent[]> =>
          Array.fromAsync(importFiles(db, filesHere, [folder], {}, () => new Date((time += 1)).toISOString()))
        const told = (events: ImportEvent[]): string[] =>
          events.flatMap((event) => (event.type === 'file' ? [relative(folder, event.file)] : [])).sort()
        try {
          put(folder, before)
          const first = told(await again())
          expect(first).toEqual(names.slice(0, before.length).sort())
          put(folder, after)
          const all = names.slice(0, Math.max(before.length, after.length)).sort()
          expect(told(await again())).toEqual(all)
          const rows = dump(db)
          for (const events of [await again(), await again(), await again()]) {
            expect(told(events)).toEqual(all)
            expect(events.at(-1)).toMatchObject({ unchanged: all.length, imported: 0, replaced: 0, failed: 0 })
            expect(dump(db)).toEqual(rows)
          }
          db.exec("INSERT INTO lookup (lookup) VALUES ('integrity-check')")
        } finally {
          db.close()
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('holds the same whatever was imported before, and in whatever order', async () => {
    const folder = folderWith({
      'a.xml': resolution({ operative: ['One;'] }),
      'b.xml': resolution({ operative: ['Two;'] }),
      'c.xml': resolution({ operative: ['Three;'] }),
    })
    const [a, b, c] = ['a.xml', 'b.xml', 'c.xml'].map((name) => join(folder, name)) as [string, string, string]
    for (const before of [[], [a], [b], [c], [a, b], [c, b, a]]) {
      for (const order of [[folder], [c, a, b], [b, c, a]]) {
        const corpus = await corpusHere()
        if (before.length > 0) await importAll(corpus, before)
        const { files } = await importAll(corpus, order)
        expect(files.map((f) => f.file).sort()).toEqual([a, b, c])
        expect((await corpus.sources()).map((source) => source.file.path)).toEqual([c])
      }
    }
  })

  it('gives a symbol that one file has given up to the file that still has it', async () => {
    const folder = folderWith({
      'a.xml': resolution({ operative: ['One;'] }),
      'b.xml': resolution({ operative: ['Two;'] }),
    })
    const corpus = await corpusHere()
    await importAll(corpus, [folder])
    write(join(folder, 'b.xml'), resolution({ symbol: 'E/CN.99/RES/9/6', operative: ['Two;'] }))
    const { files } = await importAll(corpus, [folder])
    expect(files.map((f) => [basename(f.file), f.status])).toEqual([
      ['b.xml', 'replaced'],
      ['a.xml', 'imported'],
    ])
    expect((await corpus.sources()).map((s) => [s.sourceId, s.file.name])).toEqual([
      ['E/CN.99/RES/9/5@en', 'a.xml'],
      ['E/CN.99/RES/9/6@en', 'b.xml'],
    ])
  })
})

describe('a file read again', () => {
  it('whose symbol was corrected is one source, of which the same is still said', async () => {
    const folder = folderWith({ 'a.xml': resolution({ operative: ['One;'] }) })
    const corpus = await corpusHere()
    await importAll(corpus, [folder], { visibility: 'internal', theme: 'ferries' })
    write(join(folder, 'a.xml'), resolution({ symbol: 'E/CN.99/RES/9/6', operative: ['Two;'] }))
    expect((await importAll(corpus, [folder])).files.map((f) => f.status)).toEqual(['replaced'])
    expect(await corpus.sources()).toMatchObject([
      { sourceId: 'E/CN.99/RES/9/6@en', visibility: 'internal', facts: { theme: 'ferries' } },
    ])
    expect((await corpus.search({ words: 'one' })).total).toBe(0)
  })

  it('without symbol keeps its address, even where its title was edited', async () => {
    const reply = (title: string, text: string): string => resolution({ symbol: '', title, operative: [text] })
    const folder = folderWith({ 'a.xml': reply('Reply of Norland', 'One;') })
    const corpus = await corpusHere()
    const [before] = (await importAll(corpus, [folder])).files
    write(join(folder, 'a.xml'), reply('Revised reply of Norland', 'Two;'))
    const [after] = (await importAll(corpus, [folder])).files
    expect([after!.status, after!.sourceId]).toEqual(['replaced', before!.sourceId])
    // The words it had at first, in another file, are another source.
    write(join(folder, 'b.xml'), reply('Reply of Norland', 'One;'))
    const { files } = await importAll(corpus, [folder])
    expect(files.map((f) => f.status)).toEqual(['unchanged', 'imported'])
    expect((await corpus.sources()).map((s) => s.file.name).sort()).toEqual(['a.xml', 'b.xml'])
  })

  it('loses the texts that it no longer holds, with their words', async () => {
    const text = (symbol: string, word: string): FullDigest['texts'][number] => ({
      facts: { symbol, title: '', kind: 'resolution', body: 'GA', date: '', language: 'en' },
      visibility: 'public',
      losses: [],
      footnotes: 0,
      packed: new Uint8Array(),
      passages: [
        {
          label: 'OP 1',
          kind: 'operative',
          text: word,
          hash: textHash(word),
          notes: [],
          words: word,
          stems: word,
          shingles: 'x',
          citations: [],
        },
      ],
    })
    const digest = (sha256: string, texts: FullDigest['texts']): FullDigest => ({
      file: { path: '/a.docx', name: 'a.docx', bytes: 1, sha256 },
      original: new Uint8Array(),
      texts,
    })
    const db = await openDatabase(':memory:')
    storeFile(db, digest('1', [text('A/RES/1', 'one'), text('A/RES/2', 'two'), text('', 'three')]), {}, now())
    storeFile(db, digest('2', [text('A/RES/2', 'two')]), {}, now())
    expect(db.prepare('SELECT source_id, place FROM source').raw().all()).toEqual([['A/RES/2@en', 0]])
    expect(['text', 'passage', 'original', 'source_text'].map((table) => count(db, table))).toEqual([1, 1, 1, 1])
  })
})

it('reports a link that leads out of a folder, and reads nothing there', async () => {
  const elsewhere = folderWith({ 'secret.xml': resolution() })
  const folder = folderWith({ 'a.xml': resolution({ symbol: 'A/RES/77/1' }) })
  symlinkSync(join(elsewhere, 'secret.xml'), join(folder, 'link.xml'))
  const corpus = await corpusHere()
  const { files, summary } = await importAll(corpus, [folder])
  expect(files.map(({ status, problem }) => [status, problem?.code, /leads out/.test(problem?.message ?? '')])).toEqual(
    [
      ['imported', undefined, false],
      ['failed', 'file-unreadable', true],
    ],
  )
  expect(summary).toMatchObject({ files: 2, failed: 1 })
  expect((await importAll(corpus, [join(folder, 'link.xml')])).summary.imported).toBe(1)
})

/** Every row of every table of the corpus. */
function dump(db: WritableDatabase): unknown {
  const tables = ['original', 'source', 'source_text', 'text', 'passage', 'lookup_data', 'shingle_data']
  return tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).raw().all())
}
