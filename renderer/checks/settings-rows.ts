import { setFor, standingOf } from '../../shared/check/settings'
import type { Standing } from '../../shared/check/settings'
import type { About } from '../../shared/check/rule'
import type { Level, ProgramRules, RuleSettings } from '../../shared/draft/draft'
import type { RuleFamily } from './check-service'
import { ruleName } from './groups'
import type { Scope } from './panel-state'

/** A rule as the settings show it in one scope. */
export interface RuleRow {
  rule: About
  /** What is set in this scope; undefined: nothing. */
  set: Level | 'off' | undefined
  /** How it would be without that. */
  asIs: Level | 'off'
  /** How it stands in the draft on the desk, and who decides that. */
  standing: Standing
}

export interface FamilyRows {
  family: RuleFamily
  rows: RuleRow[]
  /** Of all its rules, shown or not. */
  ids: string[]
  off: number
}

interface Sought {
  words: string
  /** Only rules for which something is set in this scope. */
  changed: boolean
}

/** The rules that are sought, family by family: every word must be in id, name, sentence or reference of the rule, or in the family's name. */
export function settingsRows(
  families: readonly RuleFamily[],
  nameOf: (family: RuleFamily) => string,
  scope: Scope,
  profile: keyof ProgramRules,
  program: ProgramRules,
  own: RuleSettings | undefined,
  { words, changed }: Sought,
): FamilyRows[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  const settings = scope === 'draft' ? (own ?? {}) : program[scope]
  return families.flatMap((family) => {
    const rows = family.rules.map((rule): RuleRow => {
      return {
        rule,
        set: setFor(rule.id, settings),
        asIs: scope === 'draft' ? standingOf(rule, profile, program).level : rule.level,
        standing: standingOf(rule, profile, program, own),
      }
    })
    const shown = rows.filter(({ rule, set }) => {
      if (changed && set === undefined) return false
      const all = [rule.id, ruleName(rule.id), rule.about, rule.reference, nameOf(family)].join(' ').toLowerCase()
      return sought.every((word) => all.includes(word))
    })
    if (shown.length === 0) return []
    const ids = family.rules.map(({ id }) => id)
    return [{ family, rows: shown, ids, off: rows.filter(({ set, asIs }) => (set ?? asIs) === 'off').length }]
  })
}
