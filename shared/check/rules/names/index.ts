import type { Rule } from '../../rule'
import { declaredRespondentNotMentioned } from './declared-respondent-not-mentioned'
import { respondentNotDeclared } from './respondent-not-declared'
import { sameGroupDiffers } from './same-group-differs'
import { stateListOrder } from './state-list-order'
import { stateListedTwice } from './state-listed-twice'
import { stateName } from './state-name'
import { stateNameArticle } from './state-name-article'
import { stateNameInList } from './state-name-in-list'

/** Names of States, organizations and instruments, and their acronyms. */
export const namesRules: readonly Rule[] = [
  stateName,
  stateNameInList,
  stateNameArticle,
  stateListOrder,
  stateListedTwice,
  respondentNotDeclared,
  declaredRespondentNotMentioned,
  sameGroupDiffers,
]
