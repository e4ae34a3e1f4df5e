import type { Rule } from '../../rule'
import { alsoWithoutTheSameVerb } from './also-without-the-same-verb'
import { crossReferenceToMissingParagraph } from './cross-reference-to-missing-paragraph'
import { emptyHeading } from './empty-heading'
import { headingAbbreviation } from './heading-abbreviation'
import { headingCapitals } from './heading-capitals'
import { headingFinalSign } from './heading-final-sign'
import { missingAlso } from './missing-also'
import { openingWords } from './opening-words'
import { organOpeningLine } from './organ-opening-line'
import { paragraphEndings } from './paragraph-endings'
import { printedNumberOrder } from './printed-number-order'
import { repeatedHeading } from './repeated-heading'
import { repeatedVerb } from './repeated-verb'
import { singleHeading } from './single-heading'

/** The skeleton of a text: openings, endings, numbers, headings, contents, references within it. */
export const structureRules: readonly Rule[] = [
  alsoWithoutTheSameVerb,
  crossReferenceToMissingParagraph,
  emptyHeading,
  headingAbbreviation,
  headingCapitals,
  headingFinalSign,
  missingAlso,
  openingWords,
  organOpeningLine,
  paragraphEndings,
  printedNumberOrder,
  repeatedHeading,
  repeatedVerb,
  singleHeading,
]
