import { sourceIdOf } from '../../shared/source/address'
import { AppError } from '../../shared/error'
import type { Corrections, PassageChange, SourceSummary } from '../../shared/service/corpus'
import type { SourceFacts } from '../../shared/source/source'
import { tidyTold, withTold } from '../../shared/source/told'
import { prepared } from './database'
import type { ReadableDatabase, WritableDatabase } from './database'
import { addressOrThrow, addressToday, leaveAddress } from './former-addresses'
import { factColumns, removeSource, sourceAt, toldOf, updateSource } from './source-rows'
import type { SourceRow } from './source-rows'
import { sourceSummaries } from './sources'

/**
 * Say what is true of these sources, all or none, and keep that it was said: it goes before what a file says whenever that
 * is read again. A corrected symbol or language is a new address, and the old one still leads to the source.
 * `no-such-source`; `bad-argument` for what cannot be true, or where two sources would have one address.
 */
export function correctSources(
  db: WritableDatabase,
  sourceIds: readonly string[],
  corrections: Corrections,
): SourceSummary[] {
  const said = tidyTold(spoken(corrections))
  const correct = db.transaction((): SourceSummary[] => {
    const ids = [...new Set(sourceIds.map((id) => addressOrThrow(db, id)))]
    const before = sourceSummaries(db, ids)
    const rows = ids.map((id) => sourceAt(db, id)!)
    const after = rows.map((row, i): Corrected => {
      const facts = withTold(before[i]!.facts, { ...toldOf(row), ...said })
      return { row, facts, sourceId: addressAfter(row, before[i]!.facts, facts) }
    })
    refuseSharedAddress(db, after)
    for (const one of after) writeCorrected(db, one, said)
    return sourceSummaries(
      db,
      after.map(({ sourceId }) => sourceId),
    )
  })
  return correct.immediate()
}

/** Take sources out, with the passages, texts and originals that only they had. Those that are not there are passed over. */
export function removeSources(db: WritableDatabase, sourceIds: readonly string[]): { removed: number } {
  const remove = db.transaction((): { removed: number } => {
    const ids = new Set(sourceIds.flatMap((id) => addressToday(db, id) ?? []))
    for (const id of ids) removeSource(db, sourceAt(db, id)!)
    return { removed: ids.size }
  })
  return remove.immediate()
}

/** What a newer version of a source changed when it was last replaced. */
export function changesOf(db: ReadableDatabase, sourceId: string): PassageChange[] {
  const sql = `SELECT c.label, c.before, c.after FROM change c JOIN source s ON s.id = c.source
    WHERE s.source_id = ? ORDER BY c.position`
  const rows = prepared(db, sql).all(addressOrThrow(db, sourceId)) as {
    label: string
    before: string | null
    after: string | null
  }[]
  return rows.map(({ label, before, after }) => ({
    label,
    ...(before !== null && { before }),
    ...(after !== null && { after }),
  }))
}

interface Corrected {
  row: SourceRow
  facts: SourceFacts
  sourceId: string
}

function spoken(corrections: Corrections): Corrections {
  return Object.fromEntries(Object.entries(corrections).filter(([, value]) => value !== undefined))
}

/** An address follows from symbol and language alone: what is said of anything else leaves it. */
function addressAfter({ sourceId, sha256, place }: SourceRow, before: SourceFacts, after: SourceFacts): string {
  if (after.symbol !== before.symbol) return sourceIdOf(after, place === 0 ? sha256 : `${sha256}.${place + 1}`)
  if (after.language !== before.language) return sourceId.replace(/@[^@]*$/, `@${after.language}`)
  return sourceId
}

function refuseSharedAddress(db: ReadableDatabase, all: readonly Corrected[]): void {
  const moving = new Map<string, Corrected>()
  for (const one of all) {
    const rival = moving.get(one.sourceId)
    if (rival) throw sharedAddress(one, rival.row)
    moving.set(one.sourceId, one)
  }
  for (const one of all) {
    const holder = sourceAt(db, one.sourceId)
    if (holder && holder.id !== one.row.id) throw sharedAddress(one, holder)
  }
}

function sharedAddress({ row, facts, sourceId }: Corrected, rival: SourceRow): AppError {
  const name = facts.symbol || sourceId
  return new AppError(
    'bad-argument',
    `“${row.title}” and “${rival.title}” would both be ${name} in the language “${facts.language}”. Nothing was changed.`,
  )
}

function writeCorrected(db: WritableDatabase, { row, facts, sourceId }: Corrected, said: Corrections): void {
  updateSource(db, row.id, {
    ...factColumns(facts),
    source_id: sourceId,
    own_id: row.ownId === sourceId ? null : row.ownId,
    visibility: said.visibility ?? row.visibility,
    told: JSON.stringify({ ...toldOf(row), ...said }),
  })
  leaveAddress(db, row.id, row.sourceId, sourceId)
}
