import type { Rule } from '../../rule'
import { adoptionDate } from './adoption-date'
import { backwardPeriod } from './backward-period'
import { countOfList } from './count-of-list'
import { dateAhead } from './date-ahead'
import { declaredRespondents } from './declared-respondents'
import { impossibleDate } from './impossible-date'
import { periodLength } from './period-length'
import { quantifierBounds } from './quantifier-bounds'
import { replyBeforeRequest } from './reply-before-request'
import { sameCountTwice } from './same-count-twice'
import { shareOfCount } from './share-of-count'
import { tableTotal } from './table-total'
import { totalOfParts } from './total-of-parts'

/** Counts, sums, dates and quantifiers that must agree. */
export const numbersRules: readonly Rule[] = [
  adoptionDate,
  backwardPeriod,
  countOfList,
  dateAhead,
  declaredRespondents,
  impossibleDate,
  periodLength,
  quantifierBounds,
  replyBeforeRequest,
  sameCountTwice,
  shareOfCount,
  tableTotal,
  totalOfParts,
]
