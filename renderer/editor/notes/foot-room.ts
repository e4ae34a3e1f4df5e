/**
 * While words are written in the page, its caret is kept clear of the foot, which lies over the lowest part of what is in
 * view. Not while a note is written in: the foot is in the scroller too, and would be scrolled away from itself.
 * Returns the undo.
 */
export function keepClearOf(foot: HTMLElement): () => void {
  const scroller = foot.parentElement!
  let height = 0
  const keep = (): void => {
    scroller.style.scrollPaddingBottom = foot.contains(document.activeElement) ? '' : `${height}px`
  }
  const observer = new ResizeObserver(([entry]) => {
    height = entry?.borderBoxSize[0]?.blockSize ?? 0
    keep()
  })
  observer.observe(foot)
  document.addEventListener('focusin', keep)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', keep)
    scroller.style.scrollPaddingBottom = ''
  }
}

/** Bring the first reference to a note into view above the foot, moving the page no further than needed. */
export function comeIntoView(footnoteId: string): void {
  const mark = document.querySelector(`.sheet .reference[data-fid="${CSS.escape(footnoteId)}"]`)
  const scroller = mark?.closest('.page-scroller')
  if (!mark || !scroller) return
  // Twice: what was never drawn has only an estimated place until the first scroll draws it.
  moveTo(mark, scroller)
  requestAnimationFrame(() => moveTo(mark, scroller))
}

/** Room above and below the mark, in pixels: a line or two. */
const ROOM = 28

function moveTo(mark: Element, scroller: Element): void {
  const { top, bottom } = mark.getBoundingClientRect()
  const pane = scroller.getBoundingClientRect()
  const floor = scroller.querySelector('.foot')?.getBoundingClientRect().top ?? pane.bottom
  if (top < pane.top + ROOM) scroller.scrollTop -= pane.top + ROOM - top
  else if (bottom > floor - ROOM) scroller.scrollTop += bottom - floor + ROOM
}
