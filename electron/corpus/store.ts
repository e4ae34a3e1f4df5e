import { VISIBILITIES } from '../../shared/source/source'
import type { SourceFacts, SourceFile, Visibility } from '../../shared/source/source'
import { withTold } from '../../shared/source/told'
import { continuedSources } from './continued'
import type { Continued } from './continued'
import { prepared } from './database'
import type { WritableDatabase } from './database'
import { READER_VERSION } from './file-service'
import type { DigestedText, FullDigest, ToldOnImport } from './file-service'
import { leaveAddress } from './former-addresses'
import { keepChanges, replacePassages } from './passage-rows'
import type { ChangeCounts } from './passage-rows'
import {
  factColumns,
  insertSource,
  moveSource,
  removeSource,
  removeUnusedOriginal,
  sourcesFrom,
  toldOf,
  updateSource,
} from './source-rows'
import type { SourceRow } from './source-rows'
import { textIds } from './text-ids'

/** What became of one text of a file. */
export interface StoredText {
  sourceId: string
  status: 'imported' | 'unchanged' | 'replaced'
  facts: SourceFacts
  /** Texts that the corpus had not known. */
  fresh: number
  /** Of a source that was replaced. */
  changes?: ChangeCounts
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
  told: ToldOnImport,
  now: string,
  { settled, pending, wait }: Rivals = { settled: new Set(), pending: new Set(), wait: false },
): StoredText[] | undefined {
  const { file, original, texts } = digest
  if (texts.length === 0) return []
  const store = db.transaction(() => {
    const places = continuedSources(db, file, texts)
    const storing = texts.map((text, place): Storing => ({ ...places[place]!, place, file, text, told, now }))
    const same = storing.map(isSame)
    const isPending = places.map(({ old }) => old && old.path !== file.path && pending.has(old.path))
    if (wait && places.some(({ old }, i) => isPending[i] && (same[i] || isAfter(old!, file.path)))) return undefined
    prepared(db, 'INSERT INTO original (sha256, packed) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      file.sha256,
      original,
    )
    const dead = sourcesFrom(db, file.path).filter(({ id }) => !places.some(({ old }) => old?.id === id))
    const stored = storing.map((text, i): StoredText => {
      const { old } = text
      const isSettled = old !== undefined && settled.has(old.path)
      // Of copies too the last is the one that holds, or it could not stand up to a third file.
      if (old && same[i] && (isPending[i] || (isSettled && !isAfter(old, file.path)))) moveSource(db, old.id, file)
      if (same[i] || (old && isSettled && isAfter(old, file.path)))
        return { sourceId: text.sourceId, status: 'unchanged', facts: factsWith(text), fresh: 0 }
      // A corrected symbol: what was said of the text is said of it still.
      const corrected = old ? -1 : dead.findIndex(({ place }) => place === text.place)
      return storeText(db, corrected < 0 ? text : continuing(text, dead.splice(corrected, 1)[0]!))
    })
    for (const source of dead) removeSource(db, source)
    removeUnusedOriginal(db, file.sha256)
    return stored
  })
  return store.immediate()
}

interface Storing extends Continued {
  /** Which text of its file, from 0. */
  place: number
  file: SourceFile
  text: DigestedText
  told: ToldOnImport
  now: string
}

/** The same bytes, read by the same reader, of which the same is said: wherever they lie. */
function isSame({ file, place, told, old }: Storing): boolean {
  return (
    old?.sha256 === file.sha256 &&
    old.place === place &&
    old.reader === READER_VERSION &&
    old.told === JSON.stringify({ ...toldOf(old), ...told })
  )
}

function isAfter(old: SourceRow, path: string): boolean {
  return old.path > path
}

/** The text as the next state of a source that had another address; one that the user gave it stays. */
function continuing(text: Storing, old: SourceRow): Storing {
  return { ...text, old, sourceId: old.ownId === old.sourceId ? text.sourceId : old.sourceId }
}

function storeText(db: WritableDatabase, storing: Storing): StoredText {
  const { sourceId, text, old, file } = storing
  const facts = factsWith(storing)
  const values = valuesOf(storing, facts)
  const id = old ? updateSource(db, old.id, values) : insertSource(db, values)
  if (old) {
    leaveAddress(db, id, old.sourceId, sourceId)
    removeUnusedOriginal(db, old.sha256)
  }
  prepared(db, 'INSERT OR REPLACE INTO source_text (source, packed) VALUES (?, ?)').run(id, text.packed)
  const { fresh, changes, counts } = replacePassages(db, id, text.passages, textIds(db, facts.date))
  if (!old) return { sourceId, status: 'imported', facts, fresh }
  // Read again for another reason, the file says no less of what its newest version changed.
  if (changes.length > 0 || old.sha256 !== file.sha256) keepChanges(db, id, changes)
  return { sourceId, status: 'replaced', facts, fresh, changes: counts }
}

/** What the user once said of a source stays said. */
function saidOf({ old, told }: Storing): ToldOnImport {
  return { ...(old && toldOf(old)), ...told }
}

function factsWith(storing: Storing): SourceFacts {
  return withTold(storing.text.facts, saidOf(storing))
}

/** The columns of `source` but its row number. */
function valuesOf(storing: Storing, facts: SourceFacts) {
  const { sourceId, ownId, place, file, text, told, now, old } = storing
  return {
    ...factColumns(facts),
    source_id: sourceId,
    own_id: ownId === sourceId ? null : ownId,
    // Reading a file again never makes it more widely seen.
    visibility: told.visibility ?? seenBy(text, old),
    footnotes: text.footnotes,
    losses: JSON.stringify(text.losses),
    told: JSON.stringify(saidOf(storing)),
    path: file.path,
    name: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    place,
    reader: READER_VERSION,
    imported_at: now,
  }
}

function seenBy(text: DigestedText, old: SourceRow | undefined): Visibility {
  if (!old) return text.visibility
  return toldOf(old).visibility ?? stricter(text.visibility, old.visibility)
}

function stricter(a: Visibility, b: Visibility): Visibility {
  return VISIBILITIES.indexOf(a) > VISIBILITIES.indexOf(b) ? a : b
}
