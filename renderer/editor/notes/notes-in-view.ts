import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Ids of the notes whose references are in view of the scroller; marks may come and go. */
export function useNotesInView(scroller: RefObject<HTMLElement | null>, isThere: boolean): readonly string[] {
  const [inView, setInView] = useState<readonly string[]>([])
  useEffect(() => {
    const root = scroller.current
    const sheet = root?.querySelector('.sheet')
    if (!root || !sheet) return
    return watchMarks(root, sheet, (ids) => setInView((before) => (before.join() === ids.join() ? before : ids)))
  }, [scroller, isThere])
  return inView
}

/**
 * Watch which marks in the sheet are in view, without reading layout. A key changes letters, which nobody watches here:
 * only elements that come and go are looked at. Returns the undo.
 */
function watchMarks(root: HTMLElement, sheet: Element, seen: (footnoteIds: readonly string[]) => void): () => void {
  const marksInView = new Set<HTMLElement>()
  const tell = (): void => seen([...new Set([...marksInView].map(({ dataset }) => dataset.fid ?? ''))].sort())
  const views = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) marksInView.add(target as HTMLElement)
        else marksInView.delete(target as HTMLElement)
      }
      tell()
    },
    // The foot lies over the lowest part, one note high at least. Its true height must not count: with more notes it is
    // higher, and would hide the marks it shows notes for.
    { root, rootMargin: '0px 0px -6% 0px' },
  )
  const changes = new MutationObserver((records) => {
    let gone = false
    for (const { addedNodes, removedNodes } of records) {
      for (const mark of marksIn(removedNodes)) {
        views.unobserve(mark)
        gone = marksInView.delete(mark) || gone
      }
      for (const mark of marksIn(addedNodes)) if (mark.isConnected) views.observe(mark)
    }
    if (gone) tell()
  })
  changes.observe(sheet, { childList: true, subtree: true })
  for (const mark of marksIn([sheet])) views.observe(mark)
  return () => {
    changes.disconnect()
    views.disconnect()
  }
}

function* marksIn(nodes: Iterable<Node>): Iterable<HTMLElement> {
  for (const node of nodes) {
    if (!(node instanceof HTMLElement)) continue
    if (node.classList.contains('reference')) yield node
    else yield* node.querySelectorAll<HTMLElement>('.reference')
  }
}
