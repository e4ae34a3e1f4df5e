import { CircleCheck, CircleSlash, FileText, Gavel, Reply, Vote } from 'lucide-react'
import type { Uses } from '../../shared/service/corpus'
import type { PlacedPassage } from '../../shared/source/passage'
import type { IconShape } from '../ui'
import { count, t } from '../words'

/** How an organ came to what a passage stands in, else what kind of source that is. */
export function adoptionSaid({ adoption, sourceKind }: Pick<PlacedPassage, 'adoption' | 'sourceKind'>): {
  shape: IconShape
  words: string
} {
  if (adoption?.way === 'without-vote') return { shape: CircleCheck, words: t('search.adoptedWithoutVote') }
  if (adoption?.way === 'not-adopted') return { shape: CircleSlash, words: t('search.notAdopted') }
  if (adoption) {
    const { tally } = adoption
    const { inFavour, against, abstaining } = tally ?? {}
    return {
      shape: Vote,
      words: tally ? t('search.adoptedByTally', { inFavour, against, abstaining }) : t('search.adoptedByVote'),
    }
  }
  const shape = sourceKind === 'reply' ? Reply : sourceKind === 'resolution' ? Gavel : FileText
  return { shape, words: t(`kind.${sourceKind}`) }
}

/** In how many sources the same words stand, and over which years. */
export function usesSaid({ sources, first, last }: Uses): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  if (!from && !to) return t('search.uses', { count: sources })
  return from && to && from !== to
    ? t('search.usesYears', { count: sources, from, to })
    : t('search.usesYear', { count: sources, from: from || to })
}

/** Sponsors named before the rest is counted. */
const NAMED = 4

export function sponsorsSaid(sponsors: readonly string[]): string {
  const names = sponsors
    .slice(0, NAMED)
    .join(', ')
    .replace(/^submitted by /i, '')
  const more = sponsors.length - NAMED
  return more > 0 ? t('search.sponsorsMore', { names, more: count(more) }) : t('search.sponsors', { names })
}
