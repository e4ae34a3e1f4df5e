import { registerRichText } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  DELETE_CHARACTER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { ElementNode, LexicalEditor } from 'lexical'
import type { Run } from '../../../shared/text/document-text'
import { joinRuns } from '../../../shared/text/runs'
import { $flatOffset, $rangeIn } from '../nodes/flat-point'
import { FootnoteReferenceNode } from '../nodes/FootnoteReferenceNode'
import { $inlineOf, $runOf, FORMATS, formatOf } from '../nodes/inline'
import { pastedRuns } from './note-paste'

/** Where the keys in a note lead. */
export interface NoteKeys {
  /** Back to the text. */
  leave(): void
  /** To the next note, or the one before; false where there is none. */
  step(by: 1 | -1): boolean
  /** Backspace where nothing is written. */
  remove(): void
  undo(): void
  redo(): void
}

/**
 * The one small editor of notes: a paragraph of plain inline runs. It has no history; what is undone is undone in the
 * draft.
 */
export function createNoteEditor(keys: () => NoteKeys): LexicalEditor {
  const editor = createEditor({
    namespace: 'rapporteur-note',
    nodes: [FootnoteReferenceNode],
    onError(error) {
      throw error
    },
  })
  registerRichText(editor)
  registerNoteKeys(editor, keys)
  return editor
}

/** Put words in place of what the editor holds, and the caret at a flat offset. Inside an update only. */
export function $loadNote(runs: readonly Run[], direction: 'ltr' | 'rtl', at: number | 'end'): void {
  const paragraph = $createParagraphNode()
  paragraph.append(...runs.map((run) => $inlineOf(run, () => null)))
  const first = runs.find((run) => run.type === 'text')
  if (first) paragraph.setTextFormat(formatOf(first))
  $getRoot().clear().setDirection(direction).append(paragraph)
  const length = paragraph.getTextContentSize()
  if (at === 'end') paragraph.selectEnd()
  else $setSelection($rangeIn(paragraph, Math.min(at, length), Math.min(at, length)))
}

/** What the editor holds, as a note has it. */
export function $noteRuns(): Run[] {
  const paragraphs = $getRoot().getChildren().filter($isElementNode)
  return joinRuns(
    paragraphs.flatMap((paragraph, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      ...paragraph.getChildren().flatMap((child) => $runOf(child) ?? []),
    ]),
  )
}

/** The caret's flat offset. */
export function $caretInNote(): number | 'end' {
  const selection = $getSelection()
  const paragraph = $getRoot().getFirstChild<ElementNode>()
  return $isRangeSelection(selection) && paragraph ? $flatOffset(selection.focus, paragraph) : 'end'
}

function registerNoteKeys(editor: LexicalEditor, keys: () => NoteKeys): () => void {
  const first = COMMAND_PRIORITY_CRITICAL
  const does = (act: () => void) => (event: { preventDefault(): void } | null | void) => {
    event?.preventDefault()
    act()
    return true
  }
  return mergeRegister(
    editor.registerCommand(
      UNDO_COMMAND,
      does(() => keys().undo()),
      first,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      does(() => keys().redo()),
      first,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      does(() => keys().leave()),
      first,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        event?.preventDefault()
        if (event?.shiftKey) editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false)
        else keys().leave()
        return true
      },
      first,
    ),
    // A note is one paragraph, whoever asks for another.
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
      first,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!keys().step(event.shiftKey ? -1 : 1)) return false
        event.preventDefault()
        return true
      },
      first,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => {
        if (!isBackward || $noteRuns().length > 0) return false
        keys().remove()
        return true
      },
      first,
    ),
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !FORMATS.includes(format), first),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null
        const selection = $getSelection()
        if (!data || !$isRangeSelection(selection)) return false
        event.preventDefault()
        const runs = pastedRuns(data.getData('text/html'), data.getData('text/plain'))
        if (runs.length > 0) selection.insertNodes(runs.map((run) => $inlineOf(run, () => null)))
        return true
      },
      first,
    ),
    // Words come into a note and leave it by the clipboard, not by dragging.
    editor.registerCommand(
      DROP_COMMAND,
      does(() => {}),
      first,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      does(() => {}),
      first,
    ),
  )
}
