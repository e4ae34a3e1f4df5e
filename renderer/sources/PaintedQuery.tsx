import { useMemo } from 'react'
import { parseQuery } from '../../shared/source/query'

/**
 * A query as it was understood: names of fields stand out, and what was not understood. The same letters, at the same
 * places. What is typed right before the `caret` may still become something.
 */
export function PaintedQuery({ words, caret }: { words: string; caret?: number | undefined }) {
  const spans = useMemo(() => parseQuery(words).spans, [words])
  return (
    <>
      {spans.map(({ from, to, type }, i) => (
        <span key={from}>
          {words.slice(spans[i - 1]?.to ?? 0, from)}
          <span className={type === 'unknown' && to === caret ? undefined : `query-${type}`}>
            {words.slice(from, to)}
          </span>
        </span>
      ))}
      {/* A break at the very end has a line only if something follows. */}
      {words.slice(spans.at(-1)?.to ?? 0)}
      {'\u200B'}
    </>
  )
}
