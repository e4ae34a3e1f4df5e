import type { Rule } from '../../rule'

/** What a paragraph says against what its linked passages bear out. */
export const sourcesRules: readonly Rule[] = []
