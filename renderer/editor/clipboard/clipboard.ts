import { ClipboardImportExtension, GetClipboardDataExtension } from '@lexical/clipboard'
import {
  $addUpdateTag,
  $getEditor,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  CUT_COMMAND,
  CUT_TAG,
  defineExtension,
} from 'lexical'
import type { BaseSelection } from 'lexical'
import { $blockOf, $selectedBlocks } from '../nodes/blocks'
import { outsideOf } from './clipboard-out'
import { PIECE_TYPE, readPiece, writePiece } from './clipboard-piece'
import type { Piece } from './clipboard-piece'
import { $selectedPiece } from './clipboard-selection'
import { $bodyKind, $plainKind } from '../keys/levels'
import { $referenceCounts } from '../notes/note-words'
import { $insertPiece } from './paste'
import { blocksOfHtml } from './paste-html'
import { pieceOfBlocks, pieceOfText } from './paste-text'
import type { Surroundings } from './paste-text'
import { createDraftReader } from '../read-draft'
import { $removeSelected } from '../keys/remove-selected'
import { $rest } from '../nodes/rest-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/** What stands on the clipboard, by type. */
export type Clip = Record<'text/plain' | 'text/html' | typeof PIECE_TYPE, string>

/** More HTML than any text has: its plain words are taken instead. */
const MOST_HTML = 10_000_000

let plainly = false

/** What is pasted by the next paste is taken for plain words, whatever it is. */
export function pastePlainly(): void {
  plainly = true
  setTimeout(() => (plainly = false), 1000)
}

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
        [PIECE_TYPE]: [(data, selection) => !plainly && $paste(readPiece(data), selection)],
        'application/x-lexical-editor': [() => false],
        'text/html': [(data, selection) => !plainly && $paste($pieceOfHtml(data, selection), selection)],
        'text/plain': [(data, selection) => $pasteText(data, selection)],
        'text/uri-list': [(data, selection) => $pasteText(data, selection)],
      },
      priority: { [PIECE_TYPE]: -1 },
    }),
  ],
  register: (editor) => editor.registerCommand(CUT_COMMAND, $cut, COMMAND_PRIORITY_HIGH),
})

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

/** Whether there was a piece to paste. */
function $paste(piece: Piece | undefined, selection: BaseSelection): boolean {
  if (piece) $insertPiece(piece, selection)
  return piece !== undefined
}

function $pasteText(text: string, selection: BaseSelection): boolean {
  const isPlain = plainly
  plainly = false
  return $paste(pieceOfText(text, $surroundings(selection), isPlain), selection)
}

/** Undefined where it holds no words. */
function $pieceOfHtml(html: string, selection: BaseSelection): Piece | undefined {
  if (html.length > MOST_HTML) return undefined
  const blocks = blocksOfHtml(new DOMParser().parseFromString(html, 'text/html'))
  return pieceOfBlocks(blocks, $surroundings(selection), true)
}

function $surroundings(selection: BaseSelection): Surroundings {
  const { draft, text } = $rest()
  const around = { into: draft.kind, language: text.language }
  const [start] = selection.getStartEndPoints() ?? []
  const node = start?.getNode()
  const block = node?.is($getRoot()) ? undefined : $blockOf(node ?? null)
  if (!$isUnParagraphNode(block)) return { ...around, kind: $plainKind(), level: 0 }
  const kind = block.kind()
  if (kind === 'opening') return { ...around, kind: 'preambular', level: 0 }
  if (kind === 'heading' || kind === 'annex' || kind === 'closing')
    return { ...around, kind: $bodyKind(block), level: 0 }
  return { ...around, kind, level: block.level() }
}
