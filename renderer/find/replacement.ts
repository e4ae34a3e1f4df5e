import type { DocumentText, Run } from '../../shared/text/document-text'
import { referencesInRuns } from '../../shared/text/flat'
import type { TextEdit } from '../draft'
import type { Match } from './matches'

/**
 * The edits that put other words in place of found ones. A note's reference in the midst of found words stays, behind the
 * new ones; what is in tables is left alone.
 */
export function replacing(text: DocumentText, matches: readonly Match[], words: string): TextEdit[] {
  const paragraphs = new Map(text.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return matches.flatMap(({ fixed, ...match }) => {
    if (fixed) return []
    const runs = match.paragraphId === undefined ? [] : (paragraphs.get(match.paragraphId)?.runs ?? [])
    const cuts = [match.from, ...referencesWithin(runs, match), match.to]
    return cuts.slice(1).map((to, index) => ({ ...match, from: cuts[index]!, to, text: index === 0 ? words : '' }))
  })
}

function referencesWithin(runs: readonly Run[], { from, to }: Match): number[] {
  const inside = referencesInRuns(runs).flatMap(({ at }) => (at > from && at < to ? [at] : []))
  return [...new Set(inside)]
}
