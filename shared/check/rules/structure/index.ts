import type { Rule } from '../../rule'
import { alsoWithoutTheSameVerb } from './also-without-the-same-verb'
import { closingBlock } from './closing-block'
import { conjunctionInList } from './conjunction-in-list'
import { contentsAgainstBody } from './contents-against-body'
import { crossReferenceToAnotherMatter } from './cross-reference-to-another-matter'
import { crossReferenceToMissingParagraph } from './cross-reference-to-missing-paragraph'
import { emptyHeading } from './empty-heading'
import { headingAbbreviation } from './heading-abbreviation'
import { headingCapitals } from './heading-capitals'
import { headingFinalSign } from './heading-final-sign'
import { listOfOne } from './list-of-one'
import { loneOperativeNumber } from './lone-operative-number'
import { mastheadAgainstText } from './masthead-against-text'
import { missingAlso } from './missing-also'
import { openingInItalics } from './opening-in-italics'
import { openingWords } from './opening-words'
import { organOpeningLine } from './organ-opening-line'
import { paragraphEndings } from './paragraph-endings'
import { paragraphUnderAnotherHeading } from './paragraph-under-another-heading'
import { parallelItems } from './parallel-items'
import { presentDocument } from './present-document'
import { printedNumberOrder } from './printed-number-order'
import { repeatedHeading } from './repeated-heading'
import { repeatedVerb } from './repeated-verb'
import { seriesBrokenByHeading } from './series-broken-by-heading'
import { singleHeading } from './single-heading'

/** The skeleton of a text: openings, endings, numbers, headings, contents, references within it. */
export const structureRules: readonly Rule[] = [
  alsoWithoutTheSameVerb,
  closingBlock,
  conjunctionInList,
  contentsAgainstBody,
  crossReferenceToAnotherMatter,
  crossReferenceToMissingParagraph,
  emptyHeading,
  headingAbbreviation,
  headingCapitals,
  headingFinalSign,
  listOfOne,
  loneOperativeNumber,
  mastheadAgainstText,
  missingAlso,
  openingInItalics,
  openingWords,
  organOpeningLine,
  paragraphEndings,
  paragraphUnderAnotherHeading,
  parallelItems,
  presentDocument,
  printedNumberOrder,
  repeatedHeading,
  repeatedVerb,
  seriesBrokenByHeading,
  singleHeading,
]
