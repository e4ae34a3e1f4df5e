import type { Rule } from '../../rule'
import { alsoWithoutTheSameVerb } from './also-without-the-same-verb'
import { crossReferenceToMissingParagraph } from './cross-reference-to-missing-paragraph'
import { missingAlso } from './missing-also'
import { openingWords } from './opening-words'
import { organOpeningLine } from './organ-opening-line'
import { paragraphEndings } from './paragraph-endings'
import { printedNumberOrder } from './printed-number-order'
import { repeatedVerb } from './repeated-verb'

/** The skeleton of a text: openings, endings, numbers, headings, contents, references within it. */
export const structureRules: readonly Rule[] = [
  alsoWithoutTheSameVerb,
  crossReferenceToMissingParagraph,
  missingAlso,
  openingWords,
  organOpeningLine,
  paragraphEndings,
  printedNumberOrder,
  repeatedVerb,
]
