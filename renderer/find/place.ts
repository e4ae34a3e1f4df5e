import type { DocumentText } from '../../shared/text/document-text'
import type { Match } from './matches'

type Place = Pick<Match, 'paragraphId' | 'footnoteId' | 'field' | 'from'>

/** Where in the text's reading order something stands: masthead, paragraphs, notes. */
export function placeIn(text: DocumentText): (place: Place) => number {
  const paragraphs = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
  const notes = new Map(text.footnotes.map(({ id }, index) => [id, index]))
  return ({ paragraphId, footnoteId }) => {
    if (paragraphId !== undefined) return paragraphs.get(paragraphId) ?? -1
    return footnoteId === undefined ? -1 : text.paragraphs.length + (notes.get(footnoteId) ?? 0)
  }
}

/** Index of the first match at or after a place; the very first behind the last, or where there is no place. */
export function nearest(
  matches: readonly Match[],
  to: Place | undefined,
  placeOf: (place: Place) => number,
): number | undefined {
  if (matches.length === 0) return undefined
  if (!to) return 0
  const place = placeOf(to)
  const index = matches.findIndex((match) => {
    const own = placeOf(match)
    return own > place || (own === place && match.field === to.field && match.from >= to.from)
  })
  return Math.max(0, index)
}
