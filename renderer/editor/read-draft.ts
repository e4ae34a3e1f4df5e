import { $getRoot, $getState, $isElementNode } from 'lexical'
import type { EditorState, LexicalNode, NodeKey } from 'lexical'
import type { Draft } from '../../shared/draft/draft'
import type { DocumentText, Footnote, Paragraph } from '../../shared/text/document-text'
import { referencesOf } from '../../shared/text/flat'
import { joinRuns } from '../../shared/text/runs'
import { $isFixedParagraphNode } from './nodes/FixedParagraphNode'
import { $isFootnoteReferenceNode } from './nodes/FootnoteReferenceNode'
import { $runOf } from './nodes/inline'
import { factsState, fidState, fixedState, kindState, levelState, noteState, pidState } from './nodes/paragraph-state'
import type { NoteWords } from './nodes/paragraph-state'
import { $rest } from './nodes/rest-state'
import type { Rest } from './nodes/rest-state'
import { $isUnParagraphNode } from './nodes/UnParagraphNode'

/** A paragraph of the draft and the node it was read from. */
export interface ReadParagraph {
  key: NodeKey
  paragraph: Paragraph
  /** The references among its runs, those in the cells of a table left out. */
  references: readonly { key: NodeKey; footnoteId: string }[]
}

export interface DraftReading {
  draft: Draft
  /** In reading order, one for each of the draft's paragraphs. */
  nodes: readonly ReadParagraph[]
}

/**
 * Reads the draft out of editor states, one after the other. What did not change keeps its identity: nodes are never
 * changed in place, so a paragraph whose nodes are the very same is the very same, also after undo. One walk of 2,000
 * paragraphs takes about a millisecond.
 */
export function createDraftReader(): (state: EditorState) => DraftReading {
  let blocks = new Map<NodeKey, Block>()
  let notes = new Map<string, Footnote>()
  let last: { reading: DraftReading; rest: Rest } | undefined

  return (state) =>
    state.read(() => {
      const rest = $rest()
      const seen = new Map<NodeKey, Block>()
      const nodes: ReadParagraph[] = []
      const words = new Map<string, NoteWords>()
      for (const node of $getRoot().getChildren()) {
        const block = $blockOf(node, blocks.get(node.getKey()))
        if (!block) continue
        seen.set(node.getKey(), block)
        nodes.push(block.read)
        for (const [id, note] of block.notes) if (!words.has(id)) words.set(id, note)
      }
      blocks = seen
      const paragraphs = kept(
        last?.reading.draft.text.paragraphs,
        nodes.map(({ paragraph }) => paragraph),
      )
      const sameParagraphs = paragraphs === last?.reading.draft.text.paragraphs
      if (last && sameParagraphs && rest === last.rest && sameNotes(words, notes)) return last.reading
      const text: DocumentText = { ...rest.text, paragraphs, footnotes: [] }
      const found = footnotesOf(text, words, rest, notes)
      notes = new Map(found.map((note) => [note.id, note]))
      text.footnotes = kept(last?.reading.draft.text.footnotes, found)
      last = { reading: { draft: { ...rest.draft, text }, nodes }, rest }
      return last.reading
    })
}

/** What was read of one node, and of what: the node and its children as they were. */
interface Block {
  from: readonly LexicalNode[]
  read: ReadParagraph
  notes: readonly (readonly [string, NoteWords])[]
}

function $blockOf(node: LexicalNode, before: Block | undefined): Block | undefined {
  if (before && $isSame(node, before.from)) return before
  const children = $isElementNode(node) ? node.getChildren() : []
  const read = $paragraphOf(node, children)
  if (!read) return undefined
  // A note's new words make its reference a new node and leave the paragraph as it was.
  const known = before?.read.paragraph
  const paragraph = known && JSON.stringify(known) === JSON.stringify(read) ? known : read
  const references = children.filter($isFootnoteReferenceNode)
  const notes = references.flatMap((reference) => {
    const note = $getState(reference, noteState)
    return note ? [[$getState(reference, fidState), note] as const] : []
  })
  const marks = references.map((reference) => ({ key: reference.getKey(), footnoteId: $getState(reference, fidState) }))
  return { from: [node, ...children], read: { key: node.getKey(), paragraph, references: marks }, notes }
}

/** Whether a node and its children are the very ones that were read; looked at for every paragraph, so nothing is made. */
function $isSame(node: LexicalNode, from: readonly LexicalNode[]): boolean {
  if (node !== from[0]) return false
  if (!$isElementNode(node)) return true
  let child = node.getFirstChild()
  for (let index = 1; index < from.length; index += 1) {
    if (child !== from[index]) return false
    child = child!.getNextSibling()
  }
  return child === null
}

function $paragraphOf(node: LexicalNode, children: readonly LexicalNode[]): Paragraph | undefined {
  if ($isFixedParagraphNode(node)) return $getState(node, fixedState) ?? undefined
  if (!$isUnParagraphNode(node)) return undefined
  return {
    id: $getState(node, pidState),
    kind: $getState(node, kindState),
    level: $getState(node, levelState),
    runs: joinRuns(children.flatMap((child) => $runOf(child) ?? [])),
    ...$getState(node, factsState),
  }
}

/** The notes in the order of their first reference, then those nothing ever referred to. */
function footnotesOf(
  text: DocumentText,
  typed: ReadonlyMap<string, NoteWords>,
  { held, loose }: Rest,
  before: ReadonlyMap<string, Footnote>,
): Footnote[] {
  const words = new Map<string, NoteWords>(typed)
  for (const { id, ...note } of held) if (!words.has(id)) words.set(id, note)
  const ids = new Set(referencesOf(text).map(({ run }) => run.footnoteId))
  const found: Footnote[] = []
  for (const id of ids) {
    const note = words.get(id)
    if (note) found.push(sameFootnote(before.get(id), { id, ...note }))
  }
  return [...found, ...loose.filter(({ id }) => !ids.has(id))]
}

function sameFootnote(before: Footnote | undefined, now: Footnote): Footnote {
  return before && before.runs === now.runs && before.series === now.series && before.printed === now.printed
    ? before
    : now
}

/** Whether the words typed into notes are those read before: a note's words are replaced whole. */
function sameNotes(words: ReadonlyMap<string, NoteWords>, notes: ReadonlyMap<string, Footnote>): boolean {
  for (const [id, { runs, series }] of words) {
    const note = notes.get(id)
    if (note?.runs !== runs || note.series !== series) return false
  }
  return true
}

/** The list as it was, where every item is the very same. */
function kept<T>(before: T[] | undefined, now: T[]): T[] {
  return before && before.length === now.length && before.every((item, index) => item === now[index]) ? before : now
}
