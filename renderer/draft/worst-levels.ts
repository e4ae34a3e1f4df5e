import { LEVELS } from '../../shared/check/finding'
import type { Finding, Level } from '../../shared/check/finding'
import type { DraftView } from './view'

/** The worst level found in each paragraph, its notes included: the id of the paragraph, the level. */
export function worstLevels(findings: readonly Finding[], view: DraftView): ReadonlyMap<string, Level> {
  const worst = new Map<string, Level>()
  for (const finding of findings) {
    const paragraphId = placeOf(finding, view)
    if (!paragraphId) continue
    const known = worst.get(paragraphId)
    if (!known || LEVELS.indexOf(finding.level) < LEVELS.indexOf(known)) worst.set(paragraphId, finding.level)
  }
  return worst
}

/**
 * The paragraph on the sheet that a finding leads to: its own, the table of its cell, or the first that refers to its
 * note; none for the title and for a note nobody refers to.
 */
export function placeOf({ paragraphId, footnoteId }: Finding, view: DraftView): string | undefined {
  if (paragraphId !== undefined) return view.tableOfCell.get(paragraphId) ?? paragraphId
  return footnoteId === undefined ? undefined : view.homeOfNote.get(footnoteId)
}
