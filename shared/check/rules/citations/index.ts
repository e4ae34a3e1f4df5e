import type { Rule } from '../../rule'

/** What is cited: symbols, forms, and whether citations agree with one another and with the corpus. */
export const citationsRules: readonly Rule[] = []
