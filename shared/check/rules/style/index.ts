import type { Rule } from '../../rule'

/** Spelling, numbers, dates, capitals and typography. */
export const styleRules: readonly Rule[] = []
