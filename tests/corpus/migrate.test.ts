import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WritableDatabase } from '../../electron/corpus/database'
import { migrate, MIGRATIONS } from '../../electron/corpus/migrate'
import { sourcesAndTexts } from '../../electron/corpus/migrations/001-sources-and-texts'
import { searchByStems } from '../../electron/corpus/migrations/003-search'
import { openDatabase } from '../../electron/corpus/open'
import { folderWith } from './documents'

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
