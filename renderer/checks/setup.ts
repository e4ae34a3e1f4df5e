import { create } from 'zustand'
import type { About } from '../../shared/check/rule'
import type { CheckSetup } from '../../shared/service/shell'
import { shell } from '../bridge'
import type { Beside } from './check-step'
import type { KnownRules, RuleFamily } from './check-service'

/** What holds for the checks of every draft, and all rules there are, as the checks told them last. */
interface SetupState extends CheckSetup, KnownRules {}

export const useSetup = create<SetupState>(() => ({
  rules: { classic: {}, current: {} },
  packs: [],
  families: [],
  problems: [],
}))

let following = false

/** Hear what the program says of the checks, for as long as the page is there. */
export function followSetup(): void {
  if (following) return
  following = true
  void follow()
}

async function follow(): Promise<void> {
  try {
    for await (const setup of shell.checkSetup()) put(setup)
  } catch {
    // Without it the rules hold as they are.
    following = false
  }
}

/** What did not change keeps its identity: it is not sent to the checks again. */
function put({ rules, packs }: CheckSetup): void {
  const before = useSetup.getState()
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  useSetup.setState({
    rules: same(rules, before.rules) ? before.rules : rules,
    packs: same(packs, before.packs) ? before.packs : packs,
  })
}

export function setKnown({ families, problems }: KnownRules): void {
  useSetup.setState({ families, problems })
}

/** What the setup adds to what is checked. */
export function besideOf({ rules, packs }: CheckSetup): Pick<Beside, 'programRules' | 'packs'> {
  const said = Object.keys(rules.classic).length + Object.keys(rules.current).length > 0
  return { ...(said && { programRules: rules }), ...(packs.length > 0 && { packs }) }
}

/** The rule of this id, with its family. */
export function ruleIn(
  families: readonly RuleFamily[],
  ruleId: string,
): { rule: About; family: RuleFamily } | undefined {
  for (const family of families) {
    const rule = family.rules.find(({ id }) => id === ruleId)
    if (rule) return { rule, family }
  }
  return undefined
}
