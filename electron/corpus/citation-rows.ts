import type { NotedCitation } from '../../shared/source/citation'
import { prepared } from './database'
import type { WritableDatabase } from './database'

/** Before the passages of a source are written anew: what they cited goes. */
export function removeCitations(db: WritableDatabase, source: number): void {
  prepared(db, 'DELETE FROM citation WHERE source = ?').run(source)
}

/** What one passage cites. */
export function insertCitations(
  db: WritableDatabase,
  source: number,
  passage: number,
  citations: readonly NotedCitation[],
): void {
  const sql = `INSERT INTO citation (source, passage, symbol, date, title, place, note, begins, ends, ibid)
    VALUES (@source, @passage, @symbol, @date, @title, @place, @note, @from, @to, @ibid)`
  for (const { from, to, symbol, date, title, place, note, ibid } of citations) {
    prepared(db, sql).run({
      source,
      passage,
      symbol,
      date: date ?? null,
      title: title ?? null,
      place: place ?? null,
      note: note ?? null,
      from,
      to,
      ibid: ibid ? 1 : 0,
    })
  }
}
