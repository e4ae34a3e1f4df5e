import type { Rule } from '../../rule'
import { finalFullStop } from './final-full-stop'
import { ibidAfterTwoSources } from './ibid-after-two-sources'
import { ibidOfAnotherKind } from './ibid-of-another-kind'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { referenceAndNotePairing } from './reference-and-note-pairing'

/** Footnotes: indicators, order, form, Ibid. */
export const notesRules: readonly Rule[] = [
  referenceAndNotePairing,
  finalFullStop,
  ibidWithoutPredecessor,
  ibidOfAnotherKind,
  ibidAfterTwoSources,
]
