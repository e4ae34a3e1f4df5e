import { useEffect, useState } from 'react'
import { setFindings, useDraft } from '../draft'
import { checks } from './check-in-worker'
import type { CheckAnswer } from './check-service'

/** Check the draft on the desk whenever it changes; the answer to an older state is thrown away. */
export function useChecks(): CheckAnswer | undefined {
  const draft = useDraft((s) => s.draft)
  const [answer, setAnswer] = useState<CheckAnswer>()
  useEffect(() => {
    if (!draft) return
    let current = true
    void checks
      .check({ text: draft.text, profile: draft.settings.profile, links: draft.links, dismissals: draft.dismissals })
      .then((given) => {
        if (!current) return
        setAnswer(given)
        setFindings(given.findings)
      })
      .catch((error: unknown) => {
        if (!current) return
        setAnswer({ findings: [], rules: 0, stopped: [{ ruleId: 'all', message: String(error) }] })
        setFindings([])
      })
    return () => {
      current = false
    }
  }, [draft])
  return answer
}
