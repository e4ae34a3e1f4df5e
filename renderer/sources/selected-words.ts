import { useEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Follow which words are selected in an element that shows `text` as it is: told when some are, and when a click
 * within takes them away. A selection made elsewhere leaves them be.
 */
export function useSelectedWords(
  element: RefObject<HTMLElement | null>,
  text: string,
  onSelect: (words: string | undefined) => void,
): void {
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      const box = element.current
      if (!box || !selection || selection.rangeCount === 0 || !box.contains(selection.anchorNode)) return
      onSelect(wordsIn(box, selection.getRangeAt(0), text))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [element, text, onSelect])
}

/** The words of a selection, as the text has them; undefined for none, or all. */
function wordsIn(box: HTMLElement, range: Range, text: string): string | undefined {
  if (range.collapsed) return undefined
  const before = document.createRange()
  before.setStart(box, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const within = document.createRange()
  within.setStart(range.startContainer, range.startOffset)
  if (box.contains(range.endContainer)) within.setEnd(range.endContainer, range.endOffset)
  else within.setEnd(box, box.childNodes.length)
  const from = before.toString().length
  const words = text.slice(from, from + within.toString().length).trim()
  return words && words !== text.trim() ? words : undefined
}
