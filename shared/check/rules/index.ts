import type { Rule } from '../rule'
import { crossReferenceToMissingParagraph } from './cross-reference-to-missing-paragraph'
import { finalFullStop } from './final-full-stop'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { paragraphEndings } from './paragraph-endings'
import { printedNumberOrder } from './printed-number-order'
import { referenceAndNotePairing } from './reference-and-note-pairing'

/** Every rule, in the order of their files. */
export const rules: readonly Rule[] = [
  crossReferenceToMissingParagraph,
  finalFullStop,
  ibidWithoutPredecessor,
  paragraphEndings,
  printedNumberOrder,
  referenceAndNotePairing,
]
