import { sourceIdOf } from '../../shared/source/address'
import { seriesOf } from '../../shared/source/series'
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

/** The other files of the same import: where two carry one symbol, the last in the order of paths wins. */
export interface Rivals {
  /** What these hold they hold to the end. */
  settled: ReadonlySet<string>
  /** What these hold they may yet give up. */
  pending: ReadonlySet<string>
  /** Store nothing while a pending one holds what this file might not need to bring. */
  wait: boolean
}

/**
 * Store all texts of one file with the file itself: one transaction, so that a file is in the corpus whole or not at
 * all. A source that is there already is replaced, under its address, unless a rival that comes after this file holds it;
 * what this path was the source of and no longer is goes. Undefined where the file has to wait for a rival.
 */
export function storeFile(
  db: WritableDatabase,
  digest: FullDigest,
  told: Told,
  now: string,
  { settled, pending, wait }: Rivals = { settled: new Set(), pending: new Set(), wait: false },
): StoredText[] | undefined {
  const { file, original, texts } = digest
  if (texts.length === 0) return []
  const store = db.transaction(() => {
    const addresses = addressesOf(db, file, texts)
    const storing = texts.map((text, place): Storing => ({ sourceId: addresses[place]!, place, file, text, told, now }))
    const old = storing.map(({ sourceId }) => sourceAt(db, sourceId))
    const same = storing.map((text, i) => isSame(text, old[i]))
    const isPending = old.map((source) => source && source.path !== file.path && pending.has(source.path))
    if (wait && old.some((source, i) => isPending[i] && (same[i] || isAfter(source!, file.path)))) return undefined
    prepared(db, 'INSERT INTO original (sha256, packed) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      file.sha256,
      original,
    )
    const dead = sourcesFrom(db, file.path).filter(({ sourceId }) => !addresses.includes(sourceId))
    const stored = storing.map((text, i): StoredText => {
      const source = old[i]
      const isSettled = source !== undefined && settled.has(source.path)
      // Of copies too the last is the one that holds, or it could not stand up to a third file.
      if (source && same[i] && (isPending[i] || (isSettled && !isAfter(source, file.path))))
        moveSource(db, source, file)
      if (same[i] || (source && isSettled && isAfter(source, file.path)))
        return { sourceId: text.sourceId, status: 'unchanged', fresh: 0 }
      // A corrected symbol: what was said of the text is said of it still.
      const corrected = source ? -1 : dead.findIndex(({ place }) => place === text.place)
      return storeText(db, text, source ?? dead.splice(corrected, corrected < 0 ? 0 : 1)[0])
    })
    for (const source of dead) removeSource(db, source)
    removeUnusedOriginal(db, file.sha256)
    return stored
  })
  return store.immediate()
}

interface Storing {
  sourceId: string
  /** Which text of its file, from 0. */
  place: number
  file: SourceFile
  text: DigestedText
  told: Told
  now: string
}

interface OldSource {
  id: number
  sourceId: string
  path: string
  sha256: string
  place: number
  reader: number
  told: string
  title: string
  respondent: string | null
  language: string
  /** Neither symbol nor catalogue number names it. */
  unnamed: 0 | 1
  theme: string | null
  visibility: Visibility
}

const OLD = `SELECT id, source_id AS sourceId, path, sha256, place, reader, told, title, respondent, language,
  symbol = '' AND catalogue_number IS NULL AS unnamed, theme, visibility FROM source`

function sourceAt(db: WritableDatabase, sourceId: string): OldSource | undefined {
  return prepared(db, `${OLD} WHERE source_id = ?`).get(sourceId) as OldSource | undefined
}

function sourcesFrom(db: WritableDatabase, path: string): OldSource[] {
  return prepared(db, `${OLD} WHERE path = ? ORDER BY place, id`).all(path) as OldSource[]
}

/** The same bytes, read by the same reader, of which the same is said: wherever they lie. */
function isSame({ file, place, told }: Storing, old: OldSource | undefined): boolean {
  return (
    old?.sha256 === file.sha256 &&
    old.place === place &&
    old.reader === READER_VERSION &&
    old.told === JSON.stringify({ ...(JSON.parse(old.told) as Told), ...told })
  )
}

function isAfter(old: OldSource, path: string): boolean {
  return old.path > path
}

/** The same file in another place. */
function moveSource(db: WritableDatabase, { id }: OldSource, { path, name }: SourceFile): void {
  prepared(db, 'UPDATE source SET path = ?, name = ? WHERE id = ?').run(path, name, id)
}

function storeText(db: WritableDatabase, storing: Storing, old: OldSource | undefined): StoredText {
  const { sourceId, text } = storing
  const values = valuesOf(storing, old)
  const id = old ? updateSource(db, old.id, values) : insertSource(db, values)
  if (old) removeUnusedOriginal(db, old.sha256)
  prepared(db, 'INSERT OR REPLACE INTO source_text (source, packed) VALUES (?, ?)').run(id, text.packed)
  const fresh = replacePassages(db, id, text.passages, textIds(db, text.facts.date))
  return { sourceId, status: old ? 'replaced' : 'imported', fresh }
}

function removeSource(db: WritableDatabase, { id, sha256 }: OldSource): void {
  replacePassages(db, id, [], textIds(db, ''))
  prepared(db, 'DELETE FROM source WHERE id = ?').run(id)
  removeUnusedOriginal(db, sha256)
}

/**
 * The address of each text of a file. Where neither symbol nor catalogue number names a text, what lay at the same path
 * was an earlier state of it, and its address is kept: a text of the same title and respondent before one in the same place.
 */
function addressesOf(db: WritableDatabase, file: SourceFile, texts: readonly DigestedText[]): string[] {
  const earlier = sourcesFrom(db, file.path).filter(({ unnamed }) => unnamed)
  const kept = new Map<number, string>()
  const keep = (fits: (old: OldSource, text: DigestedText, place: number) => boolean): void => {
    for (const [place, text] of texts.entries()) {
      const { symbol, catalogueNumber, language } = text.facts
      if (symbol || catalogueNumber || kept.has(place)) continue
      const found = earlier.findIndex((old) => old.language === language && fits(old, text, place))
      if (found >= 0) kept.set(place, earlier.splice(found, 1)[0]!.sourceId)
    }
  }
  const isCalled = (old: OldSource, { facts }: DigestedText): boolean =>
    old.title === facts.title && old.respondent === (facts.respondent?.name ?? null)
  keep((old, text, place) => old.place === place && isCalled(old, text))
  keep(isCalled)
  keep((old, _, place) => old.place === place)
  const taken = new Set(kept.values())
  return texts.map(({ facts }, place) => {
    const wanted = sourceIdOf(facts, place === 0 ? file.sha256 : `${file.sha256}.${place + 1}`)
    const isOthers = (address: string): boolean => {
      const old = facts.symbol || facts.catalogueNumber ? undefined : sourceAt(db, address)
      return old !== undefined && old.path !== file.path && old.sha256 !== file.sha256
    }
    return kept.get(place) ?? freeAddress(wanted, taken, isOthers)
  })
}

/**
 * Two texts of one file may carry one symbol: the second gets ` [2]`, as a repeated label does; so does a file whose hash
 * is still the address of another, which has changed since.
 */
function freeAddress(wanted: string, taken: Set<string>, isOthers: (address: string) => boolean): string {
  let address = wanted
  for (let n = 2; taken.has(address) || isOthers(address); n += 1) address = wanted.replace(/(?=@[^@]*$)/, ` [${n}]`)
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
    agenda_item: facts.agendaItem ?? null,
    adoption: facts.adoption ? JSON.stringify(facts.adoption) : null,
    sponsors: facts.sponsors ? JSON.stringify(facts.sponsors) : null,
    series: seriesOf(facts),
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
