import type { Rule } from '../../rule'
import { aOrAn } from './a-or-an'
import { abbreviationInResolution } from './abbreviation-in-resolution'
import { acronymFullStops } from './acronym-full-stops'
import { andOr } from './and-or'
import { articleLowerCase } from './article-lower-case'
import { capitalsOfStatesAndOrgans } from './capitals-of-states-and-organs'
import { dateForm } from './date-form'
import { decade } from './decade'
import { doubledPunctuation } from './doubled-punctuation'
import { doubledWord } from './doubled-word'
import { emphasis } from './emphasis'
import { figureOpeningSentence } from './figure-opening-sentence'
import { genderInclusiveWords } from './gender-inclusive-words'
import { latinInRoman } from './latin-in-roman'
import { lowerCaseReferences } from './lower-case-references'
import { memberStates } from './member-states'
import { missingFullStop } from './missing-full-stop'
import { mixedDashes } from './mixed-dashes'
import { mixedQuotationMarks } from './mixed-quotation-marks'
import { numberFromTenInWords } from './number-from-ten-in-words'
import { oneWordOrHyphen } from './one-word-or-hyphen'
import { perCent } from './per-cent'
import { possessiveOfOrganization } from './possessive-of-organization'
import { preferredWords } from './preferred-words'
import { securityCouncilSpelling } from './security-council-spelling'
import { serialComma } from './serial-comma'
import { shortForms } from './short-forms'
import { smallNumberInFigures } from './small-number-in-figures'
import { spacing } from './spacing'
import { tenseOfReplies } from './tense-of-replies'
import { thousandsComma } from './thousands-comma'
import { timeOfDay } from './time-of-day'
import { unSpelling } from './un-spelling'
import { unpairedMarks } from './unpaired-marks'
import { wordsNearLimit } from './words-near-limit'
import { wordsOverLimit } from './words-over-limit'

/** Spelling, numbers, dates, capitals and typography. */
export const styleRules: readonly Rule[] = [
  aOrAn,
  abbreviationInResolution,
  acronymFullStops,
  andOr,
  articleLowerCase,
  capitalsOfStatesAndOrgans,
  dateForm,
  decade,
  doubledPunctuation,
  doubledWord,
  emphasis,
  figureOpeningSentence,
  genderInclusiveWords,
  latinInRoman,
  lowerCaseReferences,
  memberStates,
  missingFullStop,
  mixedDashes,
  mixedQuotationMarks,
  numberFromTenInWords,
  oneWordOrHyphen,
  perCent,
  possessiveOfOrganization,
  preferredWords,
  securityCouncilSpelling,
  serialComma,
  shortForms,
  smallNumberInFigures,
  spacing,
  tenseOfReplies,
  thousandsComma,
  timeOfDay,
  unSpelling,
  unpairedMarks,
  wordsNearLimit,
  wordsOverLimit,
]
