import { setsAside } from '../../shared/check/check'
import type { Finding } from '../../shared/check/finding'
import type { Dismissal } from '../../shared/draft/draft'
import { desk, dropFindings, publishNow } from '../draft'

/** Set a finding aside, with the reason reviewers will see. One step that can be undone. */
export function setAside(finding: Finding, reason: string): void {
  const { ruleId, paragraphId, footnoteId, excerpt } = finding
  const dismissal: Dismissal = {
    ruleId,
    ...(paragraphId !== undefined && { paragraphId }),
    ...(footnoteId !== undefined && { footnoteId }),
    excerpt,
    reason,
    at: new Date().toISOString(),
  }
  dropFindings([finding])
  desk()?.change((draft) => ({ ...draft, dismissals: [...draft.dismissals, dismissal] }))
  publishNow()
}

/** The finding counts again. */
export function bringBack(finding: Finding): void {
  desk()?.change((draft) => ({
    ...draft,
    dismissals: draft.dismissals.filter((dismissal) => !setsAside(dismissal, finding)),
  }))
  publishNow()
}

export function reasonFor(finding: Finding, dismissals: readonly Dismissal[]): string {
  return dismissals.find((dismissal) => setsAside(dismissal, finding))?.reason ?? ''
}
