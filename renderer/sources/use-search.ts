import { useEffect, useState } from 'react'
import { AppError } from '../../shared/error'
import type { SearchQuery, SearchResult } from '../../shared/service/corpus'
import { corpus } from '../bridge'

interface Search {
  result: SearchResult | undefined
  /** Looking for longer than is worth hiding. */
  looking: boolean
  error: AppError | undefined
}

/** Search as the query settles; answers that were overtaken are thrown away. `again` asks once more. */
export function useSearch(query: SearchQuery, again: string): Search {
  const [search, setSearch] = useState<Search>({ result: undefined, looking: false, error: undefined })
  const key = JSON.stringify(query)
  useEffect(() => {
    const asked = JSON.parse(key) as SearchQuery
    if (!asked.words.trim()) {
      setSearch({ result: undefined, looking: false, error: undefined })
      return
    }
    let current = true
    const slow = setTimeout(() => setSearch((before) => ({ ...before, looking: true })), 300)
    const settle = setTimeout(() => {
      corpus
        .search(asked)
        .then((result) => current && setSearch({ result, looking: false, error: undefined }))
        .catch((error: unknown) => {
          if (current && error instanceof AppError) setSearch({ result: undefined, looking: false, error })
        })
        .finally(() => clearTimeout(slow))
    }, 120)
    return () => {
      current = false
      clearTimeout(slow)
      clearTimeout(settle)
    }
  }, [key, again])
  return search
}
