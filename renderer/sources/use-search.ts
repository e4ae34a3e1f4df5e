import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../shared/error'
import type { SearchHit, SearchQuery, SearchResult } from '../../shared/service/corpus'
import { corpus } from '../bridge'

/** Hits fetched at once. */
export const PAGE = 50

interface State {
  /** The answer with its first hits. */
  result: SearchResult | undefined
  /** Hits by page, as far as they were fetched. */
  pages: ReadonlyMap<number, readonly SearchHit[]>
  /** Looking for longer than is worth hiding. */
  looking: boolean
  error: AppError | undefined
  /** The user waited no longer. */
  stopped: boolean
}

export interface Search extends State {
  /** Fetch the hits from one place to another, where they are not there yet. */
  want: (from: number, to: number) => void
  stop: () => void
}

const NOTHING: State = { result: undefined, pages: new Map(), looking: false, error: undefined, stopped: false }

/**
 * Search as the query settles, page by page as hits come into view; answers that were overtaken are thrown away. `again`
 * asks once more; without a query nothing is asked.
 */
export function useSearch(query: SearchQuery | undefined, again: string): Search {
  const [state, setState] = useState(NOTHING)
  const key = query && JSON.stringify(query)
  // What holds for one question alone: the pages under way, and whether anybody still waits.
  const asking = useRef({ pages: new Set<number>(), current: false })
  useEffect(() => {
    if (key === undefined) {
      setState(NOTHING)
      return
    }
    const mine = { pages: new Set([0]), current: true }
    asking.current = mine
    const slow = setTimeout(() => setState((before) => ({ ...before, looking: true })), 300)
    const settle = setTimeout(() => {
      corpus
        .search({ ...(JSON.parse(key) as SearchQuery), facets: true, limit: PAGE })
        .then((result) => {
          if (mine.current) setState({ ...NOTHING, result, pages: new Map([[0, result.hits]]) })
        })
        .catch((error: unknown) => {
          if (mine.current && error instanceof AppError) setState({ ...NOTHING, error })
        })
        .finally(() => clearTimeout(slow))
    }, 120)
    return () => {
      mine.current = false
      clearTimeout(slow)
      clearTimeout(settle)
    }
  }, [key, again])

  const want = useCallback(
    (from: number, to: number) => {
      const mine = asking.current
      if (key === undefined || !mine.current) return
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        if (mine.pages.has(page)) continue
        mine.pages.add(page)
        corpus
          .search({ ...(JSON.parse(key) as SearchQuery), offset: page * PAGE, limit: PAGE })
          .then(({ hits }) => {
            if (mine.current) setState((before) => ({ ...before, pages: new Map(before.pages).set(page, hits) }))
          })
          // Asked for again when it comes into view again; that the corpus is gone is told elsewhere.
          .catch(() => mine.pages.delete(page))
      }
    },
    [key],
  )
  const stop = useCallback(() => {
    asking.current.current = false
    setState({ ...NOTHING, stopped: true })
  }, [])
  return { ...state, want, stop }
}
