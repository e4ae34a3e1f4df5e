import type { Level, ProgramRules, RuleSettings } from '../draft/draft'

/** What holds for the rules of a draft: what it says itself goes before what the program says of its profile. */
export function settingsFor(profile: keyof ProgramRules, program: ProgramRules, own: RuleSettings = {}): RuleSettings {
  return { ...program[profile], ...own }
}

/** What is set for a rule. Ids are anybody's words: `constructor` is none of an object's own. */
export function setFor(ruleId: string, settings: RuleSettings): Level | 'off' | undefined {
  return Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined
}

/** How a rule stands in a draft, and who decides it: the draft, the program for all drafts of the profile, or the rule itself. */
export interface Standing {
  level: Level | 'off'
  by: 'draft' | 'program' | 'rule'
}

export function standingOf(
  rule: { id: string; level: Level },
  profile: keyof ProgramRules,
  program: ProgramRules,
  own: RuleSettings = {},
): Standing {
  const [mine, ours] = [setFor(rule.id, own), setFor(rule.id, program[profile])]
  if (mine !== undefined) return { level: mine, by: 'draft' }
  return ours === undefined ? { level: rule.level, by: 'rule' } : { level: ours, by: 'program' }
}

/** Settings in which these rules are so, or, where nothing is said, as they would be without a word. */
export function withRules(settings: RuleSettings, ids: readonly string[], to: Level | 'off' | undefined): RuleSettings {
  const left = Object.entries(settings).filter(([id]) => !ids.includes(id))
  return Object.fromEntries(to === undefined ? left : [...left, ...ids.map((id) => [id, to] as const)])
}
