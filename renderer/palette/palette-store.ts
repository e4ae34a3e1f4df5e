import { create } from 'zustand'
import { desk } from '../draft'
import { giveFocus } from '../ui'

/** Do, go and find; or the kinds of paragraph, or who speaks in it, alone. */
type Mode = 'all' | 'kinds' | 'voices'

export const usePalette = create<{ mode: Mode | undefined; query: string }>(() => ({ mode: undefined, query: '' }))

let before: HTMLElement | undefined

/** Show the palette; asked for again, it goes. */
export function openPalette(mode: Mode, query = ''): void {
  const open = usePalette.getState().mode
  if (open === mode) return closePalette()
  if (!open) before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
  usePalette.setState({ mode, query })
}

/** Away with it: the focus goes back to where it was, in the text to its caret. */
export function closePalette(): void {
  usePalette.setState({ mode: undefined, query: '' })
  const home = before
  before = undefined
  if (!home?.isConnected || home === document.body) desk()?.focus()
  else giveFocus(home)
}
