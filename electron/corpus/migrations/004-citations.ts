import { citationsIn } from '../../../shared/source/citation'
import { seriesOf } from '../../../shared/source/series'
import type { SourceFacts } from '../../../shared/source/source'
import { insertCitations } from '../citation-rows'
import type { WritableDatabase } from '../database'
import { shinglesOf } from '../shingles'

/**
 * What passages and their notes cite, found in what the corpus has; the series of sources as it is told now; and the shingles
 * of texts with their beginnings.
 */
export function citations(db: WritableDatabase): void {
  db.exec(`
    CREATE TABLE citation (
      source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
      symbol TEXT NOT NULL,              -- canonical: A/RES/55/25
      date TEXT,                         -- ISO day that the words give
      title TEXT,
      place TEXT,                        -- annex I
      note TEXT,                         -- mark of the note it stands in; NULL for the passage's words
      begins INTEGER NOT NULL,           -- UTF-16 offsets in these words
      ends INTEGER NOT NULL,
      ibid INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX citation_by_symbol ON citation (symbol, source);
    CREATE INDEX citation_by_source ON citation (source);
    CREATE INDEX citation_by_passage ON citation (passage);
    CREATE INDEX source_by_symbol ON source (symbol) WHERE symbol <> '';
  `)
  const passages = db.prepare(
    'SELECT p.id, t.words AS text, p.notes FROM passage p JOIN text t ON t.id = p.text WHERE p.source = ? ORDER BY p.position',
  )
  const serial = db.prepare('UPDATE source SET series = ? WHERE id = ? AND series <> ?')
  const sources = db.prepare('SELECT id, kind, body, title, language FROM source').all() as (SourceFacts & {
    id: number
  })[]
  for (const source of sources) {
    const rows = (passages.all(source.id) as { id: number; text: string; notes: string | null }[]).map((row) => ({
      ...row,
      notes: row.notes === null ? [] : (JSON.parse(row.notes) as { mark: string; text: string }[]),
    }))
    citationsIn(rows, source).forEach((found, i) => insertCitations(db, source.id, rows[i]!.id, found))
    const series = seriesOf(source)
    serial.run(series, source.id, series)
  }
  db.exec("INSERT INTO shingle (shingle) VALUES ('delete-all')")
  const insert = db.prepare('INSERT INTO shingle (rowid, s) VALUES (?, ?)')
  const some = db.prepare('SELECT id, words FROM text WHERE id > ? ORDER BY id LIMIT 2000')
  for (let last = -1; ;) {
    const texts = some.all(last) as { id: number; words: string }[]
    if (texts.length === 0) break
    for (const { id, words } of texts) insert.run(id, shinglesOf(words).join(' '))
    last = texts.at(-1)!.id
  }
}
