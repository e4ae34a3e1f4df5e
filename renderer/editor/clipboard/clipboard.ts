import { ClipboardImportExtension, GetClipboardDataExtension } from '@lexical/clipboard'
import {
  $addUpdateTag,
  $getEditor,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  CUT_COMMAND,
  CUT_TAG,
  defineExtension,
  mergeRegister,
} from 'lexical'
import type { BaseSelection } from 'lexical'
import { $removeSelected } from '../keys/remove-selected'
import { $selectedBlocks } from '../nodes/blocks'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'
import { $referenceCounts } from '../notes/note-words'
import { createDraftReader } from '../read-draft'
import { outsideOf } from './clipboard-out'
import { PIECE_TYPE, writePiece } from './clipboard-piece'
import { $selectedPiece } from './clipboard-selection'
import { registerDrop } from './drop'
import { isPlain, registerPlainPaste } from './plain-paste'
import { $receive } from './receive'

/** What stands on the clipboard, by type. */
export type Clip = Record<'text/plain' | 'text/html' | typeof PIECE_TYPE, string>

/** Copy, cut, paste and drop: all that goes out or in is a piece of a text, none of it a node of Lexical's. */
export const clipboardExtension = defineExtension({
  name: 'rapporteur/clipboard',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'application/x-lexical-editor': [() => null],
        'text/plain': [(selection) => $clip(selection)?.['text/plain'] ?? ''],
        'text/html': [(selection) => $clip(selection)?.['text/html'] ?? null],
        [PIECE_TYPE]: [(selection: BaseSelection | null) => $clip(selection)?.[PIECE_TYPE] ?? null],
      },
    }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        [PIECE_TYPE]: [$import],
        'application/x-lexical-editor': [() => false],
        'text/html': [$import],
        'text/plain': [$import],
        'text/uri-list': [$import],
      },
      priority: { [PIECE_TYPE]: -1 },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CUT_COMMAND, $cut, COMMAND_PRIORITY_HIGH),
      registerPlainPaste(editor),
      registerDrop(editor),
    ),
})

/** Whichever of its forms Lexical asks for first, what is pasted is taken as a whole. */
function $import(_given: string, selection: BaseSelection, _next: unknown, data: DataTransfer): true {
  $receive(data, selection, isPlain(data))
  return true
}

/** What is selected, for the clipboard; undefined where nothing is. */
export function $clip(selection: BaseSelection | null = $getSelection()): Clip | undefined {
  const piece = $selectedPiece(selection)
  if (!piece) return undefined
  const { draft } = createDraftReader()($getEditor().getEditorState())
  const { plain, html } = outsideOf(piece, draft.text)
  return { 'text/plain': plain, 'text/html': html, [PIECE_TYPE]: writePiece(piece) }
}

/** Take out what is selected, as one step that can be undone; returns it for the clipboard. */
export function $cutOut(): Clip | undefined {
  const selection = $getSelection()
  const piece = $selectedPiece(selection)
  const clip = $clip(selection)
  if (!piece || !clip) return undefined
  $addUpdateTag(CUT_TAG)
  if ($isNodeSelection(selection)) selection.deleteNodes()
  else if (piece.broken && !piece.openStart) $removeWhole()
  else if ($isRangeSelection(selection) && !$removeSelected()) selection.removeText()
  const counts = $referenceCounts()
  const left = Object.fromEntries(piece.text.footnotes.map(({ id }) => [id, counts.get(id) ?? 0]))
  return { ...clip, [PIECE_TYPE]: writePiece({ ...piece, left }) }
}

function $cut(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const data = event && 'clipboardData' in event ? event.clipboardData : null
  if (!data) return false
  const clip = $cutOut()
  if (!clip) return false
  event!.preventDefault()
  for (const [type, words] of Object.entries(clip)) data.setData(type, words)
  return true
}

/** Whole paragraphs with the break behind them leave nothing, and those around them as they are. */
function $removeWhole(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const blocks = $selectedBlocks()
  const next = blocks.at(-1)?.getNextSibling()
  for (const block of blocks) block.remove()
  if ($isUnParagraphNode(next)) next.selectStart()
}
