import { z } from 'zod'
import type { Finding } from '../../shared/check/finding'
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
  /** Rules that broke on this text; the others went on. */
  stopped: { ruleId: string; message: string }[]
  /** How many rules there are. */
  rules: number
}

export const checkContract: Contract<CheckService> = {
  check: call(z.tuple([z.custom<CheckStep>((v) => typeof v === 'object' && v !== null)])),
}
