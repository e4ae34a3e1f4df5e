import { create } from 'zustand'

export const GROUPINGS = ['place', 'rule'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** How the Checks tab shows its findings. */
interface PanelState {
  grouping: Grouping
  /** The current finding is asked why it is all right. */
  dismissing: boolean
  /** Findings set aside are shown too. */
  dismissedShown: boolean
  /** The row of the current finding takes the focus when it is next drawn. */
  takeFocus: boolean
}

export const usePanelState = create<PanelState>(() => ({
  grouping: 'place',
  dismissing: false,
  dismissedShown: false,
  takeFocus: false,
}))
