import { z } from 'zod'
import type { Finding } from '../../shared/check/finding'
import type { PackProblem } from '../../shared/check/packs/pack'
import type { About } from '../../shared/check/rule'
import { call } from '../../shared/service/wire'
import type { Contract } from '../../shared/service/wire'
import type { CheckStep } from './check-step'

/** The check worker: the same wire as every other service. */
export interface CheckService {
  /** The findings of the text this step leads to; `lost` where the worker does not have the text the step sets out from. */
  check(step: CheckStep): Promise<CheckAnswer | 'lost'>
}

export interface CheckAnswer {
  /** In reading order. */
  findings: Finding[]
  /** Findings that a dismissal of the draft sets aside. */
  dismissed: Finding[]
  /** Findings on words that are those of the base text. */
  inherited: Finding[]
  /** Rules that broke on this text; the others went on. */
  stopped: { ruleId: string; message: string }[]
  /** How many rules there are. */
  rules: number
  /** All rules, where they are others than at the answer before. */
  known?: KnownRules
}

/** What there is to say of the rules: the page has their words only from here. */
export interface KnownRules {
  families: RuleFamily[]
  /** Why a pack of the user's own is not used. */
  problems: PackProblem[]
}

export interface RuleFamily {
  /** The family's, or the file of a pack. */
  id: string
  /** What the user's own pack calls itself. */
  pack?: { name: string; about?: string }
  rules: About[]
}

export const checkContract: Contract<CheckService> = {
  check: call(z.tuple([z.custom<CheckStep>((v) => typeof v === 'object' && v !== null)])),
}
