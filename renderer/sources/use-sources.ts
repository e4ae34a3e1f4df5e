import { useEffect, useState } from 'react'
import type { SourceSummary } from '../../shared/service/corpus'
import { corpus } from '../bridge'

/** The sources in the corpus; asked anew when `again` changes. */
export function useSources(again: string): readonly SourceSummary[] {
  const [sources, setSources] = useState<readonly SourceSummary[]>([])
  useEffect(() => {
    let current = true
    corpus
      .sources()
      .then((list) => current && setSources(list))
      // The search panel tells of an unreachable corpus; here the old list stays.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [again])
  return sources
}
