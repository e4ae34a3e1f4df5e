import type { Rule } from '../../rule'
import { finalFullStop } from './final-full-stop'
import { ibidAfterTwoSources } from './ibid-after-two-sources'
import { ibidForm } from './ibid-form'
import { ibidOfAnotherKind } from './ibid-of-another-kind'
import { ibidWithoutPredecessor } from './ibid-without-predecessor'
import { instrumentWithoutNote } from './instrument-without-note'
import { mixedReferenceStyle } from './mixed-reference-style'
import { noteBeginning } from './note-beginning'
import { noteOrder } from './note-order'
import { noteReferredTo } from './note-referred-to'
import { officialRecordsForm } from './official-records-form'
import { partsInNotes } from './parts-in-notes'
import { partsInText } from './parts-in-text'
import { pluralOfParts } from './plural-of-parts'
import { presidentialStatementForm } from './presidential-statement-form'
import { referenceAndNotePairing } from './reference-and-note-pairing'
import { referencePosition } from './reference-position'
import { referenceSeries } from './reference-series'
import { repeatedReference } from './repeated-reference'
import { repeatedSource } from './repeated-source'
import { reportWithoutNote } from './report-without-note'
import { resolutionOfWhichOrgan } from './resolution-of-which-organ'
import { salesNumberForm } from './sales-number-form'
import { sourceGivenTwice } from './source-given-twice'
import { sourceInText } from './source-in-text'
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
  instrumentWithoutNote,
  mixedReferenceStyle,
  noteBeginning,
  noteReferredTo,
  officialRecordsForm,
  partsInNotes,
  partsInText,
  pluralOfParts,
  presidentialStatementForm,
  repeatedSource,
  reportWithoutNote,
  resolutionOfWhichOrgan,
  salesNumberForm,
  sourceGivenTwice,
  sourceInText,
  treatySeriesForm,
  websiteForm,
]
