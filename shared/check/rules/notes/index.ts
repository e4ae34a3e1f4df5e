import type { Rule } from '../../rule'
import { finalFullStop } from './final-full-stop'
import { ibidAfterTwoSources } from './ibid-after-two-sources'
import { ibidForm } from './ibid-form'
import { ibidOfAnotherKind } from './ibid-of-another-kind'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { noteBeginning } from './note-beginning'
import { noteOrder } from './note-order'
import { partsInNotes } from './parts-in-notes'
import { partsInText } from './parts-in-text'
import { pluralOfParts } from './plural-of-parts'
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
  ibidAfterTwoSources,
  ibidForm,
  ibidOfAnotherKind,
  ibidWithoutPredecessor,
  noteBeginning,
  partsInNotes,
  partsInText,
  pluralOfParts,
]
