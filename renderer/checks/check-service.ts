import { z } from 'zod'
import type { Finding } from '../../shared/check/finding'
import type { Dismissal, Link, Profile } from '../../shared/draft/draft'
import { call } from '../../shared/service/wire'
import type { Contract } from '../../shared/service/wire'
import type { DocumentText } from '../../shared/text/document-text'

/** The check worker: the same wire as every other service. */
export interface CheckService {
  check(input: CheckInput): Promise<CheckAnswer>
}

export interface CheckInput {
  text: DocumentText
  profile: Profile
  links: readonly Link[]
  dismissals: readonly Dismissal[]
}

export interface CheckAnswer {
  findings: Finding[]
  /** Rules that broke on this text; the others went on. */
  stopped: { ruleId: string; message: string }[]
  /** How many rules there are. */
  rules: number
}

export const checkContract: Contract<CheckService> = {
  check: call(z.tuple([z.custom<CheckInput>((v) => typeof v === 'object' && v !== null)])),
}
