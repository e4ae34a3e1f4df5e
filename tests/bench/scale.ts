import type BetterSqlite3 from 'better-sqlite3'
import { createReadStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { searchable, stemmed } from '../../shared/compare/tokens'
import type { WritableDatabase } from '../../electron/corpus/database'
import type { DigestedPassage, FullDigest } from '../../electron/corpus/file-service'
import { shinglesOf } from '../../electron/corpus/shingles'
import { storeFile } from '../../electron/corpus/store'
import { textHash } from '../../shared/source/address'
import { citationsIn } from '../../shared/source/citation'
import { dayIn } from '../../shared/source/day'

/** Some 220,000 paragraphs of real documents, too many and not ours to keep in the repository. */
export const SCALE = resolve('../shared/data/scale.jsonl.gz')

export interface ScaleDocument {
  symbol: string
  date: string
  body: string
  /** As its head has it; '' where it has none. */
  title: string
  texts: string[]
}

/** The documents with their paragraphs of 40 characters or more, mastheads and titles left out; undefined without the data. */
export async function scaleDocuments(): Promise<ScaleDocument[] | undefined> {
  if (!existsSync(SCALE)) return undefined
  const documents = new Map<string, ScaleDocument>()
  const skipped = new Set(['coverPage', 'preface', 'frontmatter', 'footer', 'title'])
  for await (const line of createInterface({ input: createReadStream(SCALE).pipe(createGunzip()) })) {
    const { symbol, date, body, zone, text } = JSON.parse(line) as Record<string, string | null>
    const words = (text ?? '').replace(/\s+/g, ' ').trim().normalize('NFC')
    const key = symbol ?? ''
    const known = documents.get(key) ?? { symbol: key, date: dayIn(date ?? ''), body: body ?? '', title: '', texts: [] }
    if (zone === 'title' || zone === 'preface') known.title ||= words
    documents.set(key, known)
    if (!skipped.has(zone ?? '') && words.length >= 40) known.texts.push(words)
  }
  return [...documents.values()].filter(({ texts }) => texts.length > 0)
}

/** A copy under another symbol with a tenth of its words replaced: good for speed and size, not for truth. */
export function relabelled(document: ScaleDocument, random: () => number, words: readonly string[]): ScaleDocument {
  const other = (): string => words[Math.floor(random() * words.length)]!
  const texts = document.texts.map((text) => text.replace(/\p{L}+/gu, (word) => (random() < 0.1 ? other() : word)))
  return { ...document, symbol: `${document.symbol}/Copy`, texts }
}

/** Into the corpus as an import would store them, and into one bare FTS5 table. */
export function load(db: WritableDatabase, bare: BetterSqlite3.Database, documents: readonly ScaleDocument[]): void {
  const insert = bare.prepare('INSERT INTO passage (id, body, year) VALUES (?, ?, ?)')
  const index = bare.prepare('INSERT INTO bare (rowid, text) VALUES (?, ?)')
  let next = Number(bare.prepare('SELECT coalesce(max(id), 0) FROM passage').pluck().get())
  for (const document of documents) {
    storeFile(db, digestOf(document), {}, '2026-01-01T00:00:00.000Z')
    bare.transaction(() => {
      for (const text of document.texts) {
        next += 1
        insert.run(next, document.body, Number(document.date.slice(0, 4)) || null)
        index.run(next, text)
      }
    })()
  }
  db.exec("INSERT INTO lookup (lookup) VALUES ('optimize'); INSERT INTO shingle (shingle) VALUES ('optimize')")
  bare.exec("INSERT INTO bare (bare) VALUES ('optimize')")
}

export const BARE_SCHEMA = `
  CREATE TABLE passage (id INTEGER PRIMARY KEY, body TEXT, year INTEGER);
  CREATE VIRTUAL TABLE bare USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');`

function digestOf({ symbol, date, body, title, texts }: ScaleDocument): FullDigest {
  const nothing = new Uint8Array()
  const cited = citationsIn(
    texts.map((text) => ({ text, notes: [] })),
    { body },
  )
  return {
    file: { path: symbol, name: symbol, bytes: 0, sha256: textHash(symbol) },
    original: nothing,
    texts: [
      {
        facts: { symbol, title: title || symbol, kind: 'resolution', body, date, language: 'en' },
        visibility: 'public',
        losses: [],
        footnotes: 0,
        packed: nothing,
        passages: texts.map((text, i): DigestedPassage => ({
          label: `para. ${i + 1}`,
          kind: 'numbered',
          text,
          hash: textHash(text),
          notes: [],
          words: searchable(text),
          stems: stemmed(text),
          shingles: shinglesOf(text).join(' '),
          citations: cited[i]!,
        })),
      },
    ],
  }
}

/** The first documents, up to so many passages. */
export function upTo(documents: readonly ScaleDocument[], passages: number): ScaleDocument[] {
  let count = 0
  const end = documents.findIndex((document) => (count += document.texts.length) >= passages)
  return documents.slice(0, end + 1)
}
