import type { Rule } from '../../rule'
import { dateNotInSources } from './date-not-in-sources'
import { figureNotInSources } from './figure-not-in-sources'
import { internalSourceQuoted } from './internal-source-quoted'
import { nameNotInSources } from './name-not-in-sources'
import { notForAttribution } from './not-for-attribution'
import { paragraphWithoutSource } from './paragraph-without-source'
import { quotationNotVerbatim } from './quotation-not-verbatim'
import { reportedWithoutReply } from './reported-without-reply'
import { stanceContradicted } from './stance-contradicted'
import { stateNotInSources } from './state-not-in-sources'
import { suspectLink } from './suspect-link'

/** What a paragraph says against what its linked passages bear out. */
export const sourcesRules: readonly Rule[] = [
  dateNotInSources,
  figureNotInSources,
  internalSourceQuoted,
  nameNotInSources,
  notForAttribution,
  paragraphWithoutSource,
  quotationNotVerbatim,
  reportedWithoutReply,
  stanceContradicted,
  stateNotInSources,
  suspectLink,
]
