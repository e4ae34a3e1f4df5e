import { create } from 'zustand'
import { LEVELS } from '../../shared/check/finding'
import { useDraft } from '../draft'

export const GROUPINGS = ['place', 'family', 'rule'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What the settings speak of: this draft, or all drafts of a profile. */
export const SCOPES = ['draft', 'current', 'classic'] as const
export type Scope = (typeof SCOPES)[number]

/** How the Checks tab shows its findings, and what lies over the window. */
interface PanelState {
  grouping: Grouping
  /** Groups that are closed, by id. */
  closed: ReadonlySet<string>
  /** The current finding is asked why it is all right. */
  dismissing: boolean
  /** Findings set aside are shown too. */
  dismissedShown: boolean
  /** Findings on words of the base text are shown too. */
  inheritedShown: boolean
  /** The row of the current finding takes the focus when it is next drawn. */
  takeFocus: boolean
  /** The rule whose help is open. */
  help: string | undefined
  /** The settings are open, with what is sought in them. */
  settings: { scope: Scope; sought: string } | undefined
  /** The rule whose mends are looked through before they are made. */
  mending: string | undefined
}

const KEY = 'checks'

export const usePanelState = create<PanelState>(() => ({
  grouping: remembered().grouping,
  closed: new Set(),
  dismissing: false,
  dismissedShown: false,
  inheritedShown: false,
  takeFocus: false,
  help: undefined,
  settings: undefined,
  mending: undefined,
}))

/** Levels not wanted and the way of grouping are the same the next time. */
export function rememberPanel(): () => void {
  useDraft.setState({ hiddenLevels: new Set(remembered().hidden) })
  const put = (): void => {
    const { grouping } = usePanelState.getState()
    localStorage.setItem(KEY, JSON.stringify({ grouping, hidden: [...useDraft.getState().hiddenLevels] }))
  }
  const undo = [
    usePanelState.subscribe((now, before) => now.grouping !== before.grouping && put()),
    useDraft.subscribe((now, before) => now.hiddenLevels !== before.hiddenLevels && put()),
  ]
  return () => undo.forEach((one) => one())
}

function remembered(): { grouping: Grouping; hidden: (typeof LEVELS)[number][] } {
  try {
    const { grouping, hidden } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    return {
      grouping: GROUPINGS.find((one) => one === grouping) ?? 'place',
      hidden: LEVELS.filter((level) => Array.isArray(hidden) && hidden.includes(level)),
    }
  } catch {
    return { grouping: 'place', hidden: [] }
  }
}

export function toggleGroup(id: string): void {
  const closed = new Set(usePanelState.getState().closed)
  if (!closed.delete(id)) closed.add(id)
  usePanelState.setState({ closed })
}

export function openSettings(sought = '', scope: Scope = 'draft'): void {
  usePanelState.setState({ settings: { scope, sought }, help: undefined })
}
