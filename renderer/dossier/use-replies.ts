import { useEffect, useState } from 'react'
import type { ReplyAtHand } from '../../shared/draft/dossier'
import { corpus } from '../bridge'
import { useImport } from '../import'

/** Who sent the sources that the corpus holds, and when; undefined until it answers. */
export function useReplies(): readonly ReplyAtHand[] | undefined {
  const changes = useImport((s) => s.changes)
  const [replies, setReplies] = useState<readonly ReplyAtHand[]>()
  useEffect(() => {
    let current = true
    corpus.sources().then(
      (sources) => {
        if (current) setReplies(sources.flatMap(({ facts }) => (facts.respondent ? [facts] : [])))
      },
      () => current && setReplies(undefined),
    )
    return () => {
      current = false
    }
  }, [changes])
  return replies
}
