import {
  $getRoot,
  $getSelection,
  $getState,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  $setState,
} from 'lexical'
import type { BaseSelection, LexicalNode, RangeSelection } from 'lexical'
import type { Paragraph } from '../../../shared/text/document-text'
import { $handOver } from '../nodes/absorb'
import { $blockOf, $isBlockNode } from '../nodes/blocks'
import type { BlockNode } from '../nodes/blocks'
import { $caretAt } from '../nodes/caret-at'
import type { Piece } from './clipboard-piece'
import { $entering } from './fresh-ids'
import type { Entering } from './fresh-ids'
import { $inlineOf } from '../nodes/inline'
import { $bodyKind } from '../keys/levels'
import { $nodeOf } from '../load'
import { newId } from '../nodes/new-id'
import { referredIn } from '../notes/note-words'
import { pidState } from '../nodes/paragraph-state'
import type { NoteWords } from '../nodes/paragraph-state'
import { $removeSelected } from '../keys/remove-selected'
import { $rest, $setRest } from '../nodes/rest-state'
import { $createUnParagraphNode, $isUnParagraphNode } from '../nodes/UnParagraphNode'
import type { UnParagraphNode } from '../nodes/UnParagraphNode'

/**
 * Put a piece where the selection is, in place of what is selected; the caret stands behind it. Words join the
 * paragraph the caret is in; whole paragraphs stand by themselves, of the kind they are, and part it. Inside an update only.
 */
export function $insertPiece(piece: Piece, selection: BaseSelection): void {
  if ($getSelection() !== selection) $setSelection(selection)
  const target = $emptied(selection)
  const at = $getSelection()
  if (!target || !$isRangeSelection(at)) return
  const { paragraphs } = piece.text
  const isOne = paragraphs.length === 1 && isWritten(paragraphs[0]!) && !piece.broken
  const isWords = isOne && (!target.isEmpty() || piece.openStart || piece.openEnd)
  const entering = $entering(piece, isWords)
  const words = wordsIn(entering)
  if (isWords) {
    at.insertNodes(entering.paragraphs[0]!.runs.map((run) => $inlineOf(run, words)))
    return
  }
  $holdNotesOfTables(entering)
  const nodes = entering.paragraphs.map((paragraph) => $nodeOf(paragraph, words) as BlockNode)
  if (target.isEmpty() && !piece.openStart) $replace(target, nodes, entering)
  else $partBy(target, nodes, piece, at)
}

/** The paragraph that the caret is in, once what was selected is gone. */
function $emptied(selection: BaseSelection): UnParagraphNode | undefined {
  if ($isNodeSelection(selection)) {
    const blocks = selection.getNodes().filter($isBlockNode)
    const last = blocks.at(-1)
    if (!last) return undefined
    const made = $newParagraph(last)
    last.insertAfter(made)
    for (const block of blocks) block.remove()
    made.select()
    return made
  }
  if (!$isRangeSelection(selection)) return undefined
  if (!selection.isCollapsed() && !$removeSelected()) selection.removeText()
  const now = $getSelection()
  if (!$isRangeSelection(now)) return undefined
  const node = now.anchor.getNode()
  const block = node.is($getRoot()) ? undefined : $blockOf(node)
  if ($isUnParagraphNode(block)) return block
  // Between paragraphs, or in what is not written word by word.
  const children = $getRoot().getChildren()
  const before = block ?? children[now.anchor.offset - 1]
  const made = $newParagraph(before)
  if (before) before.insertAfter(made)
  else if (children[0]) children[0].insertBefore(made)
  else $getRoot().append(made)
  made.select()
  return made
}

function $newParagraph(before: LexicalNode | undefined): UnParagraphNode {
  const kind = before ? $bodyKind(before) : 'text'
  return $createUnParagraphNode({ id: newId(), kind, level: 0, runs: [] })
}

/** Whole paragraphs in place of an empty one. It is not lost what rests on that: the first takes its id or absorbs it. */
function $replace(target: UnParagraphNode, nodes: readonly BlockNode[], { kept }: Entering): void {
  for (const node of nodes) target.insertBefore(node)
  const id = $getState(target, pidState)
  const first = nodes[0]
  if ($isUnParagraphNode(first)) {
    if (!kept.has($getState(first, pidState))) $setState(first, pidState, id)
    else $handOver(target, first)
  }
  target.remove()
  $caretAtEnd(nodes.at(-1)!)
}

/** Paragraphs into the middle, or to an end, of one that has words. The words at its start keep its id, or those behind. */
function $partBy(target: UnParagraphNode, pasted: readonly BlockNode[], piece: Piece, at: RangeSelection): void {
  const index = $splitAt(target, at)
  const behind = target.getChildren().slice(index)
  const nodes = [...pasted]
  const isFirst = index === 0 && !piece.openStart
  if (piece.openStart && $isUnParagraphNode(nodes[0])) {
    const first = nodes.shift() as UnParagraphNode
    target.splice(index, 0, first.getChildren())
  }
  const last = nodes.at(-1)
  const joins = piece.openEnd && behind.length > 0 && $isUnParagraphNode(last) ? last : undefined
  if (joins) nodes.pop()
  const joined = joins?.getChildren() ?? []
  let rest: UnParagraphNode | undefined
  if (isFirst && behind.length > 0) {
    for (const node of nodes) target.insertBefore(node)
    rest = target
    rest.splice(0, 0, joined)
  } else {
    let previous: LexicalNode = target
    for (const node of nodes) {
      previous.insertAfter(node)
      previous = node
    }
    if (behind.length > 0 && (nodes.length > 0 || joins)) {
      rest = target.secondHalf()
      previous.insertAfter(rest)
      rest.append(...joined, ...behind)
    }
  }
  if (joins && rest) $caretAt(rest, joined.length)
  else if (nodes.length > 0) $caretAtEnd(nodes.at(-1)!)
}

/** The index among the paragraph's children that the caret stands at; a run of words it stands in is split. */
function $splitAt(target: UnParagraphNode, { anchor }: RangeSelection): number {
  const node = anchor.getNode()
  if (node.is(target)) return anchor.offset
  const index = node.getIndexWithinParent()
  if (!$isTextNode(node) || anchor.offset === 0) return index
  if (anchor.offset < node.getTextContentSize()) node.splitText(anchor.offset)
  return index + 1
}

function $caretAtEnd(block: BlockNode): void {
  if ($isUnParagraphNode(block)) block.selectEnd()
  else block.selectNext(0, 0)
}

/** The notes of tables stand beside the paragraphs, as nobody types in tables. */
function $holdNotesOfTables({ paragraphs, footnotes }: Entering): void {
  const referred = new Set(paragraphs.filter((p) => !isWritten(p)).flatMap(referredIn))
  const rest = $rest()
  const known = new Set(rest.held.map(({ id }) => id))
  const more = footnotes.filter(({ id }) => referred.has(id) && !known.has(id))
  if (more.length > 0) $setRest({ ...rest, held: [...rest.held, ...more] })
}

function wordsIn({ footnotes }: Entering): (footnoteId: string) => NoteWords | null {
  const words = new Map(footnotes.map(({ id, ...note }) => [id, note]))
  return (id) => words.get(id) ?? null
}

function isWritten({ kind }: Paragraph): boolean {
  return kind !== 'table' && kind !== 'contents'
}
