import { SearchX } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SearchQuery } from '../../shared/service/corpus'
import { parseQuery } from '../../shared/source/query'
import { corpus } from '../bridge'
import { Button, EmptyState } from '../ui'
import { count, t } from '../words'

interface Props {
  query: SearchQuery
  onSearch: (words: string) => void
  /** Filters narrow the search: take them away. */
  onUnfilter: (() => void) | undefined
}

/** Nothing was found: what there is all the same, word by word. */
export function NoHit({ query, onSearch, onUnfilter }: Props) {
  const parts = usePartsFound(query)
  const [best] = parts ?? []
  const named = hasOnlyFields(query.words)
  return (
    <EmptyState
      icon={SearchX}
      title={t(onUnfilter ? 'search.noHitFiltered' : named ? 'search.noHitFields' : 'search.noHit')}
      actions={
        <>
          {onUnfilter && <Button look="text" label={t('search.unfilter')} onPress={onUnfilter} />}
          {parts?.slice(0, 3).map(({ word }) => (
            <Button
              key={word}
              look="text"
              label={t('search.instead', { word: bare(word) })}
              onPress={() => onSearch(word)}
            />
          ))}
        </>
      }
    >
      {parts?.slice(0, 3).map(({ word, total }) => (
        <p key={word}>{t('search.inPassages', { count: total, n: count(total), word: bare(word) })}</p>
      ))}
      {parts && !best && (
        <p>{t(onUnfilter ? 'search.noHitFilteredMeans' : named ? 'search.noHitFieldsMeans' : 'search.noHitMeans')}</p>
      )}
    </EmptyState>
  )
}

/** What it is, and no word of what it says. */
function hasOnlyFields(words: string): boolean {
  const { spans } = parseQuery(words)
  return spans.length > 0 && spans.every(({ type }) => type !== 'word' && type !== 'phrase')
}

/** A phrase without its quotation marks. */
function bare(word: string): string {
  return word.replace(/["“”„«»]/g, '')
}

/** Words looked up one by one; more say no more. */
const MOST = 6

/** The words and phrases of the query that some passage has, by how many, the fewest first: they tell most. */
function usePartsFound({ words }: SearchQuery): { word: string; total: number }[] | undefined {
  const [found, setFound] = useState<{ words: string; parts: { word: string; total: number }[] }>()
  useEffect(() => {
    let current = true
    const { spans } = parseQuery(words)
    const all = spans
      .filter(({ type, from }) => (type === 'word' || type === 'phrase') && !/[-−]$/.test(words.slice(0, from)))
      .map(({ from, to }) => words.slice(from, to))
    const asked = all.length > 1 || spans.length > 1 ? [...new Set(all)].slice(0, MOST) : []
    Promise.all(asked.map(async (word) => ({ word, total: (await corpus.search({ words: word, limit: 1 })).total })))
      .then((parts) => {
        const some = parts.filter(({ total }) => total > 0).sort((a, b) => a.total - b.total)
        if (current) setFound({ words, parts: some })
      })
      // The search itself tells that the corpus is gone.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [words])
  return found?.words === words ? found.parts : undefined
}
