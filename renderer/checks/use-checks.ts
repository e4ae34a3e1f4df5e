import { useEffect, useState } from 'react'
import type { CorpusFacts } from '../../shared/check/given'
import { corpus } from '../bridge'
import { setChecking, setFindings, useDraft } from '../draft'
import { useImport } from '../import'
import { checksInWorker } from './check-in-worker'
import type { CheckAnswer } from './check-service'
import { checkedOf } from './check-step'
import { followFacts } from './corpus-facts'
import { keepChecking } from './keep-checking'
import { rememberPanel } from './panel-state'
import { besideOf, followSetup, setKnown, useSetup } from './setup'

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
      onAnswer({ findings, dismissed, inherited, stopped, rules }, checked) {
        setFindings(findings, dismissed, checked.text, inherited)
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
      onKnown: setKnown,
    })
    let last: Parameters<typeof checkedOf>[0] | undefined
    let facts: CorpusFacts | undefined
    const check = (): void => {
      if (last) checking.check(checkedOf(last, { facts, ...besideOf(useSetup.getState()) }))
    }
    const following = followFacts(corpus.checkFacts, (known) => {
      facts = known
      check()
    })
    const look = ({ draft }: { draft?: Parameters<typeof checkedOf>[0] | undefined }): void => {
      if (!draft || draft === last) return
      last = draft
      check()
      following.look(draft)
    }
    look(useDraft.getState())
    followSetup()
    const undo = [
      rememberPanel(),
      useSetup.subscribe(({ rules, packs }, before) => {
        if (rules !== before.rules || packs !== before.packs) check()
      }),
      useDraft.subscribe(look),
      // After an import or a correction, and when the corpus is back.
      useImport.subscribe(({ changes }, before) => {
        if (changes !== before.changes) following.again()
      }),
    ]
    return () => {
      for (const one of undo) one()
      following.stop()
      checking.stop()
    }
  }, [])
  return state
}
