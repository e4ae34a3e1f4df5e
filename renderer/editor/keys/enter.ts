import { $getSelection, $isRangeSelection } from 'lexical'
import type { RangeSelection } from 'lexical'
import { $handOver } from '../nodes/absorb'
import { $blockOf } from '../nodes/blocks'
import { $caretAt } from '../nodes/caret-at'
import { $kindAfter, $ownerKind } from './levels'
import { newId } from '../nodes/new-id'
import { $createUnParagraphNode, $isUnParagraphNode } from '../nodes/UnParagraphNode'
import type { UnParagraphNode } from '../nodes/UnParagraphNode'

/** Enter: split the paragraph, begin the next, or leave the list that an empty item ends. Whether it was done here. */
export function $enter(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (!selection.isCollapsed()) selection.removeText()
  const node = $blockOf(selection.anchor.getNode())
  if (!$isUnParagraphNode(node)) return false
  if (node.isEmpty() && $leaveList(node)) return true
  if (!node.isEmpty() && $isAtStart(selection, node)) {
    // The words keep their id; what is new is the empty paragraph before them.
    node.insertBefore($createUnParagraphNode({ id: newId(), kind: node.kind(), level: node.level(), runs: [] }))
    return true
  }
  const next = $isAtEnd(selection, node) ? $kindAfter(node) : undefined
  const made = selection.insertParagraph()
  if (next && $isUnParagraphNode(made)) {
    made.setKind(next.kind, next.level)
    // Neither the italics of a heading's end nor those of an opening go on in a new paragraph.
    made.setTextFormat(0)
    const after = $getSelection()
    if ($isRangeSelection(after)) after.setFormat(0)
  }
  return true
}

/** Backspace at the start of a paragraph, Delete at the end of one, where one of the two is empty: the other stays whole. */
export function $joinEmpty(isBackward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = $blockOf(selection.anchor.getNode())
  if (!$isUnParagraphNode(node)) return false
  const [first, second] = isBackward ? [node.getPreviousSibling(), node] : [node, node.getNextSibling()]
  const atBorder = isBackward ? $isAtStart(selection, node) : $isAtEnd(selection, node)
  if (!atBorder || !$isUnParagraphNode(first) || !$isUnParagraphNode(second)) return false
  if (!first.isEmpty() || second.isEmpty()) return false
  $handOver(first, second)
  first.remove()
  $caretAt(second, 0)
  return true
}

function $leaveList(node: UnParagraphNode): boolean {
  const kind = node.kind()
  if (kind !== 'sub' && kind !== 'bullet') return false
  if (node.level() > 1) node.setKind(kind, node.level() - 1)
  else node.setKind($ownerKind(node), 0)
  return true
}

export function $isAtStart({ anchor }: RangeSelection, node: UnParagraphNode): boolean {
  if (anchor.offset !== 0) return false
  return anchor.key === node.getKey() || node.getFirstDescendant()?.getKey() === anchor.key
}

export function $isAtEnd({ anchor }: RangeSelection, node: UnParagraphNode): boolean {
  if (anchor.key === node.getKey()) return anchor.offset === node.getChildrenSize()
  const last = node.getLastDescendant()
  return last?.getKey() === anchor.key && anchor.offset === last.getTextContentSize()
}
