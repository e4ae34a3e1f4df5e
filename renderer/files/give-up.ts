import { create } from 'zustand'
import type { KeptDraft } from '../../shared/service/shell'
import { shell } from '../bridge'

/** A kept draft the user may give up, and what is done once it is. */
interface GivingUp {
  kept: KeptDraft | undefined
  then: () => void
}

export const useGivingUp = create<GivingUp>(() => ({ kept: undefined, then: () => {} }))

/** Ask whether a kept draft is to be given up. */
export function askToGiveUp(kept: KeptDraft, then: () => void): void {
  useGivingUp.setState({ kept, then })
}

export async function giveUp(): Promise<void> {
  const { kept, then } = useGivingUp.getState()
  if (!kept) return
  useGivingUp.setState({ kept: undefined })
  await shell.settle(kept.draftId)
  then()
}

export function keepAfterAll(): void {
  useGivingUp.setState({ kept: undefined })
}
