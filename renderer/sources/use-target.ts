import { useEffect, useState } from 'react'
import { desk, useDraft } from '../draft'
import type { Selected } from '../draft'
import { targetOf } from './target'
import type { LinkTarget, NoTarget } from './target'

/** What a link made now would be made to, followed. */
export function useTarget(): LinkTarget | NoTarget {
  const draft = useDraft((s) => s.draft)
  const view = useDraft((s) => s.view)
  const currentId = useDraft((s) => s.currentId)
  const [selected, setSelected] = useState<Selected>()
  useEffect(() => {
    const look = (): void => {
      const now = desk()?.selected()
      const some = now && now.from < now.to ? now : undefined
      setSelected((before) => (JSON.stringify(before) === JSON.stringify(some) ? before : some))
    }
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [draft, currentId])
  return targetOf(draft, view, currentId, selected)
}
