import { citations } from './kinds/citations'
import { names } from './kinds/names'
import { notes } from './kinds/notes'
import { numbers } from './kinds/numbers'
import { sources } from './kinds/sources'
import { structure } from './kinds/structure'
import { style } from './kinds/style'
import type { Mutation } from './mutation'

/** Every kind of defect that is planted. */
export const mutations: readonly Mutation[] = [
  ...notes,
  ...citations,
  ...structure,
  ...names,
  ...numbers,
  ...sources,
  ...style,
]
