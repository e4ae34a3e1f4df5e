import type { Rule } from '../rule'
import { citationsRules } from './citations'
import { namesRules } from './names'
import { notesRules } from './notes'
import { numbersRules } from './numbers'
import { procedureRules } from './procedure'
import { sourcesRules } from './sources'
import { structureRules } from './structure'
import { styleRules } from './style'

/** Rules that look at the same matter; the folder of their files. */
export interface Family {
  id: string
  rules: readonly Rule[]
}

export const families: readonly Family[] = [
  { id: 'notes', rules: notesRules },
  { id: 'citations', rules: citationsRules },
  { id: 'structure', rules: structureRules },
  { id: 'names', rules: namesRules },
  { id: 'numbers', rules: numbersRules },
  { id: 'sources', rules: sourcesRules },
  { id: 'procedure', rules: procedureRules },
  { id: 'style', rules: styleRules },
]

/** Every rule, family by family. */
export const rules: readonly Rule[] = families.flatMap((family) => family.rules)
