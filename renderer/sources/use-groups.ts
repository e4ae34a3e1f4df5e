import { useCallback, useEffect, useState } from 'react'
import type { SearchHit, SearchQuery } from '../../shared/service/corpus'
import { corpus } from '../bridge'

/** Sources whose further passages are shown, with these; undefined while they are fetched. */
export type OpenGroups = ReadonlyMap<string, readonly SearchHit[] | undefined>

const NONE: OpenGroups = new Map()
/** As many passages of one source as one answer holds. */
const MOST = 200

/** Which sources are opened to all their passages that fulfil the query; all closed when it changes. */
export function useGroups(query: SearchQuery | undefined): { open: OpenGroups; toggle: (hit: SearchHit) => void } {
  const key = query && JSON.stringify(query)
  const [groups, setGroups] = useState<{ key: string | undefined; open: OpenGroups }>({ key, open: NONE })
  const open = groups.key === key ? groups.open : NONE
  useEffect(() => setGroups({ key, open: NONE }), [key])
  const toggle = useCallback(
    ({ sourceId, passageId }: SearchHit) => {
      if (key === undefined) return
      const set = (change: (open: Map<string, readonly SearchHit[] | undefined>) => void): void =>
        setGroups((before) => {
          if (before.key !== key) return before
          const after = new Map(before.open)
          change(after)
          return { key, open: after }
        })
      if (open.has(sourceId)) return set((now) => void now.delete(sourceId))
      set((now) => void now.set(sourceId, undefined))
      const asked = { ...(JSON.parse(key) as SearchQuery), bySource: undefined, sourceId, limit: MOST }
      corpus
        .search(asked)
        .then(({ hits }) =>
          set((now) => {
            if (now.has(sourceId))
              now.set(
                sourceId,
                hits.filter((hit) => hit.passageId !== passageId),
              )
          }),
        )
        // It closes again; that the corpus is gone is told elsewhere.
        .catch(() => set((now) => void now.delete(sourceId)))
    },
    [key, open],
  )
  return { open, toggle }
}
