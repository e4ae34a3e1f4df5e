/** What is on the page beside the words: numbers, marks, the editor's own line break at the end of a paragraph. */
const BESIDE = '.number, .gutter, .reference, .mark, .title-number, [data-lexical-managed-linebreak]'

/** The flat text of an element's words, and the DOM range of offsets in it; a break counts one, references nothing. */
export function rangesIn(element: Element): { words: string; ranges(from: number, to: number): Range | undefined } {
  const pieces: { node: Node; at: number; length: number }[] = []
  let words = ''
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? ''
      pieces.push({ node, at: words.length, length: text.length })
      words += text
    } else if (node instanceof Element && !node.matches(BESIDE)) {
      if (node.nodeName === 'BR') words += '\n'
      else node.childNodes.forEach(visit)
    }
  }
  element.childNodes.forEach(visit)
  return {
    words,
    ranges(from, to) {
      const first = pieces.find(({ at, length }) => from < at + length)
      const last = pieces.findLast(({ at }) => at < to)
      if (!first || !last || first.at > last.at) return undefined
      const range = document.createRange()
      range.setStart(first.node, Math.max(0, from - first.at))
      range.setEnd(last.node, Math.min(last.length, to - last.at))
      return range
    },
  }
}

/** The DOM range of flat-text offsets in an element's words. */
export function rangeIn(element: Element, from: number, to: number): Range | undefined {
  return rangesIn(element).ranges(from, to)
}
