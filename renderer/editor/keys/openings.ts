import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
} from 'lexical'
import type { LexicalEditor, NodeKey } from 'lexical'
import { operativeOpening, preambularOpening } from '../../../shared/structure'
import type { ParagraphKind } from '../../../shared/text/document-text'
import { $blockOf, $selectedBlocks } from '../nodes/blocks'
import { $flatOffset } from '../nodes/flat-point'
import { $rest } from '../nodes/rest-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'
import type { UnParagraphNode } from '../nodes/UnParagraphNode'

/**
 * The opening words in italics, of those of the selected paragraphs that open with a verb phrase of the lists.
 * English only; whether anything changed.
 */
export function $italicizeSelected(): boolean {
  let changed = false
  for (const block of $selectedBlocks()) {
    if ($isUnParagraphNode(block)) changed = $italicize(block, $openingOf(block).length) || changed
  }
  return changed
}

/**
 * Puts the opening words in italics as soon as they are written: when a blank or a comma is typed behind the phrase. A step
 * of its own in the history; whoever undoes it, or writes the phrase upright, is left in peace. Returns the undo.
 */
export function registerOpenings(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ prevEditorState, editorState, dirtyLeaves, tags }) => {
    if (dirtyLeaves.size === 0 || tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || editor.isComposing()) return
    const typed = editorState.read($finished)
    if (!typed) return
    const before = prevEditorState.read(() => $getNodeByKey(typed.key)?.getTextContent())
    if (before === undefined || before.length + 1 !== typed.text.length) return
    if (before !== typed.text.slice(0, typed.to) + typed.text.slice(typed.to + 1)) return
    editor.update(
      () => {
        const block = $getNodeByKey(typed.key)
        if (!$isUnParagraphNode(block)) return
        $italicize(block, typed.to)
        const selection = $getSelection()
        if ($isRangeSelection(selection) && selection.hasFormat('italic')) selection.toggleFormat('italic')
      },
      { tag: HISTORY_PUSH_TAG },
    )
  })
}

/** The paragraph whose opening phrase the caret stands one sign behind, and the phrase's length. */
function $finished(): { key: NodeKey; text: string; to: number } | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const block = $blockOf(selection.anchor.getNode())
  if (!$isUnParagraphNode(block) || !opens(block.kind())) return undefined
  const text = block.getTextContent()
  const to = $flatOffset(selection.anchor, block) - 1
  if (to < 1 || to > 80 || !/[\s,]/u.test(text[to] ?? '')) return undefined
  const written = text.slice(0, to)
  if ($openingIn(block.kind(), written).length !== to || $italicUpTo(block) >= to) return undefined
  // A shorter phrase that is upright was made so.
  const shorter = $openingIn(block.kind(), written.replace(/\s+\S*$/u, ''))
  if (shorter !== '' && shorter.length < to && $italicUpTo(block) < shorter.length) return undefined
  return { key: block.getKey(), text, to }
}

function $openingOf(block: UnParagraphNode): string {
  return $openingIn(block.kind(), block.getTextContent())
}

function $openingIn(kind: ParagraphKind, text: string): string {
  if ($rest().text.language !== 'en') return ''
  if (kind === 'preambular') return preambularOpening(text)
  return kind === 'operative' ? operativeOpening(text) : ''
}

const opens = (kind: ParagraphKind): boolean => kind === 'preambular' || kind === 'operative'

/** How far the paragraph begins in italics. */
function $italicUpTo(block: UnParagraphNode): number {
  let length = 0
  for (const child of block.getChildren()) {
    if (!$isTextNode(child)) continue
    if (!child.hasFormat('italic')) break
    length += child.getTextContentSize()
  }
  return length
}

const ITALIC = 2

function $italicize(block: UnParagraphNode, to: number): boolean {
  if ($italicUpTo(block) >= to) return false
  let at = 0
  for (const child of block.getChildren()) {
    if (at >= to) break
    const width = child.getTextContentSize()
    if ($isTextNode(child) && width > 0) {
      const part = at + width > to ? child.splitText(to - at)[0]! : child
      if (!part.hasFormat('italic')) part.toggleFormat('italic')
    }
    at += width
  }
  // As when loaded, so that undo finds nothing to correct.
  block.setTextFormat(block.getTextFormat() | ITALIC)
  return true
}
