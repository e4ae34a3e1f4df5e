import { strengthOf } from '../../shared/source/strength'
import { operativeOpening, preambularOpening } from '../../shared/structure'

/** From one verb to another; `stronger` and `weaker` by the order of resources/lists/verb-strength.json, for orientation. */
export interface VerbChange {
  way: 'stronger' | 'weaker' | 'other'
  before: string
  after: string
}

/** The verb or phrase that opens a paragraph; '' where it opens with none. */
export function verbOf(text: string): string {
  return operativeOpening(text) || preambularOpening(text)
}

/** What became of the verb; undefined where it is the same, or one that is as strong. */
export function verbChange(before: string, after: string): VerbChange | undefined {
  if (!before || !after || before.toLowerCase() === after.toLowerCase()) return undefined
  const [was, is] = [strengthOf(before), strengthOf(after)]
  if (was === undefined || is === undefined) return { way: 'other', before, after }
  return was === is ? undefined : { way: is > was ? 'stronger' : 'weaker', before, after }
}
