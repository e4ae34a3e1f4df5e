import type { SearchHit } from '../../shared/service/corpus'
import type { OpenGroups } from './use-groups'

/** A row of the list of hits. */
export type HitRow =
  /** The hit at this place of the answer; without `hit` it was not fetched yet. `inner`: a further one of its source. */
  | { type: 'hit'; key: string; at: number; hit: SearchHit | undefined; inner?: true }
  /** Opens the further passages of the source of the hit above, or closes them. */
  | { type: 'more'; key: string; at: number; hit: SearchHit; open: boolean }

/** The rows of an answer of so many hits: each hit, and with those that have more in their source what shows them. */
export function hitRows(
  size: number,
  pages: ReadonlyMap<number, readonly SearchHit[]>,
  pageSize: number,
  groups: OpenGroups,
): HitRow[] {
  const rows: HitRow[] = []
  for (let at = 0; at < size; at += 1) {
    const page = pages.get(Math.floor(at / pageSize))
    const hit = page?.[at % pageSize]
    // A place the answer has no hit for after all.
    if (page && !hit) continue
    rows.push({ type: 'hit', key: `hit ${at}`, at, hit })
    if (!hit?.more) continue
    const inner = groups.get(hit.sourceId) ?? []
    rows.push(...inner.map((one): HitRow => ({ type: 'hit', key: one.passageId, at, hit: one, inner: true })))
    rows.push({ type: 'more', key: `more ${hit.sourceId}`, at, hit, open: groups.has(hit.sourceId) })
  }
  return rows
}

/** Where the choice is now: the row it was on, else the passage wherever it stands now, else the first. */
export function chosenRow(rows: readonly HitRow[], key: string | undefined, passageId: string | undefined): number {
  const holds = (row: HitRow): boolean => passageId === undefined || row.hit?.passageId === passageId
  const same = rows.findIndex((row) => row.key === key && holds(row))
  if (same >= 0 || passageId === undefined) return Math.max(0, same)
  return Math.max(
    0,
    rows.findIndex((row) => row.type === 'hit' && holds(row)),
  )
}
