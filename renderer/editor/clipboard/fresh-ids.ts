import { $getRoot, $getState, $setState } from 'lexical'
import type { Footnote, Paragraph, Run } from '../../../shared/text/document-text'
import { $isBlockNode, $idOf } from '../nodes/blocks'
import type { BlockNode } from '../nodes/blocks'
import type { Piece } from './clipboard-piece'
import { $isFixedParagraphNode } from '../nodes/FixedParagraphNode'
import { newId } from '../nodes/new-id'
import { $noteWords, $referenceCounts, referredIn } from '../notes/note-words'
import { factsState, fixedState, pidState } from '../nodes/paragraph-state'
import { $rest } from '../nodes/rest-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/** A piece's paragraphs as they enter the draft, and the notes they refer to. */
export interface Entering {
  paragraphs: Paragraph[]
  footnotes: Footnote[]
  /** Ids of the paragraphs that kept theirs. */
  kept: ReadonlySet<string>
}

/**
 * The ids a piece enters with. A paragraph keeps its id unless another with words bears it (an empty one left behind by a
 * cut gives it up), and with it the ids merged into it. A note keeps its id where it comes back from a cut; a copy of
 * a reference is a new note with the same words, one for each note of the piece. `isWords`: they join a paragraph that
 * has an id, and nothing gives up its own. Paragraphs and notes share their ids. Inside an update only.
 */
export function $entering(piece: Piece, isWords = false): Entering {
  const taken = $takenIds()
  const notes = $renewedNotes(piece, taken)
  for (const id of $noteIds()) taken.set(id, null)
  const kept = new Set<string>()
  const idFor = (paragraph: Paragraph): string => {
    const bearer = taken.get(paragraph.id)
    const isLeft = $isUnParagraphNode(bearer) && bearer.isEmpty() && paragraph.runs.length > 0
    if (isWords || !piece.own || !paragraph.id || kept.has(paragraph.id) || (taken.has(paragraph.id) && !isLeft))
      return newId()
    if (isLeft) {
      for (const old of bearer.facts().absorbed ?? []) taken.delete(old)
      $setState(bearer, pidState, newId())
      $setState(bearer, factsState, ({ absorbed, ...facts }) => (void absorbed, facts))
    }
    kept.add(paragraph.id)
    return paragraph.id
  }
  const renewed = (paragraph: Paragraph): Paragraph => {
    const { absorbed, ...rest } = paragraph
    const id = idFor(paragraph)
    const own = id === paragraph.id ? absorbed?.filter((old) => !taken.has(old)) : undefined
    return {
      ...rest,
      id,
      runs: tied(paragraph.runs, notes.ids),
      ...(own && own.length > 0 && { absorbed: own }),
      ...(paragraph.rows && {
        rows: paragraph.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(renewed) })),
        })),
      }),
    }
  }
  return { paragraphs: piece.text.paragraphs.map(renewed), footnotes: notes.footnotes, kept }
}

/** Every id that stands for a paragraph with its bearer: its own, those in its cells, those merged into it (of null). */
function $takenIds(): Map<string, BlockNode | null> {
  const taken = new Map<string, BlockNode | null>()
  for (const block of $getRoot().getChildren()) {
    if (!$isBlockNode(block)) continue
    if ($isUnParagraphNode(block)) for (const id of block.facts().absorbed ?? []) taken.set(id, null)
    const fixed = $isFixedParagraphNode(block) && $getState(block, fixedState)
    if (fixed) for (const id of cellIds(fixed)) taken.set(id, null)
  }
  for (const block of $getRoot().getChildren()) if ($isBlockNode(block)) taken.set($idOf(block), block)
  return taken
}

function cellIds({ rows = [] }: Paragraph): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs.flatMap((p) => [p.id, ...cellIds(p)])))
}

function $noteIds(): string[] {
  const { held, loose } = $rest()
  return [...$referenceCounts().keys(), ...[...held, ...loose].map(({ id }) => id)]
}

/** `taken`: ids of paragraphs, which no note may have. */
function $renewedNotes(
  piece: Piece,
  taken: ReadonlyMap<string, unknown>,
): { ids: ReadonlyMap<string, string>; footnotes: Footnote[] } {
  const counts = $referenceCounts()
  const words = $noteWords()
  const ids = new Map<string, string>()
  const footnotes = new Map<string, Footnote>()
  const given = new Map(piece.text.footnotes.map((note) => [note.id, note]))
  for (const id of new Set(piece.text.paragraphs.flatMap(referredIn))) {
    const there = counts.get(id) ?? 0
    const comesBack = there === (piece.left?.[id] ?? 0)
    const keeps = piece.own && comesBack
    const now = keeps && there > 0 ? words(id) : null
    const note = now ? { id, ...now } : given.get(id)
    // A note that is only spoken of keeps its id unless another note has it.
    const to = !taken.has(id) && (keeps || (!note && piece.own && !words(id))) ? id : newId()
    ids.set(id, to)
    if (note) footnotes.set(to, { ...note, id: to })
  }
  return { ids, footnotes: [...footnotes.values()] }
}

function tied(runs: readonly Run[], ids: ReadonlyMap<string, string>): Run[] {
  return runs.map((run) =>
    run.type === 'reference' ? { ...run, footnoteId: ids.get(run.footnoteId) ?? run.footnoteId } : run,
  )
}
