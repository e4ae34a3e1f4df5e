import type { PassageChange } from '../../shared/service/corpus'
import { alignPassages } from '../../shared/source/align'
import { insertCitations, removeCitations } from './citation-rows'
import { prepared } from './database'
import type { WritableDatabase } from './database'
import type { DigestedPassage } from './file-service'
import { removeUnusedTexts, textRow } from './texts'

/** How many passages of a source stayed, and are other, new or gone. */
export interface ChangeCounts {
  same: number
  changed: number
  added: number
  removed: number
}

export interface Replaced {
  /** Texts that the corpus had not known. */
  fresh: number
  /** In the order of the passages, what is gone where it stood. */
  changes: PassageChange[]
  counts: ChangeCounts
}

/**
 * Make these the passages of a source. On re-import the rows of old passages are continued by the new ones that align
 * with them, so that only what changed is written.
 */
export function replacePassages(
  db: WritableDatabase,
  source: number,
  passages: readonly DigestedPassage[],
  newTextId: () => number,
): Replaced {
  const old = oldRows(db, source)
  const continued = alignPassages(old, passages)
  const changes = changesBetween(db, old, passages, continued)
  const kept = new Set(continued)
  for (const [i, row] of old.entries()) if (!kept.has(i)) removeRow(db, row.id)
  freeLabels(db, old, passages, continued)
  removeCitations(db, source)
  let fresh = 0
  const id = (): number => {
    fresh += 1
    return newTextId()
  }
  passages.forEach((passage, position) => {
    const values = {
      source,
      position,
      label: passage.label,
      kind: passage.kind,
      text: textRow(db, passage, id),
      notes: passage.notes.length > 0 ? JSON.stringify(passage.notes) : null,
    }
    const place = continued[position]
    const row = place === undefined ? insertRow(db, values) : updateRow(db, old[place]!, values)
    insertCitations(db, source, row, passage.citations)
  })
  removeUnusedTexts(db, new Set(old.map((row) => row.text)))
  return { fresh, changes, counts: countsOf(changes, passages.length) }
}

/** What the newest version of a source changed, in place of what was kept before. */
export function keepChanges(db: WritableDatabase, source: number, changes: readonly PassageChange[]): void {
  prepared(db, 'DELETE FROM change WHERE source = ?').run(source)
  const insert = prepared(db, 'INSERT INTO change (source, position, label, before, after) VALUES (?, ?, ?, ?, ?)')
  changes.forEach(({ label, before, after }, i) => insert.run(source, i, label, before ?? null, after ?? null))
}

interface PassageValues {
  source: number
  position: number
  label: string
  kind: string
  text: number
  notes: string | null
}

interface OldRow extends PassageValues {
  id: number
  hash: string
}

function oldRows(db: WritableDatabase, source: number): OldRow[] {
  const sql = `SELECT p.*, lower(hex(t.hash)) AS hash FROM passage p JOIN text t ON t.id = p.text
    WHERE p.source = ? ORDER BY p.position`
  return prepared(db, sql).all(source) as OldRow[]
}

function changesBetween(
  db: WritableDatabase,
  old: readonly OldRow[],
  passages: readonly DigestedPassage[],
  continued: readonly (number | undefined)[],
): PassageChange[] {
  if (old.length === 0 || passages.length === 0) return []
  const words = (row: OldRow): string =>
    prepared(db, 'SELECT words FROM text WHERE id = ?').pluck().get(row.text) as string
  const kept = new Set(continued)
  const changes: PassageChange[] = []
  let next = 0
  const goneBefore = (end: number): void => {
    for (; next < end; next += 1)
      if (!kept.has(next)) changes.push({ label: old[next]!.label, before: words(old[next]!) })
  }
  passages.forEach(({ label, text, hash }, i) => {
    const place = continued[i]
    if (place === undefined) return void changes.push({ label, after: text })
    goneBefore(place)
    if (old[place]!.hash !== hash) changes.push({ label, before: words(old[place]!), after: text })
  })
  goneBefore(old.length)
  return changes
}

function countsOf(changes: readonly PassageChange[], passages: number): ChangeCounts {
  const added = changes.filter(({ before }) => before === undefined).length
  const removed = changes.filter(({ after }) => after === undefined).length
  const changed = changes.length - added - removed
  return { same: passages - added - changed, changed, added, removed }
}

/** A label names one row at any moment: rows about to get another give theirs up first. */
function freeLabels(
  db: WritableDatabase,
  old: readonly OldRow[],
  passages: readonly DigestedPassage[],
  continued: readonly (number | undefined)[],
): void {
  continued.forEach((place, i) => {
    if (place === undefined || old[place]!.label === passages[i]!.label) return
    prepared(db, "UPDATE passage SET label = '\u0001' || id WHERE id = ?").run(old[place]!.id)
  })
}

function insertRow(db: WritableDatabase, values: PassageValues): number {
  const sql = `INSERT INTO passage (source, position, label, kind, text, notes)
    VALUES (@source, @position, @label, @kind, @text, @notes)`
  return Number(prepared(db, sql).run(values).lastInsertRowid)
}

function updateRow(db: WritableDatabase, old: OldRow, values: PassageValues): number {
  const same = (Object.keys(values) as (keyof PassageValues)[]).every((name) => old[name] === values[name])
  if (same) return old.id
  const sql = `UPDATE passage SET position = @position, label = @label, kind = @kind, text = @text, notes = @notes
    WHERE id = @id`
  prepared(db, sql).run({ ...values, id: old.id })
  return old.id
}

function removeRow(db: WritableDatabase, id: number): void {
  prepared(db, 'DELETE FROM passage WHERE id = ?').run(id)
}
