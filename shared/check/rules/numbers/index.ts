import type { Rule } from '../../rule'
import { countOfList } from './count-of-list'
import { shareOfCount } from './share-of-count'
import { totalOfParts } from './total-of-parts'

/** Counts, sums, dates and quantifiers that must agree. */
export const numbersRules: readonly Rule[] = [countOfList, shareOfCount, totalOfParts]
