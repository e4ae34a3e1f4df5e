import { withRules } from '../../shared/check/settings'
import type { Level, RuleSettings } from '../../shared/draft/draft'
import type { ProgramRules } from '../../shared/service/shell'
import { shell } from '../bridge'
import { desk, publishNow, useDraft } from '../draft'
import { refuse } from '../files'
import { t } from '../words'
import type { Scope } from './panel-state'
import { useSetup } from './setup'

/** Have these rules so, for this draft (one step that can be undone) or for all drafts of a profile; without a level, as they would be without a word. */
export function setRules(scope: Scope, ids: readonly string[], to: Level | 'off' | undefined): void {
  put(scope, (settings) => withRules(settings, ids, to))
}

/** Nothing is set any more. */
export function resetRules(scope: Scope): void {
  put(scope, () => ({}))
}

/** What is set there. */
export function settingsIn(scope: Scope, program: ProgramRules, own: RuleSettings | undefined): RuleSettings {
  return scope === 'draft' ? (own ?? {}) : program[scope]
}

function put(scope: Scope, change: (settings: RuleSettings) => RuleSettings): void {
  if (scope === 'draft') {
    desk()?.change((draft) => {
      const { rules, ...others } = draft.settings
      const now = change(rules ?? {})
      return { ...draft, settings: { ...others, ...(Object.keys(now).length > 0 && { rules: now }) } }
    })
    publishNow()
    return
  }
  const { rules } = useSetup.getState()
  const now = change(rules[scope])
  useSetup.setState({ rules: { ...rules, [scope]: now } })
  shell.setRules(scope, now).catch((error: unknown) => refuse(t('rules.notKept'), error))
}

/** What this draft says of its rules. */
export const useOwnRules = (): RuleSettings | undefined => useDraft((s) => s.draft?.settings.rules)
