import { createChecker } from '../../shared/check/check'
import type { CheckAnswer, CheckOptions } from '../../shared/check/check'
import type { Finding } from '../../shared/check/finding'
import type { CorpusFacts } from '../../shared/check/given'
import type { ReadPacks } from '../../shared/check/packs/packs'
import { rules } from '../../shared/check/rules'
import type { Draft, Profile } from '../../shared/draft/draft'
import type { DocumentText } from '../../shared/text/document-text'

interface Chosen {
  profile?: Profile | undefined
  /** Rules of one's own. */
  packs?: ReadPacks | undefined
  /** Ids of the rules to run; all where absent. */
  rules?: readonly string[] | undefined
  /** Hashes of the words of a base text; in place of the draft's own. */
  base?: ReadonlySet<string> | undefined
  /** What a corpus says of the sources. */
  facts?: CorpusFacts | undefined
}

/** Check a draft by its own settings, links, dossier, base and dismissals. */
export function checkDraft(draft: Draft, chosen: Chosen = {}): CheckAnswer {
  const { kind, text, links, dossier, base, dismissals, settings } = draft
  return run(text, chosen, {
    kind,
    profile: chosen.profile ?? settings.profile,
    settings: settings.rules,
    links,
    dossier,
    dismissals,
    base: chosen.base ?? (base && !base.judged ? new Set(base.hashes) : undefined),
  })
}

/** Check a text as its source printed it. */
export function checkText(text: DocumentText, chosen: Chosen = {}): CheckAnswer {
  return run(text, chosen, { profile: chosen.profile, by: 'printed', base: chosen.base })
}

function run(text: DocumentText, chosen: Chosen, options: CheckOptions): CheckAnswer {
  const { packs, lists } = chosen.packs ?? { packs: [], lists: undefined }
  const all = [...rules, ...packs.flatMap((pack) => pack.rules)]
  return createChecker(all.filter((rule) => chosen.rules?.includes(rule.id) ?? true)).check(text, {
    ...options,
    lists,
    facts: chosen.facts,
  })
}

/** `error    para. 9   There is no paragraph 64`. */
export function findingInWords({ level, at, message }: Finding): string {
  return `${level.padEnd(8)} ${at.padEnd(12)} ${message}`
}
