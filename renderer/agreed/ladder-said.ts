import { t } from '../words'
import { wayOf } from './ladder'
import type { Rung } from './ladder'

const WAYS = { stronger: 'sumStronger', weaker: 'sumWeaker', same: 'sumSame', both: 'sumBoth' } as const

/** The ladder in a few sentences: how the verb went, the earliest form, the last one agreed. */
export function ladderSaid(rungs: readonly Rung[]): string {
  if (rungs.length < 2) return ''
  const earliest = rungs.find(({ isEarliest }) => isEarliest)?.date.slice(0, 4)
  const last = rungs.find(({ isLastAgreed }) => isLastAgreed)?.date.slice(0, 4)
  return [
    t(`genealogy.${WAYS[wayOf(rungs)]}`),
    earliest && t('genealogy.sumEarliest', { year: earliest }),
    last && last !== earliest && t('genealogy.sumLast', { year: last }),
  ]
    .filter(Boolean)
    .join(' ')
}
