import type { Rule } from '../../rule'

/** Counts, sums, dates and quantifiers that must agree. */
export const numbersRules: readonly Rule[] = []
