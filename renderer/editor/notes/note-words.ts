import { $getRoot, $getState } from 'lexical'
import type { Paragraph } from '../../../shared/text/document-text'
import { referencesInRuns, referencesOf } from '../../../shared/text/flat'
import { emptyText } from '../../../shared/text/document-text'
import { $isFixedParagraphNode } from '../nodes/FixedParagraphNode'
import { $isFootnoteReferenceNode } from '../nodes/FootnoteReferenceNode'
import { fidState, fixedState, noteState } from '../nodes/paragraph-state'
import type { NoteWords } from '../nodes/paragraph-state'
import { $rest } from '../nodes/rest-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/** The words of the notes as they stand, by id. */
export function $noteWords(): (footnoteId: string) => NoteWords | null {
  const words = new Map<string, NoteWords>()
  for (const [id, note] of $references()) if (note && !words.has(id)) words.set(id, note)
  const { held, loose } = $rest()
  for (const { id, ...note } of [...held, ...loose]) if (!words.has(id)) words.set(id, note)
  return (id) => words.get(id) ?? null
}

/** How many references each note has, in text, tables and masthead. */
export function $referenceCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const [id] of $references()) count(id)
  for (const block of $getRoot().getChildren()) {
    const fixed = $isFixedParagraphNode(block) && $getState(block, fixedState)
    if (fixed) referredIn(fixed).forEach(count)
  }
  for (const runs of Object.values($rest().text.masthead))
    referencesInRuns(runs).forEach(({ run }) => count(run.footnoteId))
  return counts
}

/** The ids of the notes a paragraph refers to, one for each reference, those in its cells too. */
export function referredIn(paragraph: Paragraph): string[] {
  return referencesOf({ ...emptyText(), paragraphs: [paragraph] }).map(({ run }) => run.footnoteId)
}

function* $references(): Generator<readonly [string, NoteWords | null]> {
  for (const block of $getRoot().getChildren()) {
    if (!$isUnParagraphNode(block)) continue
    for (const child of block.getChildren()) {
      if ($isFootnoteReferenceNode(child)) yield [$getState(child, fidState), $getState(child, noteState)]
    }
  }
}
