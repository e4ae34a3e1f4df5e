import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../electron/corpus/corpus'
import type { WritableDatabase } from '../../electron/corpus/database'
import { migrate, MIGRATIONS } from '../../electron/corpus/migrate'
import { sourcesAndTexts } from '../../electron/corpus/migrations/001-sources-and-texts'
import { searchByStems } from '../../electron/corpus/migrations/003-search'
import { openDatabase } from '../../electron/corpus/open'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

const empty = (): WritableDatabase => new Database(':memory:') as unknown as WritableDatabase

describe('migrations', () => {
  it('bring an empty corpus to the present version, and leave it there', () => {
    const db = empty()
    migrate(db, 'x.db')
    migrate(db, 'x.db')
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  })

  it('refuse a corpus of a newer program, naming it', () => {
    const db = empty()
    db.pragma('user_version = 99')
    expect(() => migrate(db, '/tmp/x.db')).toThrow(
      expect.objectContaining({ code: 'corpus-newer', message: expect.stringContaining('/tmp/x.db') as string }),
    )
  })

  it('are run by one of two programs that open at once', async () => {
    const path = join(folderWith(), 'corpus.db')
    const both = await Promise.all([openDatabase(path), openDatabase(path)])
    expect(both.map((db) => db.pragma('user_version', { simple: true }))).toEqual([
      MIGRATIONS.length,
      MIGRATIONS.length,
    ])
    both.forEach((db) => db.close())
  })
})

describe('migration 1', () => {
  it('makes strict tables, the full-text index and the posting store', () => {
    const db = empty()
    sourcesAndTexts(db)
    const tables = db
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all()
    expect(tables.filter((t) => !/^(?:lookup|shingle|sqlite)_/.test((t as { name: string }).name))).toEqual(
      expect.arrayContaining(['original', 'source', 'text', 'passage'].map((name) => ({ name, strict: 1 }))),
    )
    expect(db.prepare("SELECT name FROM pragma_table_list WHERE type = 'virtual'").pluck().all().sort()).toEqual([
      'lookup',
      'shingle',
    ])
  })
})

describe('migration 3', () => {
  it('makes the full-text index anew from the texts that are there', () => {
    const db = empty()
    for (const migration of MIGRATIONS.slice(0, 2)) migration(db)
    const insert = db.prepare('INSERT INTO text (id, hash, words, spaced) VALUES (?, ?, ?, ?)')
    const texts = ['Sub-regional inspections.', '决定检查所有渡轮。', '']
    texts.forEach((words, i) => insert.run(i * 5000, Buffer.from([i]), words, null))
    searchByStems(db)
    const found = (match: string): unknown =>
      db.prepare('SELECT rowid FROM lookup WHERE lookup MATCH ?').pluck().all(match)
    expect([found('stems : "inspect"'), found('stems : "subregional"'), found('words : "渡 轮"')]).toEqual([
      [0],
      [0],
      [5000],
    ])
    expect(db.prepare('SELECT count(*) FROM lookup').pluck().get()).toBe(3)
  })
})

describe('a corpus of the first version', () => {
  it('has its sources, words and links when this program opens it', async () => {
    const folder = folderWith({
      'a.xml': resolution({
        preambular: ['Recalling General Assembly resolution 55/25 of 15 November 2000,'],
        operative: ['Urges all States to inspect passenger ferries without notice{1};', 'Decides to remain seized.'],
        notes: { 1: 'See A/75/289.' },
      }),
      'b.xml': resolution({
        symbol: 'E/CN.99/RES/10/2',
        date: '2023-04-20',
        operative: ['Urges all States to inspect passenger ferries without any notice;', 'Decides to remain seized.'],
      }),
    })
    const now = join(folder, 'now.db')
    const present = await corpusHere(now)
    await importAll(present, [join(folder, 'a.xml'), join(folder, 'b.xml')])
    const expected = await answersOf(present)
    expect(expected).toMatchObject({ found: { total: 2 }, cites: { cites: { length: 2 } } })
    const old = join(folder, 'old.db')
    writeFirstVersion(old, now)
    expect(await answersOf(await corpusHere(old))).toEqual(expected)
  })

  async function answersOf(corpus: Corpus): Promise<Record<string, unknown>> {
    const [id, text] = ['E/CN.99/RES/9/5@en', 'Urges all States to inspect passenger ferries without notice;']
    const { ms: _, ...found } = await corpus.search({ words: 'inspecting ferries', sort: 'oldest' })
    return {
      sources: await corpus.sources(),
      whole: await corpus.source(id),
      found,
      similar: (await corpus.similar({ text })).hits,
      linked: await corpus.passages([`${id}#OP 1`, `${id}#OP 9`]),
      cites: await corpus.citations(id),
    }
  }
})

/** A corpus as the first version of this program would have made it of the sources of another. */
function writeFirstVersion(path: string, from: string): void {
  const db = new Database(path) as unknown as WritableDatabase
  sourcesAndTexts(db)
  db.pragma('application_id = 0x52617070')
  db.pragma('user_version = 1')
  db.exec(`ATTACH '${from}' AS now`)
  for (const table of ['original', 'source', 'source_text', 'text', 'passage']) {
    const both = 'SELECT name FROM pragma_table_info(?, ?) WHERE name IN (SELECT name FROM pragma_table_info(?, ?))'
    const columns = db.prepare(both).pluck().all(table, 'main', table, 'now').join(', ')
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM now.${table}`)
  }
  db.exec('INSERT INTO lookup (rowid, words) SELECT id, words FROM main.text; DETACH now')
  db.close()
}
