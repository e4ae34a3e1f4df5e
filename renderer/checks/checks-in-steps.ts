import { createChecker, decided } from '../../shared/check/check'
import { documentDate } from '../../shared/check/document-date'
import type { PackFile, ReadPacks } from '../../shared/check/packs/packs'
import { readPacks } from '../../shared/check/packs/packs'
import type { About, Rule } from '../../shared/check/rule'
import type { Family } from '../../shared/check/rules'
import { settingsFor } from '../../shared/check/settings'
import type { CheckService, KnownRules } from './check-service'
import { stepFrom } from './check-step'
import type { Checked } from './check-step'

const NO_PACKS: ReadPacks = { packs: [], problems: [], lists: {} }

/** The worker's side: it keeps the last text, takes a step to the next and checks that, by our rules and those of packs. */
export function checksInSteps(families: readonly Family[]): CheckService {
  const ours = families.flatMap(({ rules }) => rules)
  let rules: readonly Rule[] = ours
  let checker = createChecker(rules)
  let files: readonly PackFile[] | undefined
  let read = NO_PACKS
  let told = false
  let last: { number: number; checked: Checked } | undefined
  return {
    async check(step) {
      if (step.after !== 0 && step.after !== last?.number) return 'lost'
      const checked = stepFrom(last?.checked, step)
      last = { number: step.number, checked }
      if (checked.packs !== files) await take(checked.packs)
      const { text, packs: _files, programRules, lists, ...options } = checked
      const profile = decided(options.profile ?? 'auto', documentDate(text))
      const settings = programRules ? settingsFor(profile, programRules, options.settings) : options.settings
      const answer = checker.check(text, { ...options, settings, lists: read === NO_PACKS ? lists : read.lists })
      const known = told ? undefined : knownRules(families, read)
      told = true
      return { ...answer, rules: rules.length, ...(known && { known }) }
    },
  }

  async function take(packs: readonly PackFile[] | undefined): Promise<void> {
    files = packs
    told = false
    read = packs
      ? await readPacks(
          packs,
          ours.map(({ id }) => id),
        )
      : NO_PACKS
    rules = [...ours, ...read.packs.flatMap((pack) => pack.rules)]
    checker = createChecker(rules)
  }
}

function knownRules(families: readonly Family[], { packs, problems }: ReadPacks): KnownRules {
  return {
    families: [
      ...families.map(({ id, rules }) => ({ id, rules: rules.map(aboutOf) })),
      ...packs.map(({ file, name, about, rules }) => ({
        id: file,
        pack: { name, ...(about && { about }) },
        rules: rules.map(aboutOf),
      })),
    ],
    problems: [...problems],
  }
}

/** What a rule says of itself; functions do not travel. */
function aboutOf(rule: Rule): About {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => typeof value !== 'function')) as unknown as About
}
