import type { Rule } from '../../rule'

/** What an office must decide or a committee must be told. */
export const procedureRules: readonly Rule[] = []
