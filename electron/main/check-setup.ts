import type { CheckSetup, ProgramRules } from '../../shared/service/shell'
import type { RulePacks } from './rule-packs'
import type { SettingsFile } from './settings'

/** What the program says about the checks, for every window alike. */
export interface CheckSetups {
  /** As it is now, and again with every change, by any window or in the folder of rule packs; it ends when it is left. */
  stream(): AsyncIterable<CheckSetup>
  setRules(profile: keyof ProgramRules, rules: ProgramRules['classic']): void
  /** The rule packs have changed. */
  changed(): void
}

export function createCheckSetups(settings: SettingsFile, packs: RulePacks): CheckSetups {
  let version = 1
  const waiting = new Set<() => void>()
  let listeners = 0
  let unwatch = (): void => {}

  return { stream: () => ({ [Symbol.asyncIterator]: iterator }), setRules, changed }

  function changed(): void {
    version += 1
    for (const wake of waiting) wake()
    waiting.clear()
  }

  function setRules(profile: keyof ProgramRules, rules: ProgramRules['classic']): void {
    settings.change({ rules: { ...settings.current.rules, [profile]: rules } })
    changed()
  }

  function iterator(): AsyncIterator<CheckSetup> {
    let told = 0
    let ended = false
    let wake = (): void => {}
    if ((listeners += 1) === 1) unwatch = packs.watch(changed)
    return {
      async next() {
        while (!ended && told === version) {
          await new Promise<void>((resolve) => waiting.add((wake = resolve)))
        }
        if (ended) return { done: true, value: undefined }
        told = version
        return { done: false, value: { rules: settings.current.rules, packs: await packs.list() } }
      },
      return() {
        if (!ended && (listeners -= 1) === 0) unwatch()
        ended = true
        waiting.delete(wake)
        wake()
        return Promise.resolve({ done: true, value: undefined })
      },
    }
  }
}
