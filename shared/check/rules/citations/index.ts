import type { Rule } from '../../rule'
import { citationAgainstSource } from './citation-against-source'
import { citedBeforeItWas } from './cited-before-it-was'
import { oneSourceInOneForm } from './one-source-in-one-form'
import { resolutionNumberAndDate } from './resolution-number-and-date'
import { symbolForm } from './symbol-form'

/** What is cited: symbols, forms, and whether citations agree with one another and with the corpus. */
export const citationsRules: readonly Rule[] = [
  symbolForm,
  resolutionNumberAndDate,
  citedBeforeItWas,
  oneSourceInOneForm,
  citationAgainstSource,
]
