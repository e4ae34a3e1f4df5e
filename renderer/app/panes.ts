import { desk } from '../draft'
import { giveFocus } from '../ui'
import { showTab, usePanels } from './panels'

/** The panes of the window in the order in which F6 walks them, each with what takes the focus. */
const PANES: readonly { pane: string; takes: string }[] = [
  { pane: '.toolbar', takes: 'button:not([disabled])' },
  { pane: '.structure', takes: '.outline-list' },
  { pane: '.find-bar', takes: 'input' },
  { pane: '.page-pane', takes: '.words' },
  { pane: '.foot', takes: '.note-words' },
  {
    pane: '.side-panel',
    takes: '.reading:not([inert]) .reading-rows, .side-tabs:not([inert]) [role=tab][aria-selected=true]',
  },
  { pane: '.status', takes: 'button:not([disabled])' },
]

/** Move the focus to the next pane that is shown, round the end; from nowhere to the text. */
export function focusPane(step: 1 | -1): void {
  const shown = PANES.flatMap(({ pane, takes }) => {
    const element = document.querySelector(pane)?.querySelector<HTMLElement>(takes)
    return element ? [{ pane, element }] : []
  })
  const at = shown.findIndex(({ pane }) => pane === paneOf(document.activeElement))
  const next = at < 0 ? shown.find(({ pane }) => pane === '.page-pane') : shown.at((at + step) % shown.length)
  if (!next) return
  // A list's own tab stop is its current row.
  giveFocus(next.element.querySelector<HTMLElement>('[tabindex="0"]') ?? next.element)
}

/** The pane an element is in: the innermost, for the notes lie in the page's. */
function paneOf(element: Element | null): string | undefined {
  const inside = PANES.filter(({ pane }) => element?.closest(pane))
  return inside.at(inside[0]?.pane === '.page-pane' ? 1 : 0)?.pane ?? inside[0]?.pane
}

/** To the search field, opening its panel where it is hidden. */
export function focusSearch(): void {
  showTab('sources')
  requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('.search-field textarea')?.select())
}

/** The focus is never lost: Esc leads back to the caret, and so does whatever gives the text the focus. Returns the undo. */
export function registerFocus(): () => void {
  let pressing = false
  const down = (): void => {
    pressing = true
  }
  const up = (): void => {
    pressing = false
  }
  const onFocus = ({ target }: FocusEvent): void => {
    // What a dialog gives back, or Tab reaches, would else begin at the very start of the text.
    if (pressing || !(target instanceof HTMLElement) || !target.matches('.words')) return
    queueMicrotask(() => document.activeElement === target && giveFocus(target))
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    const target = event.target as HTMLElement
    const elsewhere = target === document.body || target.closest('.toolbar, .structure, .side-panel, .status, .notice')
    if (!elsewhere || hasOwnEscape(target)) return
    event.preventDefault()
    event.stopPropagation()
    if (usePanels.getState().over) usePanels.setState({ over: undefined })
    desk()?.focus()
  }
  document.addEventListener('pointerdown', down, true)
  document.addEventListener('pointerup', up, true)
  document.addEventListener('focusin', onFocus)
  // Before lists, for which Esc would undo the choice.
  window.addEventListener('keydown', onKey, true)
  return () => {
    document.removeEventListener('pointerdown', down, true)
    document.removeEventListener('pointerup', up, true)
    document.removeEventListener('focusin', onFocus)
    window.removeEventListener('keydown', onKey, true)
  }
}

/** Fields with words in them are emptied first, pop-ups closed, a source that is read is put away. */
function hasOwnEscape(element: HTMLElement): boolean {
  if (
    element.closest('[role=dialog], [role=alertdialog], [role=menu], .reading, [aria-expanded=true], [data-own-escape]')
  )
    return true
  if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')) return true
  if (element instanceof HTMLTextAreaElement) return element.value !== ''
  return element instanceof HTMLInputElement && element.type !== 'checkbox' && element.value !== ''
}
