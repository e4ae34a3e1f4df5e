import { prepared } from './database'
import type { WritableDatabase } from './database'
import type { DigestedPassage } from './file-service'
import { forgetPairs } from './word-pairs'

/** The row of a text, added to the table and both indexes where it is new. `newId` is asked only then. */
export function textRow(db: WritableDatabase, passage: DigestedPassage, newId: () => number): number {
  const hash = Buffer.from(passage.hash, 'hex')
  const known = prepared(db, 'SELECT id FROM text WHERE hash = ?').pluck().get(hash) as number | undefined
  if (known !== undefined) return known
  const id = newId()
  prepared(db, 'INSERT INTO text (id, hash, words) VALUES (?, ?, ?)').run(id, hash, passage.text)
  prepared(db, 'INSERT INTO lookup (rowid, words, stems) VALUES (?, ?, ?)').run(id, passage.words, passage.stems)
  prepared(db, 'INSERT INTO shingle (rowid, s) VALUES (?, ?)').run(id, passage.shingles)
  return id
}

/** Remove those of these texts that no passage has any more, from the table and both indexes. */
export function removeUnusedTexts(db: WritableDatabase, ids: Iterable<number>): void {
  for (const id of ids) {
    const used = prepared(db, 'SELECT 1 FROM passage WHERE text = ? LIMIT 1').get(id)
    if (used) continue
    prepared(db, 'DELETE FROM lookup WHERE rowid = ?').run(id)
    prepared(db, 'DELETE FROM shingle WHERE rowid = ?').run(id)
    prepared(db, 'DELETE FROM text WHERE id = ?').run(id)
    forgetPairs(db)
  }
}

/**
 * Merge the segments that an import left in the indexes. Worth it after many new texts; a large corpus takes about a
 * second.
 */
export function optimizeIndexes(db: WritableDatabase): void {
  db.exec("INSERT INTO lookup (lookup) VALUES ('optimize'); INSERT INTO shingle (shingle) VALUES ('optimize')")
}
