import { useEffect } from 'react'
import type { RefObject } from 'react'
import { MARK } from '../../shared/service/corpus'

const NAME = 'found-words'

/** Paint the words that a snippet marks wherever an element's one text has them: over the text, which stays selectable as it is. */
export function useFoundWords(element: RefObject<HTMLElement | null>, snippet: string): void {
  useEffect(() => {
    const text = element.current?.firstChild
    if (!(text instanceof Text)) return
    const ranges = placesOf(markedWords(snippet), text.data).map(({ from, to }) => {
      const range = document.createRange()
      range.setStart(text, from)
      range.setEnd(text, to)
      return range
    })
    CSS.highlights.set(NAME, new Highlight(...ranges))
    return () => void CSS.highlights.delete(NAME)
  })
}

/** What a snippet marks, each once. */
export function markedWords(snippet: string): string[] {
  const parts = snippet.split(MARK.open).slice(1)
  return [...new Set(parts.map((part) => part.split(MARK.close)[0]!).filter(Boolean))]
}

/** Where these words stand as whole words, in order and not overlapping. */
export function placesOf(words: readonly string[], text: string): { from: number; to: number }[] {
  if (words.length === 0) return []
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  // Scripts without spaces have no whole words to look for.
  const any = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${escaped.join('|')})(?![\\p{Script=Latin}\\p{N}])`, 'giu')
  return Array.from(text.matchAll(any), ({ index, 0: found }) => ({ from: index, to: index + found.length }))
}
