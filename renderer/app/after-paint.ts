import { useEffect, useState } from 'react'

/** How long the panels wait for a moment of rest, in milliseconds. */
const PATIENCE = 300

/** Whether what is there has been painted once: panels beside the sheet are made after it, in the boxes kept for them. */
export function useAfterPaint(isThere: boolean): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    if (!isThere || painted) return
    let next: number | undefined
    const frame = requestAnimationFrame(() => {
      next = requestIdleCallback(() => setPainted(true), { timeout: PATIENCE })
    })
    return () => {
      cancelAnimationFrame(frame)
      if (next !== undefined) cancelIdleCallback(next)
    }
  }, [isThere, painted])
  return painted
}
