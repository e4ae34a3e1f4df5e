import type { Rule } from '../../rule'
import { finalFullStop } from './final-full-stop'
import { ibidAfterTwoSources } from './ibid-after-two-sources'
import { ibidForm } from './ibid-form'
import { ibidOfAnotherKind } from './ibid-of-another-kind'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { noteBeginning } from './note-beginning'
import { noteOrder } from './note-order'
import { officialRecordsForm } from './official-records-form'
import { partsInNotes } from './parts-in-notes'
import { partsInText } from './parts-in-text'
import { pluralOfParts } from './plural-of-parts'
import { presidentialStatementForm } from './presidential-statement-form'
import { referenceAndNotePairing } from './reference-and-note-pairing'
import { referencePosition } from './reference-position'
import { referenceSeries } from './reference-series'
import { repeatedReference } from './repeated-reference'
import { resolutionOfWhichOrgan } from './resolution-of-which-organ'
import { salesNumberForm } from './sales-number-form'
import { treatySeriesForm } from './treaty-series-form'
import { websiteForm } from './website-form'

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
  officialRecordsForm,
  partsInNotes,
  partsInText,
  pluralOfParts,
  presidentialStatementForm,
  resolutionOfWhichOrgan,
  salesNumberForm,
  treatySeriesForm,
  websiteForm,
]
