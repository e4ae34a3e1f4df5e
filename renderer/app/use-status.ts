import { useEffect, useState } from 'react'
import type { CorpusStatus } from '../../shared/service/corpus'
import { corpus } from '../bridge'
import { useImport } from '../import'

/** What the corpus holds; undefined while it does not answer. */
export function useStatus(): CorpusStatus | undefined {
  const changes = useImport((s) => s.changes)
  const [status, setStatus] = useState<CorpusStatus>()
  useEffect(() => {
    let current = true
    corpus
      .status()
      .then((given) => current && setStatus(given))
      .catch(() => current && setStatus(undefined))
    return () => {
      current = false
    }
  }, [changes])
  return status
}
