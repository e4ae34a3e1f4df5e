import { useEffect, useState } from 'react'
import type { SearchHit } from '../../shared/service/corpus'
import { corpus } from '../bridge'

/** How long a question rests before the sources are asked, in milliseconds. */
const PATIENCE = 120

/** Passages with these words, as the question settles; none where nothing is asked or the sources do not answer. */
export function usePassages(words: string, limit: number): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  useEffect(() => {
    let current = true
    const timer = setTimeout(
      () => {
        const answer = words ? corpus.search({ words, limit }).then((result) => result.hits) : Promise.resolve([])
        answer.then(
          (found) => current && setHits(found),
          () => current && setHits([]),
        )
      },
      words ? PATIENCE : 0,
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [words, limit])
  return hits
}
