import type { Rule } from '../../rule'
import { finalFullStop } from './final-full-stop'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { referenceAndNotePairing } from './reference-and-note-pairing'

/** Footnotes: indicators, order, form, Ibid. */
export const notesRules: readonly Rule[] = [finalFullStop, ibidWithoutPredecessor, referenceAndNotePairing]
