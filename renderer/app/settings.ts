import { create } from 'zustand'
import type { Theme } from '../../shared/service/shell'
import { shell } from '../bridge'

/** How the window looks. */
interface Settings {
  theme: Theme
  /** Times print size; undefined follows the window's width. */
  zoom: number | undefined
}

export const useSettings = create<Settings>(() => ({
  theme: 'system',
  zoom: undefined,
}))

const dark = window.matchMedia('(prefers-color-scheme: dark)')
dark.addEventListener('change', showTheme)

/** Choose the theme and remember it. */
export function chooseTheme(theme: Theme): void {
  setTheme(theme)
  void shell.setTheme(theme)
}

export function setTheme(theme: Theme): void {
  useSettings.setState({ theme })
  showTheme()
}

/** Whether the page is dark now. */
export function isDark(): boolean {
  const { theme } = useSettings.getState()
  return theme === 'dark' || (theme === 'system' && dark.matches)
}

/** In the dark, the sheet white as paper; or dark again. */
export function toggleWhitePage(): void {
  const { dataset } = document.documentElement
  if (dataset.page === 'white') delete dataset.page
  else dataset.page = 'white'
}

function showTheme(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'
}

const ZOOMS = [0.75, 0.9, 1, 1.08, 1.25, 1.5, 1.75, 2]

/** The zoom a window of this width begins with. */
export function fittingZoom(width: number): number {
  return width >= 1600 ? 1.25 : 1.08
}

export function stepZoom(step: 1 | -1): void {
  const now = useSettings.getState().zoom ?? fittingZoom(window.innerWidth)
  const next = step === 1 ? ZOOMS.find((z) => z > now + 0.001) : ZOOMS.findLast((z) => z < now - 0.001)
  if (next) useSettings.setState({ zoom: next })
}
