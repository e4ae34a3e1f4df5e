import type { Relation } from '../../shared/draft/draft'
import type { DraftKind } from '../../shared/draft/draft'
import type { SimilarHit } from '../../shared/service/corpus'
import type { PlacedPassage } from '../../shared/source/passage'

/** The groups by which hits are narrowed. */
export const STANDINGS = ['adopted', 'not-adopted', 'without-vote'] as const
export type Standing = (typeof STANDINGS)[number]

/** Whether a hit has this standing; what an organ is not known to have adopted has none. */
export function hasStanding({ adoption, sourceKind }: PlacedPassage, standing: Standing): boolean {
  if (standing === 'without-vote') return adoption?.way === 'without-vote'
  if (standing === 'not-adopted') return adoption?.way === 'not-adopted'
  return adoption ? adoption.way !== 'not-adopted' : isAgreedKind(sourceKind)
}

/** Years in which these words stood, as a reader says them: `1998 to 2020`, or one; '' where none is known. */
export function yearsOf({ first, last }: NonNullable<SimilarHit['uses']>): { from: string; to: string } {
  return { from: first.slice(0, 4), to: last.slice(0, 4) }
}

/** From this share of the same words on a paragraph reiterates rather than modifies. */
const REITERATES = 0.8

/** How a paragraph linked to agreed language rests on it; undefined for the usual way of such a source. */
export function relationTo(hit: SimilarHit, draft: DraftKind): Relation | undefined {
  if (draft !== 'resolution' || !isAgreedKind(hit.sourceKind)) return undefined
  return hit.exact || hit.similarity >= REITERATES ? 'reiterates' : 'modifies'
}

function isAgreedKind(kind: PlacedPassage['sourceKind']): boolean {
  return kind === 'resolution' || kind === 'decision' || kind === 'statement'
}
