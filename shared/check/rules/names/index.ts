import type { Rule } from '../../rule'
import { acronymDefinedTwice } from './acronym-defined-twice'
import { acronymExpansion } from './acronym-expansion'
import { acronymTwoExpansions } from './acronym-two-expansions'
import { acronymUndefined } from './acronym-undefined'
import { acronymUnused } from './acronym-unused'
import { officialName } from './official-name'
import { unitedNationsAbbreviated } from './united-nations-abbreviated'
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
  officialName,
  acronymExpansion,
  acronymTwoExpansions,
  acronymUndefined,
  acronymDefinedTwice,
  acronymUnused,
  unitedNationsAbbreviated,
]
