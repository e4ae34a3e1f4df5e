import { $getSelection, $isRangeSelection, CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW } from 'lexical'
import { mergeRegister } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { create } from 'zustand'
import type { ParagraphKind } from '../../shared/text/document-text'
import { $selectedBlocks } from './nodes/blocks'
import { $isUnParagraphNode } from './nodes/UnParagraphNode'

/** What the toolbar shows of the place where the caret is. */
export interface CaretState {
  canUndo: boolean
  canRedo: boolean
  /** Of the paragraphs the selection touches; `various` where they differ, undefined before the caret was anywhere. */
  kind: ParagraphKind | 'various' | undefined
  bold: boolean
  italic: boolean
}

const NOWHERE: CaretState = { canUndo: false, canRedo: false, kind: undefined, bold: false, italic: false }

export const useCaret = create<CaretState>(() => NOWHERE)

/** Keep it true of this editor. Returns the undo. */
export function followCaret(editor: LexicalEditor): () => void {
  const show = (change: Partial<CaretState>): void => {
    const now = useCaret.getState()
    const differs = (Object.keys(change) as (keyof CaretState)[]).some((name) => change[name] !== now[name])
    if (differs) useCaret.setState(change)
  }
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => show(editorState.read($atCaret))),
    editor.registerCommand(CAN_UNDO_COMMAND, (canUndo) => (show({ canUndo }), false), COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, (canRedo) => (show({ canRedo }), false), COMMAND_PRIORITY_LOW),
    () => useCaret.setState(NOWHERE),
  )
}

function $atCaret(): Partial<CaretState> {
  const selection = $getSelection()
  if (!selection) return {}
  const kinds = new Set($selectedBlocks().map((block) => ($isUnParagraphNode(block) ? block.kind() : 'table')))
  const [kind] = kinds
  return {
    kind: kinds.size > 1 ? 'various' : kind,
    bold: $isRangeSelection(selection) && selection.hasFormat('bold'),
    italic: $isRangeSelection(selection) && selection.hasFormat('italic'),
  }
}
