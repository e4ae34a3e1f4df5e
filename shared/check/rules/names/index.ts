import type { Rule } from '../../rule'

/** Names of States, organizations and instruments, and their acronyms. */
export const namesRules: readonly Rule[] = []
