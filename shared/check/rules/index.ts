import type { Rule } from '../rule'
import { finalFullStop } from './final-full-stop'
import { referenceAndNotePairing } from './reference-and-note-pairing'

/** Every rule, by its file's name. */
export const rules: readonly Rule[] = [finalFullStop, referenceAndNotePairing]
