import { $getNodeByKey, $getRoot, $getSelection, $getState, $isNodeSelection, $isRangeSelection } from 'lexical'
import type { LexicalNode } from 'lexical'
import { $isFixedParagraphNode } from './FixedParagraphNode'
import type { FixedParagraphNode } from './FixedParagraphNode'
import { fixedState, pidState } from './paragraph-state'
import { $isUnParagraphNode } from './UnParagraphNode'
import type { UnParagraphNode } from './UnParagraphNode'

/** What stands directly under the root. */
export type BlockNode = UnParagraphNode | FixedParagraphNode

export function $isBlockNode(node: LexicalNode | null | undefined): node is BlockNode {
  return $isUnParagraphNode(node) || $isFixedParagraphNode(node)
}

/** The paragraph a node is in, itself included. */
export function $blockOf(node: LexicalNode | null): BlockNode | undefined {
  const top = node?.getTopLevelElement() ?? node
  return $isBlockNode(top) ? top : undefined
}

export function $idOf(block: BlockNode): string {
  return $isFixedParagraphNode(block) ? ($getState(block, fixedState)?.id ?? '') : $getState(block, pidState)
}

/** The paragraph with this id, or the one that absorbed it. */
export function $blockById(id: string): BlockNode | undefined {
  const blocks = $getRoot().getChildren().filter($isBlockNode)
  return (
    blocks.find((block) => $idOf(block) === id) ??
    blocks.find((block) => $isUnParagraphNode(block) && block.facts().absorbed?.includes(id))
  )
}

/** The paragraphs the selection touches, in reading order; one ended before by a selection that stops at its start is out. */
export function $selectedBlocks(): BlockNode[] {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return distinct(selection.getNodes().map((node) => $blockOf(node)))
  if (!$isRangeSelection(selection)) return []
  if (selection.isCollapsed()) return distinct([$blockAt(selection.anchor.key, selection.anchor.offset)])
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const first = $blockAt(start.key, start.offset)
  const last = $blockAt(end.key, end.offset)
  if (!first || !last) return []
  const between: BlockNode[] = []
  for (let node: LexicalNode | null = first; node; node = node.getNextSibling()) {
    if ($isBlockNode(node)) between.push(node)
    if (node.is(last)) break
  }
  const stopsAtStart = between.length > 1 && end.offset === 0 && last.is($blockOf($getNodeByKey(end.key)))
  return stopsAtStart && $isUnParagraphNode(last) && last.getFirstDescendant()?.getKey() === end.key
    ? between.slice(0, -1)
    : between
}

function $blockAt(key: string, offset: number): BlockNode | undefined {
  const node = $getNodeByKey(key)
  if (node?.getKey() !== 'root') return $blockOf(node)
  const children = $getRoot().getChildren()
  return $blockOf(children[Math.min(offset, children.length - 1)] ?? null)
}

function distinct(blocks: readonly (BlockNode | undefined)[]): BlockNode[] {
  return [...new Map(blocks.flatMap((block) => (block ? [[block.getKey(), block] as const] : []))).values()]
}
