import type { Rule } from '../../rule'
import { assemblyNumberOfItsTime } from './assembly-number-of-its-time'
import { citationAgainstSource } from './citation-against-source'
import { citedBeforeItWas } from './cited-before-it-was'
import { councilResolutionYear } from './council-resolution-year'
import { itsResolution } from './its-resolution'
import { oneSourceInOneForm } from './one-source-in-one-form'
import { resolutionBySymbol } from './resolution-by-symbol'
import { resolutionNumberAndDate } from './resolution-number-and-date'
import { resolutionOrResolutions } from './resolution-or-resolutions'
import { resolutionTwiceInList } from './resolution-twice-in-list'
import { resolutionsInOrder } from './resolutions-in-order'
import { symbolForm } from './symbol-form'
import { symbolNearAnother } from './symbol-near-another'

/** What is cited: symbols, forms, and whether citations agree with one another and with the corpus. */
export const citationsRules: readonly Rule[] = [
  symbolForm,
  symbolNearAnother,
  resolutionNumberAndDate,
  assemblyNumberOfItsTime,
  citedBeforeItWas,
  oneSourceInOneForm,
  citationAgainstSource,
  councilResolutionYear,
  itsResolution,
  resolutionOrResolutions,
  resolutionTwiceInList,
  resolutionsInOrder,
  resolutionBySymbol,
]
