import { searchable, stemmed } from '../../../shared/compare/tokens'
import type { WritableDatabase } from '../database'

/**
 * The full-text index anew: what words a text has, in order, and the stems it is found by beside them. It keeps no texts
 * and needs none to forget one, so what it was given need not be kept either.
 */
export function searchByStems(db: WritableDatabase): void {
  db.exec(`
    DROP TABLE lookup;
    DROP VIEW searchable;
    ALTER TABLE text DROP COLUMN spaced;
    CREATE VIRTUAL TABLE lookup USING fts5 (
      words, stems, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE INDEX source_by_date ON source (date);
  `)
  const some = db.prepare('SELECT id, words FROM text WHERE id > ? ORDER BY id LIMIT 2000')
  const insert = db.prepare('INSERT INTO lookup (rowid, words, stems) VALUES (?, ?, ?)')
  let last = -1
  for (;;) {
    const texts = some.all(last) as { id: number; words: string }[]
    if (texts.length === 0) break
    for (const { id, words } of texts) insert.run(id, searchable(words), stemmed(words))
    last = texts.at(-1)!.id
  }
}
