import type { Rule } from '../rule'
import { finalFullStop } from './final-full-stop'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { printedNumberOrder } from './printed-number-order'
import { referenceAndNotePairing } from './reference-and-note-pairing'

/** Every rule, in the order of their files. */
export const rules: readonly Rule[] = [
  finalFullStop,
  ibidWithoutPredecessor,
  printedNumberOrder,
  referenceAndNotePairing,
]
