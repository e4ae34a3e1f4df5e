import { $getRoot, $getState, $isNodeSelection, $isRangeSelection, $isTextNode } from 'lexical'
import type { BaseSelection, LexicalNode, PointType } from 'lexical'
import type { Paragraph, Run } from '../../../shared/text/document-text'
import { joinRuns } from '../../../shared/text/runs'
import { $blockOf, $isBlockNode } from '../nodes/blocks'
import type { BlockNode } from '../nodes/blocks'
import type { Piece } from './clipboard-piece'
import { $isFixedParagraphNode } from '../nodes/FixedParagraphNode'
import { $runOf } from '../nodes/inline'
import { $noteWords, referredIn } from '../notes/note-words'
import { factsState, fixedState, kindState, levelState, pidState } from '../nodes/paragraph-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'
import type { UnParagraphNode } from '../nodes/UnParagraphNode'

/** A point in the text: a paragraph, a child of it, and an offset in that child. */
interface Place {
  block: BlockNode
  child: number
  offset: number
}

/** What is selected, as a piece to be put elsewhere; undefined where nothing is. */
export function $selectedPiece(selection: BaseSelection | null): Piece | undefined {
  if ($isNodeSelection(selection)) {
    const blocks = selection.getNodes().filter($isBlockNode)
    return blocks.length > 0 ? $pieceOf(blocks.map($wholeOf), false, false, true) : undefined
  }
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const start = $placeOf(from, true)
  const end = $placeOf(to, false)
  if (!start || !end) return undefined
  const blocks = $blocksBetween(start.block, end.block)
  const several = blocks.length > 1
  // A selection that ends at the start of a paragraph ends behind the break before it.
  const broken = several && $isStart(end) && $isUnParagraphNode(end.block)
  const taken = broken ? blocks.slice(0, -1) : blocks
  const paragraphs = taken.map((block, index) => {
    if (!$isUnParagraphNode(block)) return $wholeOf(block)
    return $partOf(block, index === 0 ? start : undefined, broken || index < taken.length - 1 ? undefined : end)
  })
  return $pieceOf(paragraphs, !$isStart(start), !broken && !$isEnd(end), broken)
}

function $pieceOf(paragraphs: Paragraph[], openStart: boolean, openEnd: boolean, broken: boolean): Piece {
  const ids = new Set(paragraphs.flatMap(referredIn))
  const words = $noteWords()
  const footnotes = [...ids].flatMap((id) => {
    const note = words(id)
    return note ? [{ id, ...note }] : []
  })
  return { text: { paragraphs, footnotes }, openStart, openEnd, own: true, ...(broken && { broken }) }
}

function $wholeOf(block: BlockNode): Paragraph {
  if ($isUnParagraphNode(block)) return $partOf(block)
  return $getState(block, fixedState) ?? { id: '', kind: 'text', level: 0, runs: [] }
}

function $partOf(block: UnParagraphNode, start?: Place, end?: Place): Paragraph {
  const runs = block.getChildren().flatMap((child, index): Run[] => {
    const run = $runOf(child)
    if (!run || (start && index < start.child) || (end && index > end.child)) return []
    const from = start?.child === index ? start.offset : 0
    const to = end?.child === index ? end.offset : Infinity
    if (run.type === 'text') return [{ ...run, text: run.text.slice(from, to) }]
    return to > 0 ? [run] : []
  })
  return {
    id: $getState(block, pidState),
    kind: $getState(block, kindState),
    level: $getState(block, levelState),
    runs: joinRuns(runs),
    ...$getState(block, factsState),
  }
}

/** `first`: where a point stands between paragraphs, the one behind it, else the one before. */
function $placeOf(point: PointType, first: boolean): Place | undefined {
  const node: LexicalNode = point.getNode()
  const { offset } = point
  if (node.is($getRoot())) {
    const block = $blockOf($getRoot().getChildren()[first ? offset : offset - 1] ?? null)
    return block && { block, child: first ? 0 : sizeOf(block), offset: 0 }
  }
  const block = $blockOf(node)
  if (!block) return undefined
  if (node.is(block)) return { block, child: offset, offset: 0 }
  return { block, child: node.getIndexWithinParent(), offset }
}

function $isStart({ block, child, offset }: Place): boolean {
  return offset === 0 && childrenOf(block).slice(0, child).every(isNothing)
}

function $isEnd({ block, child, offset }: Place): boolean {
  const children = childrenOf(block)
  const at = children[child]
  const behind = at && offset > 0 && offset === at.getTextContentSize() ? child + 1 : child
  return children.slice(behind).every(isNothing)
}

const isNothing = (node: LexicalNode): boolean => $isTextNode(node) && node.getTextContentSize() === 0
const childrenOf = (block: BlockNode): LexicalNode[] => ($isFixedParagraphNode(block) ? [] : block.getChildren())
const sizeOf = (block: BlockNode): number => childrenOf(block).length

function $blocksBetween(first: BlockNode, last: BlockNode): BlockNode[] {
  const between: BlockNode[] = []
  for (let node: LexicalNode | null = first; node; node = node.getNextSibling()) {
    if ($isBlockNode(node)) between.push(node)
    if (node.is(last)) break
  }
  return between
}
