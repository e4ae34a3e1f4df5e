import type { Rule } from '../../rule'
import { countOfList } from './count-of-list'

/** Counts, sums, dates and quantifiers that must agree. */
export const numbersRules: readonly Rule[] = [countOfList]
