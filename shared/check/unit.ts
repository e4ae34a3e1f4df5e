import type { Footnote, Paragraph } from '../text/document-text'
import { textOfRuns } from '../text/flat'

/** What rules look at one by one. */
export type Unit = Paragraph | Footnote

export function isFootnote(unit: Unit): unit is Footnote {
  return 'series' in unit
}

/**
 * What something derives from a unit, kept as long as the unit is the same object: many rules ask the same. All that is
 * derived from a unit lies in one row, and the row of the unit asked for last is at hand.
 */
export function ofUnit<T>(derive: (unit: Unit) => T): (unit: Unit) => T {
  const at = derivations
  derivations += 1
  return (unit) => {
    const row = unit === lastUnit ? lastRow : rowOf(unit)
    const known = row[at] as T | typeof NOTHING | undefined
    if (known !== undefined) return known === NOTHING ? (undefined as T) : known
    const value = derive(unit)
    row[at] = value === undefined ? NOTHING : value
    return value
  }
}

const NOTHING = Symbol('nothing')
const rows = new WeakMap<Unit, unknown[]>()
let derivations = 0
let lastUnit: Unit | undefined
let lastRow: unknown[] = []

function rowOf(unit: Unit): unknown[] {
  let row = rows.get(unit)
  if (!row) rows.set(unit, (row = new Array<unknown>(derivations)))
  lastUnit = unit
  lastRow = row
  return row
}

/** The flat text of a unit's own runs; offsets of findings are in it. A table's is its title: its cells' paragraphs are units themselves. */
export const wordsOf = ofUnit(({ runs }) => textOfRuns(runs))

/** Where a finding on a unit stands. */
export function placeOf(unit: Unit): { paragraphId: string } | { footnoteId: string } {
  return isFootnote(unit) ? { footnoteId: unit.id } : { paragraphId: unit.id }
}
