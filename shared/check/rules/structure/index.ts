import type { Rule } from '../../rule'
import { crossReferenceToMissingParagraph } from './cross-reference-to-missing-paragraph'
import { paragraphEndings } from './paragraph-endings'
import { printedNumberOrder } from './printed-number-order'

/** The skeleton of a text: openings, endings, numbers, headings, contents, references within it. */
export const structureRules: readonly Rule[] = [crossReferenceToMissingParagraph, paragraphEndings, printedNumberOrder]
