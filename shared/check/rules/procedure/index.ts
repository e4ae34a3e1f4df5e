import type { Rule } from '../../rule'
import { budgetImplications } from './budget-implications'
import { designation } from './designation'
import { leftover } from './leftover'
import { withinExistingResources } from './within-existing-resources'

/** What an office must decide or a committee must be told. */
export const procedureRules: readonly Rule[] = [budgetImplications, designation, leftover, withinExistingResources]
