import { sourceIdOf } from '../../shared/source/address'
import { VISIBILITIES } from '../../shared/source/source'
import type { SourceFile, Visibility } from '../../shared/source/source'
import { prepared } from './database'
import type { WritableDatabase } from './database'
import { READER_VERSION } from './file-service'
import type { DigestedText, FullDigest, Told } from './file-service'
import { replacePassages } from './passage-rows'
import { textIds } from './text-ids'

/** What became of one text of a file. */
export interface StoredText {
  sourceId: string
  status: 'imported' | 'unchanged' | 'replaced'
  /** Texts that the corpus had not known. */
  fresh: number
}

/**
 * Store all texts of one file with the file itself: one transaction, so that a file is in the corpus whole or not at
 * all. A source that is there already is replaced, under its address; but not by a file that comes before the one it is
 * from: of two files with one symbol the last wins, in every import of both (`later` holds the paths still to come).
 */
export function storeFile(
  db: WritableDatabase,
  digest: FullDigest,
  told: Told,
  now: string,
  later: ReadonlySet<string> = new Set(),
): StoredText[] {
  const { file, original, texts } = digest
  const store = db.transaction(() => {
    prepared(db, 'INSERT INTO original (sha256, packed) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      file.sha256,
      original,
    )
    const taken = new Set<string>()
    const stored = texts.map((text, place) => {
      const sourceId = freeAddress(addressOf(db, file, text, place), taken)
      return storeText(db, { sourceId, place, file, text, told, now, later })
    })
    removeUnusedOriginal(db, file.sha256)
    return stored
  })
  return texts.length === 0 ? [] : store.immediate()
}

interface Storing {
  sourceId: string
  /** Which text of its file, from 0. */
  place: number
  file: SourceFile
  text: DigestedText
  told: Told
  now: string
  later: ReadonlySet<string>
}

interface OldSource {
  id: number
  path: string
  sha256: string
  place: number
  reader: number
  told: string
  theme: string | null
  visibility: Visibility
}

function storeText(db: WritableDatabase, storing: Storing): StoredText {
  const { sourceId, text, file, place, told, later } = storing
  const old = prepared(
    db,
    'SELECT id, path, sha256, place, reader, told, theme, visibility FROM source WHERE source_id = ?',
  ).get(sourceId) as OldSource | undefined
  const same =
    old?.sha256 === file.sha256 &&
    old.place === place &&
    old.reader === READER_VERSION &&
    old.told === JSON.stringify({ ...(JSON.parse(old.told) as Told), ...told })
  if (same || (old && later.has(old.path))) return { sourceId, status: 'unchanged', fresh: 0 }
  const values = valuesOf(storing, old)
  const id = old ? updateSource(db, old.id, values) : insertSource(db, values)
  if (old) removeUnusedOriginal(db, old.sha256)
  prepared(db, 'INSERT OR REPLACE INTO source_text (source, packed) VALUES (?, ?)').run(id, text.packed)
  const fresh = replacePassages(db, id, text.passages, textIds(db, text.facts.date))
  return { sourceId, status: old ? 'replaced' : 'imported', fresh }
}

/**
 * Where neither symbol nor catalogue number names a text, the file that lay at the same path, with the same title and
 * respondent, was an earlier state of it: its address is kept.
 */
function addressOf(db: WritableDatabase, file: SourceFile, { facts }: DigestedText, place: number): string {
  if (!facts.symbol && !facts.catalogueNumber) {
    const sql = `SELECT source_id FROM source WHERE path = ? AND place = ? AND symbol = '' AND catalogue_number IS NULL
      AND language = ? AND title = ? AND respondent IS ?`
    const earlier = prepared(db, sql)
      .pluck()
      .get(file.path, place, facts.language, facts.title, facts.respondent?.name ?? null)
    if (typeof earlier === 'string') return earlier
  }
  return sourceIdOf(facts, place === 0 ? file.sha256 : `${file.sha256}.${place + 1}`)
}

/** Two texts of one file may carry one symbol: the second gets ` [2]`, as a repeated label does. */
function freeAddress(wanted: string, taken: Set<string>): string {
  let address = wanted
  for (let n = 2; taken.has(address); n += 1) address = wanted.replace(/(?=@[^@]*$)/, ` [${n}]`)
  taken.add(address)
  return address
}

/** The columns of `source` but its row number. What the user once said of a source stays said. */
function valuesOf({ sourceId, place, file, text, told, now }: Storing, old: OldSource | undefined) {
  const { facts, losses, footnotes } = text
  return {
    source_id: sourceId,
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
    theme: facts.theme ?? old?.theme ?? null,
    // Reading a file again never makes it more widely seen.
    visibility: told.visibility ?? stricter(text.visibility, old?.visibility ?? 'public'),
    footnotes,
    losses: JSON.stringify(losses),
    told: JSON.stringify({ ...(old && (JSON.parse(old.told) as Told)), ...told }),
    path: file.path,
    name: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    place,
    reader: READER_VERSION,
    imported_at: now,
  }
}

function stricter(a: Visibility, b: Visibility): Visibility {
  return VISIBILITIES.indexOf(a) > VISIBILITIES.indexOf(b) ? a : b
}

function insertSource(db: WritableDatabase, values: ReturnType<typeof valuesOf>): number {
  const names = Object.keys(values)
  const sql = `INSERT INTO source (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
  return Number(prepared(db, sql).run(values).lastInsertRowid)
}

function updateSource(db: WritableDatabase, id: number, values: ReturnType<typeof valuesOf>): number {
  const sets = Object.keys(values).map((name) => `${name} = @${name}`)
  prepared(db, `UPDATE source SET ${sets.join(', ')} WHERE id = @id`).run({ ...values, id })
  return id
}

function removeUnusedOriginal(db: WritableDatabase, sha256: string): void {
  const sql =
    'DELETE FROM original WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM source WHERE sha256 = original.sha256)'
  prepared(db, sql).run(sha256)
}
