import type { Rule } from '../../rule'
import { backwardPeriod } from './backward-period'
import { countOfList } from './count-of-list'
import { impossibleDate } from './impossible-date'
import { periodLength } from './period-length'
import { resolutionDate } from './resolution-date'
import { shareOfCount } from './share-of-count'
import { totalOfParts } from './total-of-parts'

/** Counts, sums, dates and quantifiers that must agree. */
export const numbersRules: readonly Rule[] = [
  backwardPeriod,
  countOfList,
  impossibleDate,
  periodLength,
  resolutionDate,
  shareOfCount,
  totalOfParts,
]
