import { $setState } from 'lexical'
import type { Voice } from '../../../shared/text/document-text'
import { $blockById, $selectedBlocks } from '../nodes/blocks'
import { factsState } from '../nodes/paragraph-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/** Say who speaks in the selected paragraphs, or in the one given; undefined leaves it to the guess. Whether anything changed. */
export function $setVoice(voice: Voice | undefined, paragraphId?: string): boolean {
  const one = paragraphId === undefined ? undefined : $blockById(paragraphId)
  let changed = false
  for (const block of paragraphId === undefined ? $selectedBlocks() : [one]) {
    if (!$isUnParagraphNode(block)) continue
    const { voice: before, ...facts } = block.facts()
    if (before === voice) continue
    $setState(block, factsState, { ...facts, ...(voice && { voice }) })
    changed = true
  }
  return changed
}
