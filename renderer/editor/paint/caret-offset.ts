/** The flat-text offset of the document's caret in an element of inline words; a break counts one. */
export function caretOffsetIn(element: HTMLElement): number | 'end' {
  const selection = document.getSelection()
  if (!selection?.focusNode || !element.contains(selection.focusNode)) return 'end'
  const range = document.createRange()
  range.setStart(element, 0)
  range.setEnd(selection.focusNode, selection.focusOffset)
  const before = range.cloneContents()
  for (const mark of before.querySelectorAll('.reference')) mark.remove()
  return (before.textContent?.length ?? 0) + before.querySelectorAll('br').length
}
