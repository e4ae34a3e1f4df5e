import { $getRoot, $getState, $isRangeSelection, $getSelection } from 'lexical'
import { moved, stepped } from '../../../shared/text/moving'
import type { Placed } from '../../../shared/text/moving'
import { $idOf, $isBlockNode, $selectedBlocks } from '../nodes/blocks'
import type { BlockNode } from '../nodes/blocks'
import { $isFixedParagraphNode } from '../nodes/FixedParagraphNode'
import { fixedState } from '../nodes/paragraph-state'

/** Put paragraphs before another, or at the end; they keep their order, their ids and the caret. Whether anything moved. */
export function $moveBlocks(ids: readonly string[], before: string | undefined): boolean {
  const blocks = $blocks()
  const byId = new Map(blocks.map((block) => [$idOf(block), block]))
  const order = [...byId.keys()]
  const known = ids.filter((id) => byId.has(id))
  const after = moved(order, known, before)
  if (after.every((id, index) => id === order[index])) return false
  const moving = new Set(known)
  const next = after.slice(after.findLastIndex((id) => moving.has(id)) + 1)[0]
  const target = next === undefined ? undefined : byId.get(next)
  for (const id of after.filter((one) => moving.has(one))) {
    if (target) target.insertBefore(byId.get(id)!)
    else $getRoot().append(byId.get(id)!)
  }
  return true
}

/** The selected paragraphs one place up or down. Whether anything moved. */
export function $moveSelected(step: 1 | -1): boolean {
  const chosen = $selectedBlocks().map($idOf)
  const move = stepped($blocks().map($placed), chosen, step)
  const selection = $getSelection()
  const kept = $isRangeSelection(selection) ? selection.clone() : undefined
  if (!move || !$moveBlocks(move.ids, move.before)) return false
  // Points in the root would speak of other paragraphs now; those in paragraphs went along.
  if (kept && $isRangeSelection(selection)) {
    selection.anchor.set(kept.anchor.key, kept.anchor.offset, kept.anchor.type)
    selection.focus.set(kept.focus.key, kept.focus.offset, kept.focus.type)
  }
  return true
}

function $blocks(): BlockNode[] {
  return $getRoot().getChildren().filter($isBlockNode)
}

function $placed(block: BlockNode): Placed {
  const id = $idOf(block)
  if ($isFixedParagraphNode(block)) return { id, kind: $getState(block, fixedState)?.kind ?? 'table', level: 0 }
  return { id, kind: block.kind(), level: block.level() }
}
