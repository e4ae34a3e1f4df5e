import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Ids of the notes whose references are in view of the scroller; watched without reading layout. */
export function useNotesInView(scroller: RefObject<HTMLElement | null>, text: object | undefined): readonly string[] {
  const [inView, setInView] = useState<readonly string[]>([])
  useEffect(() => {
    const root = scroller.current
    if (!root || !text) return
    const seen = new Map<Element, string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.set(target, (target as HTMLElement).dataset.fid ?? '')
          else seen.delete(target)
        }
        const ids = [...new Set(seen.values())].sort()
        setInView((before) => (before.join() === ids.join() ? before : ids))
      },
      // The foot itself lies over the lowest part of what is in view.
      { root, rootMargin: '0px 0px -20% 0px' },
    )
    for (const mark of root.querySelectorAll('.reference')) observer.observe(mark)
    return () => observer.disconnect()
  }, [scroller, text])
  return inView
}
