import { useEffect, useState } from 'react'
import type { Facets, SearchQuery, SearchResult } from '../../shared/service/corpus'
import { corpus } from '../bridge'

interface KindCounts {
  kinds: Facets['kind']
  all: number
}

/** How many passages of each kind there would be were no kind chosen: of the answer itself, or asked for beside it. */
export function useKindCounts(
  query: SearchQuery | undefined,
  result: SearchResult | undefined,
): KindCounts | undefined {
  const [beside, setBeside] = useState<KindCounts & { key: string }>()
  const key = query?.kind && result ? JSON.stringify({ ...query, kind: undefined, bySource: undefined }) : undefined
  useEffect(() => {
    if (key === undefined) return
    let current = true
    corpus
      .search({ ...(JSON.parse(key) as SearchQuery), facets: true, limit: 1 })
      .then(({ facets, total }) => current && facets && setBeside({ key, kinds: facets.kind, all: total }))
      // The search itself tells that the corpus is gone.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [key])
  if (!result?.facets) return undefined
  if (key === undefined) return { kinds: result.facets.kind, all: result.total }
  return beside?.key === key ? beside : undefined
}
