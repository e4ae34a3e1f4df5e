import { create } from 'zustand'

type Panel = 'structure' | 'side'
export type SideTab = 'sources' | 'links' | 'checks'

/** Which panels stand beside the page, and what the side panel shows. */
interface Panels {
  /** Wanted, where there is room. */
  structure: boolean
  side: boolean
  tab: SideTab
  /** The window's width, in CSS pixels. */
  width: number
  /** Where there is no room beside the page: the panel that lies over it. */
  over: Panel | undefined
}

/** The page never has less than 560 px: the side panel gives way first, then the outline. */
const PAGE = 560
const STRUCTURE = 248
const SIDE = 360

export const usePanels = create<Panels>(() => ({
  structure: true,
  side: true,
  tab: 'sources',
  width: window.innerWidth,
  over: undefined,
}))

window.addEventListener('resize', () => usePanels.setState({ width: window.innerWidth, over: undefined }))

/** How a panel stands: beside the page, over it, or not at all. */
export function placeOf(panel: Panel, { structure, side, width, over }: Panels): 'beside' | 'over' | 'hidden' {
  if (over === panel) return 'over'
  const structureFits = width >= PAGE + STRUCTURE
  const room =
    panel === 'structure' ? structureFits : width >= PAGE + SIDE + (structure && structureFits ? STRUCTURE : 0)
  return room && (panel === 'structure' ? structure : side) ? 'beside' : 'hidden'
}

/** Show a panel, beside the page or over it; hide it if it is shown. */
export function togglePanel(panel: Panel): void {
  const panels = usePanels.getState()
  if (placeOf(panel, panels) === 'over') usePanels.setState({ over: undefined })
  else if (placeOf(panel, panels) === 'beside') usePanels.setState({ [panel]: false })
  else showPanel(panel)
}

/** Show the side panel with one of its tabs. */
export function showTab(tab: SideTab): void {
  usePanels.setState({ tab })
  openSide()
}

/** Show the side panel as it is. */
export function openSide(): void {
  if (placeOf('side', usePanels.getState()) === 'hidden') showPanel('side')
}

/** The tab on show; undefined while the side panel is hidden. */
export function shownTab(): SideTab | undefined {
  const panels = usePanels.getState()
  return placeOf('side', panels) === 'hidden' ? undefined : panels.tab
}

function showPanel(panel: Panel): void {
  usePanels.setState({ [panel]: true })
  if (placeOf(panel, usePanels.getState()) === 'hidden') usePanels.setState({ over: panel })
}
