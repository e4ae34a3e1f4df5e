import { showTab } from './panels'

const PANES = [
  '.toolbar button',
  '.outline-list',
  '.words',
  '.side-panel .reading-rows, .side-tabs:not([inert]) [role=tab][aria-selected=true]',
  '.status button',
]

/** Move the focus to the next pane that is shown, round the end. */
export function focusPane(step: 1 | -1): void {
  const shown = PANES.map((selector) => document.querySelector<HTMLElement>(selector)).filter((e) => e !== null)
  if (shown.length === 0) return
  const inside = shown.findIndex((element) => paneOf(element)?.contains(document.activeElement))
  const next = shown[(inside + step + shown.length) % shown.length]!
  // A list's own tab stop is its current row.
  ;(next.querySelector<HTMLElement>('[tabindex="0"]') ?? next).focus()
}

/** To the search field, opening its panel where it is hidden. */
export function focusSearch(): void {
  showTab('sources')
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.search-field input')?.select())
}

function paneOf(element: HTMLElement): Element | null {
  return element.closest('.toolbar, .structure, .page-pane, .side-panel, .status')
}
