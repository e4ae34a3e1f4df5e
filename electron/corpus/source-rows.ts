import { seriesOf } from '../../shared/source/series'
import type { SourceFacts, SourceFile, Visibility } from '../../shared/source/source'
import type { Told } from '../../shared/source/told'
import { prepared } from './database'
import type { ReadableDatabase, WritableDatabase } from './database'
import { replacePassages } from './passage-rows'
import { textIds } from './text-ids'

/** A source as its row knows it, without what only readers want to see. */
export interface SourceRow {
  id: number
  sourceId: string
  /** The address that the file itself gives it; another than `sourceId` where the user said so. */
  ownId: string
  path: string
  sha256: string
  /** Which text of its file, from 0. */
  place: number
  reader: number
  told: string
  title: string
  respondent: string | null
  language: string
  theme: string | null
  visibility: Visibility
}

const ROW = `SELECT id, source_id AS sourceId, coalesce(own_id, source_id) AS ownId, path, sha256, place, reader, told,
  title, respondent, language, theme, visibility FROM source`

export function sourceAt(db: ReadableDatabase, sourceId: string): SourceRow | undefined {
  return prepared(db, `${ROW} WHERE source_id = ?`).get(sourceId) as SourceRow | undefined
}

/** What came from this path, text by text. */
export function sourcesFrom(db: ReadableDatabase, path: string): SourceRow[] {
  return prepared(db, `${ROW} WHERE path = ? ORDER BY place, id`).all(path) as SourceRow[]
}

/** The source with another address than its file gives it, of this file or of one with the same bytes. */
export function correctedSource(
  db: ReadableDatabase,
  ownId: string,
  { path, sha256 }: SourceFile,
): SourceRow | undefined {
  const sql = `${ROW} WHERE own_id = @ownId AND (path = @path OR sha256 = @sha256) ORDER BY path = @path DESC LIMIT 1`
  return prepared(db, sql).get({ ownId, path, sha256 }) as SourceRow | undefined
}

export function toldOf({ told }: { told: string }): Told {
  return JSON.parse(told) as Told
}

/** The columns that hold the facts, and what follows from them. */
export function factColumns(facts: SourceFacts) {
  return {
    symbol: facts.symbol,
    catalogue_number: facts.catalogueNumber ?? null,
    title: facts.title,
    kind: facts.kind,
    body: facts.body,
    session: facts.session ?? null,
    date: facts.date,
    year: facts.date ? Number(facts.date.slice(0, 4)) : null,
    language: facts.language,
    respondent: facts.respondent?.name ?? null,
    respondent_class: facts.respondent?.class ?? null,
    agenda_item: facts.agendaItem ?? null,
    adoption: facts.adoption ? JSON.stringify(facts.adoption) : null,
    sponsors: facts.sponsors ? JSON.stringify(facts.sponsors) : null,
    series: seriesOf(facts),
    theme: facts.theme ?? null,
  }
}

export type Columns = Readonly<Record<string, string | number | null>>

export function insertSource(db: WritableDatabase, values: Columns): number {
  const names = Object.keys(values)
  const sql = `INSERT INTO source (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
  return Number(prepared(db, sql).run(values).lastInsertRowid)
}

export function updateSource(db: WritableDatabase, id: number, values: Columns): number {
  const sets = Object.keys(values).map((name) => `${name} = @${name}`)
  prepared(db, `UPDATE source SET ${sets.join(', ')} WHERE id = @id`).run({ ...values, id })
  return id
}

/** The same file in another place. */
export function moveSource(db: WritableDatabase, id: number, { path, name }: SourceFile): void {
  prepared(db, 'UPDATE source SET path = ?, name = ? WHERE id = ?').run(path, name, id)
}

/** With its passages, and the texts and the file that only it had. */
export function removeSource(db: WritableDatabase, { id, sha256 }: Pick<SourceRow, 'id' | 'sha256'>): void {
  replacePassages(db, id, [], textIds(db, ''))
  prepared(db, 'DELETE FROM source WHERE id = ?').run(id)
  removeUnusedOriginal(db, sha256)
}

export function removeUnusedOriginal(db: WritableDatabase, sha256: string): void {
  const sql =
    'DELETE FROM original WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM source WHERE sha256 = original.sha256)'
  prepared(db, sql).run(sha256)
}
