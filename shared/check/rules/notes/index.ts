import type { Rule } from '../../rule'
import { finalFullStop } from './final-full-stop'
import { ibidAfterTwoSources } from './ibid-after-two-sources'
import { ibidOfAnotherKind } from './ibid-of-another-kind'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { noteOrder } from './note-order'
import { referenceAndNotePairing } from './reference-and-note-pairing'
import { referencePosition } from './reference-position'
import { referenceSeries } from './reference-series'
import { repeatedReference } from './repeated-reference'

/** Footnotes: indicators, order, form, Ibid. */
export const notesRules: readonly Rule[] = [
  referenceAndNotePairing,
  noteOrder,
  repeatedReference,
  referenceSeries,
  referencePosition,
  finalFullStop,
  ibidWithoutPredecessor,
  ibidOfAnotherKind,
  ibidAfterTwoSources,
]
