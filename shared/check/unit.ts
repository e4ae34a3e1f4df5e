import type { Footnote, Paragraph } from '../text/document-text'
import { textOfRuns } from '../text/flat'

/** What rules look at one by one. */
export type Unit = Paragraph | Footnote

export function isFootnote(unit: Unit): unit is Footnote {
  return 'series' in unit
}

/** What something derives from a unit, kept as long as the unit is the same object: many rules ask the same. */
export function ofUnit<T>(derive: (unit: Unit) => T): (unit: Unit) => T {
  const known = new WeakMap<Unit, { value: T }>()
  return (unit) => {
    let one = known.get(unit)
    if (!one) known.set(unit, (one = { value: derive(unit) }))
    return one.value
  }
}

/** The flat text of a unit's own runs; offsets of findings are in it. A table's is its title: its cells' paragraphs are units themselves. */
export const wordsOf = ofUnit(({ runs }) => textOfRuns(runs))

/** Where a finding on a unit stands. */
export function placeOf(unit: Unit): { paragraphId: string } | { footnoteId: string } {
  return isFootnote(unit) ? { footnoteId: unit.id } : { paragraphId: unit.id }
}
