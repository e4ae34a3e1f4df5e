import { useEffect, useState } from 'react'
import type { PlacedPassage } from '../../shared/source/passage'
import { corpus } from '../bridge'
import { hasNumber, soughtIn, sourcesNamed } from './sought'

/** How long a question rests before the sources are asked, in milliseconds. */
const PATIENCE = 150
const MOST = 12

/** Passages that may be the mandate: by symbol and paragraph, else by words. */
export function useMandates(words: string): readonly PlacedPassage[] {
  const [found, setFound] = useState<readonly PlacedPassage[]>([])
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      mandatesFor(words).then(
        (passages) => current && setFound(passages),
        () => current && setFound([]),
      )
    }, PATIENCE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [words])
  return found
}

async function mandatesFor(words: string): Promise<readonly PlacedPassage[]> {
  if (words.trim().length < 2) return []
  const sought = soughtIn(words)
  const named = sought ? sourcesNamed(sought.name, await corpus.sources()) : []
  if (!sought || named.length === 0) return (await corpus.search({ words, limit: MOST })).hits
  const passages = await corpus.passagesOf(named.slice(0, 3).map(({ sourceId }) => sourceId))
  const fitting = passages.filter(({ kind, label, text }) =>
    sought.number === undefined
      ? (kind === 'operative' || kind === 'numbered') && REQUEST.test(text)
      : kind !== 'heading' && (kind === 'preambular') === (sought.preamble === true) && hasNumber(label, sought.number),
  )
  return corpus.passages(fitting.slice(0, MOST).map(({ passageId }) => passageId))
}

/** What asks for a report. */
const REQUEST = /\brequests?\b|\binvites?\b|\breport\b/i
