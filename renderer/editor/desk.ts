import {
  $getRoot,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  $setState,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { Draft } from '../../shared/draft/draft'
import type { Footnote } from '../../shared/text/document-text'
import { replaceInRuns } from '../../shared/text/runs'
import type { Desk, Selected, TextEdit } from '../draft'
import { giveEditorFocus } from '../ui'
import { $blockById, $blockOf, $idOf, $isBlockNode } from './nodes/blocks'
import type { BlockNode } from './nodes/blocks'
import { $flatOffset, $rangeIn } from './nodes/flat-point'
import { $isFootnoteReferenceNode } from './nodes/FootnoteReferenceNode'
import { $moveBlocks } from './keys/move'
import { fidState, noteState } from './nodes/paragraph-state'
import type { DraftReading } from './read-draft'
import { $rest, $setRest } from './nodes/rest-state'
import { $isUnParagraphNode } from './nodes/UnParagraphNode'
import { forgetSelectionIn, hasFocus } from './focus'

/** The editor as the rest of the window has it; `read` gives the draft as it stands. */
export function deskOf(editor: LexicalEditor, read: () => DraftReading): Desk {
  return {
    read: () => read().draft,
    change(change, joined = false) {
      const before = read().draft
      const after = change(before)
      if (after === before) return
      const step = joined ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG
      const tag = hasFocus(editor) ? step : [step, SKIP_DOM_SELECTION_TAG]
      editor.update(() => $putRest(before, after), { discrete: true, tag })
    },
    edit(edits) {
      const before = read().draft
      const tag = hasFocus(editor) ? HISTORY_PUSH_TAG : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG]
      editor.update(() => $edit(edits, before), { discrete: true, tag })
    },
    move(ids, beforeId) {
      const tag = hasFocus(editor) ? HISTORY_PUSH_TAG : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG]
      editor.update(() => void $moveBlocks(ids, beforeId), { discrete: true, tag })
    },
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    selected: () => editor.read($selected),
    select(paragraphId, from, to) {
      const focused = hasFocus(editor)
      editor.update(
        () => {
          const block = $blockById(paragraphId)
          if ($isUnParagraphNode(block)) $setSelection($rangeIn(block, from, to))
        },
        // The focus stays where it is; the selection shows when the text gets it.
        focused ? { discrete: true } : { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
      )
      if (!focused) forgetSelectionIn(editor)
    },
    focus: () => giveEditorFocus(editor),
  }
}

/** Everything of `after` but its paragraphs. Inside an update only. */
function $putRest(before: Draft, after: Draft): void {
  const rest = $rest()
  const { text, ...draft } = after
  const { language, masthead } = text
  const was = new Map(before.text.footnotes.map((note) => [note.id, note]))
  const changed = new Map(text.footnotes.filter((note) => was.get(note.id) !== note).map((note) => [note.id, note]))
  const renewed = (notes: readonly Footnote[]): readonly Footnote[] =>
    notes.some(({ id }) => changed.has(id)) ? notes.map((note) => changed.get(note.id) ?? note) : notes
  // A note that was not there before is one a masthead now refers to; others come with their reference.
  const held = [...renewed(rest.held), ...text.footnotes.filter(({ id }) => !was.has(id))]
  $setRest({ draft, text: { ...rest.text, language, masthead }, held, loose: renewed(rest.loose) })
  if (changed.size > 0) $setNotes(changed)
}

/** New words for notes, in each of their references. */
function $setNotes(notes: ReadonlyMap<string, Footnote>): void {
  for (const block of $getRoot().getChildren()) {
    if (!$isUnParagraphNode(block)) continue
    for (const child of block.getChildren()) {
      const note = $isFootnoteReferenceNode(child) && notes.get($getState(child, fidState))
      if (!note) continue
      const { id, ...words } = note
      void id
      $setState(child, noteState, words)
    }
  }
}

/**
 * Inside an update only. From the end of each text to its start, so that offsets stay true. One edit leaves the caret
 * behind its words, several where it was.
 */
function $edit(edits: readonly TextEdit[], before: Draft): void {
  const notes = new Map(before.text.footnotes.map((note) => [note.id, note]))
  const masthead = { ...before.text.masthead }
  const caret = $selected()
  const blockOf = edits.length > 1 ? $blocksById() : $blockById
  let rest = false
  for (const { paragraphId, footnoteId, field, from, to, text } of [...edits].sort((a, b) => b.from - a.from)) {
    const note = footnoteId === undefined ? undefined : notes.get(footnoteId)
    if (paragraphId !== undefined) {
      const block = blockOf(paragraphId)
      if (!$isUnParagraphNode(block)) continue
      const range = $rangeIn(block, from, to)
      $setSelection(range)
      // New words look as those they stand in place of, or behind: as in notes (replaceInRuns).
      const beside = range.anchor.getNode()
      if ($isTextNode(beside)) range.setFormat(beside.getFormat())
      range.insertText(text)
    } else if (note) {
      notes.set(note.id, { ...note, runs: replaceInRuns(note.runs, from, to, text) })
      rest = true
    } else if (field) {
      masthead[field] = replaceInRuns(masthead[field] ?? [], from, to, text)
      rest = true
    }
  }
  if (rest) {
    const footnotes = before.text.footnotes.map((note) => notes.get(note.id) ?? note)
    $putRest(before, { ...before, text: { ...before.text, masthead, footnotes } })
  }
  const home = edits.length > 1 && caret ? $blockById(caret.paragraphId) : undefined
  if (caret && $isUnParagraphNode(home)) $setSelection($rangeIn(home, caret.from, caret.from))
}

function $blocksById(): (id: string) => BlockNode | undefined {
  const blocks = new Map(
    $getRoot()
      .getChildren()
      .filter($isBlockNode)
      .map((block) => [$idOf(block), block]),
  )
  return (id) => blocks.get(id) ?? $blockById(id)
}

function $selected(): Selected | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) {
    const block = selection && $blockOf(selection.getNodes()[0] ?? null)
    return block ? { paragraphId: $idOf(block), from: 0, to: 0, text: '' } : undefined
  }
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const block = $blockOf(start.getNode())
  if (!block) return undefined
  const paragraphId = $idOf(block)
  if (!$isUnParagraphNode(block)) return { paragraphId, from: 0, to: 0, text: '' }
  const same = block.is($blockOf(end.getNode()))
  return {
    paragraphId,
    from: $flatOffset(start, block),
    to: same ? $flatOffset(end, block) : block.getTextContentSize(),
    text: selection.getTextContent(),
  }
}
