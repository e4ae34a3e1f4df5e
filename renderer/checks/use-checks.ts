import { useEffect, useState } from 'react'
import { setChecking, setFindings, useDraft } from '../draft'
import { checksInWorker } from './check-in-worker'
import type { CheckAnswer } from './check-service'
import { checkedOf } from './check-step'
import { keepChecking } from './keep-checking'

/** What the checks say beside their findings. */
export interface ChecksState extends Pick<CheckAnswer, 'stopped' | 'rules'> {
  /** The checks as a whole died again and again on this text; why. */
  broken?: string
}

/** Keep the draft on the desk checked. */
export function useChecks(): ChecksState | undefined {
  const [state, setState] = useState<ChecksState>()
  useEffect(() => {
    const checking = keepChecking(checksInWorker, {
      onAnswer({ findings, dismissed, stopped, rules }, checked) {
        setFindings(findings, dismissed, checked.text)
        setChecking(false)
        setState((before) => {
          const now = { stopped, rules }
          return JSON.stringify(before) === JSON.stringify(now) ? before : now
        })
      },
      onBroken(error) {
        setChecking(false)
        setState((before) => ({
          stopped: [],
          rules: 0,
          ...before,
          broken: error instanceof Error ? error.message : String(error),
        }))
      },
      onChecking: setChecking,
    })
    let last: unknown
    const look = ({ draft }: { draft?: Parameters<typeof checkedOf>[0] | undefined }): void => {
      if (!draft || draft === last) return
      last = draft
      checking.check(checkedOf(draft))
    }
    look(useDraft.getState())
    const unsubscribe = useDraft.subscribe(look)
    return () => {
      unsubscribe()
      checking.stop()
    }
  }, [])
  return state
}
