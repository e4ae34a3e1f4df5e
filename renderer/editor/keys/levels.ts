import type { LexicalNode } from 'lexical'
import type { ParagraphKind } from '../../../shared/text/document-text'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'
import type { UnParagraphNode } from '../nodes/UnParagraphNode'
import { $selectedBlocks } from '../nodes/blocks'
import { $rest } from '../nodes/rest-state'

/** Kinds that sub-paragraphs can belong to. */
const OWNERS: readonly ParagraphKind[] = ['numbered', 'operative', 'preambular', 'text']
const DEEPEST_SUB = 4
const DEEPEST_HEADING = 6

/** The level a kind begins with. */
export function firstLevel(kind: ParagraphKind): number {
  return kind === 'heading' || kind === 'sub' || kind === 'bullet' ? 1 : 0
}

/** The kind a paragraph of this draft's own has, where nothing says more. */
export function $plainKind(): ParagraphKind {
  return $rest().draft.kind === 'resolution' ? 'operative' : 'numbered'
}

/** Tab and Shift+Tab: the selected paragraphs one level down (or up). Whether anything changed. */
export function $changeLevels(step: 1 | -1): boolean {
  let changed = false
  for (const block of $selectedBlocks()) {
    if ($isUnParagraphNode(block)) changed = $changeLevel(block, step) || changed
  }
  return changed
}

function $changeLevel(node: UnParagraphNode, step: 1 | -1): boolean {
  const kind = node.kind()
  const level = node.level()
  if (kind === 'heading') return $toLevel(node, kind, within(1, level + step, DEEPEST_HEADING))
  if (kind === 'bullet') return $toLevel(node, kind, within(1, level + step, DEEPEST_SUB))
  if (kind === 'sub') {
    if (step === -1 && level === 1) return $toLevel(node, $ownerKind(node), 0)
    const before = node.getPreviousSibling()
    const deepest = $isUnParagraphNode(before) && before.kind() === 'sub' ? before.level() + 1 : 1
    return $toLevel(
      node,
      'sub',
      step === 1 ? Math.max(level, within(1, level + 1, Math.min(deepest, DEEPEST_SUB))) : level - 1,
    )
  }
  // A paragraph becomes a sub-paragraph of the one before it; the first of all has none.
  if (step === 1 && OWNERS.includes(kind) && $ownerBefore(node)) return $toLevel(node, 'sub', 1)
  return false
}

function $toLevel(node: UnParagraphNode, kind: ParagraphKind, level: number): boolean {
  if (kind === node.kind() && level === node.level()) return false
  node.setKind(kind, level)
  return true
}

/** The kind of the paragraph that a sub-paragraph belongs to. */
export function $ownerKind(node: UnParagraphNode): ParagraphKind {
  return $ownerBefore(node)?.kind() ?? $plainKind()
}

function $ownerBefore(node: UnParagraphNode): UnParagraphNode | undefined {
  for (let before = node.getPreviousSibling(); before; before = before.getPreviousSibling()) {
    if (!$isUnParagraphNode(before)) continue
    if (OWNERS.includes(before.kind())) return before
    if (before.kind() !== 'sub' && before.kind() !== 'bullet' && before.kind() !== 'quote') return undefined
  }
  return undefined
}

/** Make the selected paragraphs another kind. Whether anything changed. */
export function $setKind(kind: ParagraphKind): boolean {
  let changed = false
  for (const block of $selectedBlocks()) {
    if (!$isUnParagraphNode(block)) continue
    changed = $toLevel(block, kind, block.kind() === kind ? block.level() : firstLevel(kind)) || changed
  }
  return changed
}

/** What follows a paragraph that Enter was pressed at the end of. */
export function $kindAfter(node: UnParagraphNode): { kind: ParagraphKind; level: number } {
  const kind = node.kind()
  if (kind === 'opening') return { kind: 'preambular', level: 0 }
  if (kind === 'heading' || kind === 'annex' || kind === 'quote') return { kind: $bodyKind(node), level: 0 }
  return { kind, level: node.level() }
}

/** The kind that the body around a paragraph has: of the nearest before it that is one, else the draft's own. */
export function $bodyKind(node: LexicalNode): ParagraphKind {
  for (let before = node.getPreviousSibling(); before; before = before.getPreviousSibling()) {
    if ($isUnParagraphNode(before) && OWNERS.includes(before.kind())) return before.kind()
  }
  return $plainKind()
}

function within(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
