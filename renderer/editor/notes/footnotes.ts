import {
  $createNodeSelection,
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
} from 'lexical'
import type { LexicalNode, NodeKey, PointType } from 'lexical'
import type { Footnote, MastheadField, Run } from '../../../shared/text/document-text'
import { $blockOf, $selectedBlocks } from '../nodes/blocks'
import { $createFootnoteReferenceNode, $isFootnoteReferenceNode } from '../nodes/FootnoteReferenceNode'
import type { FootnoteReferenceNode } from '../nodes/FootnoteReferenceNode'
import { newId } from '../nodes/new-id'
import { fidState, noteState } from '../nodes/paragraph-state'
import type { NoteWords } from '../nodes/paragraph-state'
import { $rest, $setRest } from '../nodes/rest-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/** A reference in the text: the note it leads to, and its node. */
export interface Indicator {
  footnoteId: string
  key: NodeKey
}

/**
 * A new note with its reference behind the caret or the selection; nothing where no words are typed. A note made with
 * words is another one that says the same.
 */
export function $insertNote(runs: Run[] = []): Indicator | undefined {
  return $place($createFootnoteReferenceNode(newId(), { series: 'number', runs }))
}

/** One more reference to a note that is there: it holds the very same words. */
export function $insertReference({ id, ...words }: Footnote): Indicator | undefined {
  const held = $references().find((node) => $getState(node, fidState) === id)
  return $place($createFootnoteReferenceNode(id, (held && $getState(held, noteState)) ?? (words as NoteWords)))
}

function $place(reference: FootnoteReferenceNode): Indicator | undefined {
  const selected = $selectedReference()
  if (selected) selected.insertAfter(reference)
  else {
    const range = $behindSelection()
    if (!range) return undefined
    $setSelection(range)
    range.insertNodes([reference])
  }
  $caretAfter(reference)
  return $indicatorOf(reference)
}

/** The caret that stands behind what is selected. A selection that ends at the next paragraph's start ends before it. */
function $behindSelection() {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const last = $selectedBlocks().at(-1)
  const end = selection.isBackward() ? selection.anchor : selection.focus
  if (!$isUnParagraphNode(last)) return undefined
  if (!last.is($blockOf(end.getNode()))) return last.selectEnd()
  const range = $createRangeSelection()
  range.anchor.set(end.key, end.offset, end.type)
  range.focus.set(end.key, end.offset, end.type)
  range.setFormat(selection.format)
  return range
}

/** The one reference that is selected as a whole. */
export function $selectedReference(): FootnoteReferenceNode | undefined {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return undefined
  const nodes = selection.getNodes()
  return nodes.length === 1 && $isFootnoteReferenceNode(nodes[0]) ? nodes[0] : undefined
}

/** The note of the reference that is selected as a whole. */
export function $selectedNote(): string | undefined {
  const reference = $selectedReference()
  return reference && $getState(reference, fidState)
}

export function $selectReference(reference: FootnoteReferenceNode): void {
  const selection = $createNodeSelection()
  selection.add(reference.getKey())
  $setSelection(selection)
}

/** What a jump to the note means here: the reference selected, else the nearest before the caret in its paragraph, else after. */
export function $referenceHere(): Indicator | undefined {
  const selected = $selectedReference()
  if (selected) return $indicatorOf(selected)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const { focus } = selection
  const block = $blockOf(focus.getNode())
  if (!$isUnParagraphNode(block)) return undefined
  const references = block.getChildren().filter($isFootnoteReferenceNode)
  const at = focus.key === block.getKey() ? focus.offset : focus.getNode().getIndexWithinParent()
  const before = references.filter((reference) => reference.getIndexWithinParent() < at).at(-1)
  const found = before ?? references[0]
  return found && $indicatorOf(found)
}

/** Put the caret behind a reference to the note: the one with this key, where it still is, else the first. */
export function $returnTo(footnoteId: string, key?: NodeKey): boolean {
  const known = key === undefined ? null : $getNodeByKey(key)
  const home =
    $isFootnoteReferenceNode(known) && known.isAttached() && $getState(known, fidState) === footnoteId
      ? known
      : $references().find((node) => $getState(node, fidState) === footnoteId)
  if (home) $caretAfter(home)
  return home !== undefined
}

/**
 * Take a note away with its references in the paragraphs and the masthead; the caret goes to where the first stood.
 * Not one that a table refers to: its cells are not written here.
 */
export function $removeNote(footnoteId: string): void {
  const references = $references().filter((node) => $getState(node, fidState) === footnoteId)
  references.reverse().forEach($removeReference)
  const rest = $rest()
  const { masthead } = rest.text
  const fields = Object.entries(masthead) as [MastheadField, Run[]][]
  const refers = (run: Run): boolean => run.type === 'reference' && run.footnoteId === footnoteId
  if (!rest.loose.some(({ id }) => id === footnoteId) && !fields.some(([, runs]) => runs.some(refers))) return
  const kept = fields.map(([field, runs]) => [field, runs.some(refers) ? runs.filter((r) => !refers(r)) : runs])
  $setRest({
    ...rest,
    text: { ...rest.text, masthead: Object.fromEntries(kept) as typeof masthead },
    loose: rest.loose.filter(({ id }) => id !== footnoteId),
  })
}

/** Backspace and Delete beside a reference, or on it, take it whole and nothing else. Whether there was one. */
export function $deleteReference(isBackward: boolean): boolean {
  const reference = $selectedReference() ?? $adjacentReference(isBackward)
  if (reference) $removeReference(reference)
  return reference !== undefined
}

/**
 * Ctrl+Backspace and Ctrl+Delete stop at references: to the browser "abc1def" is one word. Whether it was done here;
 * a word that ends before the next reference is left to the browser.
 */
export function $deleteWord(isBackward: boolean): boolean {
  if ($deleteReference(isBackward)) return true
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const { anchor } = selection
  const node = anchor.type === 'text' ? anchor.getNode() : $besides(anchor, isBackward)
  if (!$isTextNode(node)) return false
  const words = node.getTextContent()
  const whole = anchor.type === 'element'
  let reach = whole ? words : isBackward ? words.slice(0, anchor.offset) : words.slice(anchor.offset)
  const beyond = (of: LexicalNode) => (isBackward ? of.getPreviousSibling() : of.getNextSibling())
  let last: LexicalNode = node
  let stop = beyond(last)
  while ($isTextNode(stop)) {
    reach = isBackward ? stop.getTextContent() + reach : reach + stop.getTextContent()
    last = stop
    stop = beyond(last)
  }
  if (!$isFootnoteReferenceNode(stop)) return false
  const word = (isBackward ? WORD_BEFORE : WORD_AFTER).exec(reach)?.[0] ?? ''
  if (word.length < reach.length) return false
  const index = last.getIndexWithinParent()
  selection.focus.set(last.getParentOrThrow().getKey(), isBackward ? index : index + 1, 'element')
  selection.removeText()
  return true
}

const WORD_BEFORE = /(?:[\p{L}\p{N}\p{M}'’-]+|[^\s\p{L}\p{N}\p{M}]+)?\s*$/u
const WORD_AFTER = /^\s*(?:[\p{L}\p{N}\p{M}'’-]+|[^\s\p{L}\p{N}\p{M}]+)?/u

/** Put the caret behind a reference, before what follows. */
export function $caretAfter(reference: FootnoteReferenceNode): void {
  const next = reference.getNextSibling()
  if ($isTextNode(next)) next.select(0, 0)
  else {
    const index = reference.getIndexWithinParent() + 1
    reference.getParentOrThrow().select(index, index)
  }
}

function $removeReference(reference: FootnoteReferenceNode): void {
  const before = reference.getPreviousSibling()
  const parent = reference.getParentOrThrow()
  const index = reference.getIndexWithinParent()
  reference.remove()
  if ($isTextNode(before)) before.selectEnd()
  else parent.select(index, index)
}

function $adjacentReference(isBackward: boolean): FootnoteReferenceNode | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const node = $besides(selection.anchor, isBackward)
  return $isFootnoteReferenceNode(node) ? node : undefined
}

function $besides(point: PointType, isBackward: boolean): LexicalNode | null {
  const node = point.getNode()
  if ($isTextNode(node)) {
    const border = isBackward ? 0 : node.getTextContentSize()
    if (point.offset !== border) return null
    return isBackward ? node.getPreviousSibling() : node.getNextSibling()
  }
  return $isUnParagraphNode(node) ? node.getChildAtIndex(isBackward ? point.offset - 1 : point.offset) : null
}

function $indicatorOf(reference: FootnoteReferenceNode): Indicator {
  return { footnoteId: $getState(reference, fidState), key: reference.getKey() }
}

/** All references in the paragraphs, in reading order. */
function $references(): FootnoteReferenceNode[] {
  return $getRoot()
    .getChildren()
    .filter($isUnParagraphNode)
    .flatMap((block) => block.getChildren().filter($isFootnoteReferenceNode))
}
