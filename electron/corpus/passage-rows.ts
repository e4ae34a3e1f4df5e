import { alignPassages } from '../../shared/source/align'
import { prepared } from './database'
import type { WritableDatabase } from './database'
import type { DigestedPassage } from './file-service'
import { removeUnusedTexts, textRow } from './texts'

/**
 * Make these the passages of a source. On re-import the rows of old passages are continued by the new ones that align
 * with them, so that only what changed is written. Returns how many texts the corpus had not known.
 */
export function replacePassages(
  db: WritableDatabase,
  source: number,
  passages: readonly DigestedPassage[],
  newTextId: () => number,
): number {
  const old = oldRows(db, source)
  const continued = alignPassages(old, passages)
  const kept = new Set(continued)
  for (const [i, row] of old.entries()) if (!kept.has(i)) removeRow(db, row.id)
  freeLabels(db, old, passages, continued)
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
    if (place === undefined) insertRow(db, values)
    else updateRow(db, old[place]!, values)
  })
  removeUnusedTexts(db, new Set(old.map((row) => row.text)))
  return fresh
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

function insertRow(db: WritableDatabase, values: PassageValues): void {
  const sql = `INSERT INTO passage (source, position, label, kind, text, notes)
    VALUES (@source, @position, @label, @kind, @text, @notes)`
  prepared(db, sql).run(values)
}

function updateRow(db: WritableDatabase, old: OldRow, values: PassageValues): void {
  const same = (Object.keys(values) as (keyof PassageValues)[]).every((name) => old[name] === values[name])
  if (same) return
  const sql = `UPDATE passage SET position = @position, label = @label, kind = @kind, text = @text, notes = @notes
    WHERE id = @id`
  prepared(db, sql).run({ ...values, id: old.id })
}

function removeRow(db: WritableDatabase, id: number): void {
  prepared(db, 'DELETE FROM passage WHERE id = ?').run(id)
}
