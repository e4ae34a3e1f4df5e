import type { Rule } from '../../rule'
import { figureNotInSources } from './figure-not-in-sources'

/** What a paragraph says against what its linked passages bear out. */
export const sourcesRules: readonly Rule[] = [figureNotInSources]
