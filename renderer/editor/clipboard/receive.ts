import { $getEditor, $getRoot, createCommand } from 'lexical'
import type { BaseSelection, LexicalCommand } from 'lexical'
import { AppError } from '../../../shared/error'
import { $bodyKind, $plainKind } from '../keys/levels'
import { $blockOf } from '../nodes/blocks'
import { $rest } from '../nodes/rest-state'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'
import { isSound, PIECE_TYPE, readPiece } from './clipboard-piece'
import type { Piece } from './clipboard-piece'
import { isNestedDeeper } from './html-depth'
import { $insertPiece } from './paste'
import { blocksOfHtml } from './paste-html'
import { MOST_PARAGRAPHS, pieceOfBlocks, pieceOfText } from './paste-text'
import type { Surroundings } from './paste-text'

/**
 * What the writer must be told of a paste: only the words were taken, as the rest could not be read; nothing could be
 * read; there were too many paragraphs, and nothing was taken.
 */
export type PasteTrouble = 'words only' | 'unreadable' | 'too many'

/** Told to the editor by itself, where a paste was not what the writer expects. */
export const PASTE_TROUBLE_COMMAND: LexicalCommand<PasteTrouble> = createCommand('PASTE_TROUBLE_COMMAND')

/** More HTML than any text has, in characters; more tags in tags. */
const MOST_HTML = 10_000_000
const MOST_NESTED = 2_000

/**
 * Put in what the clipboard, or what was dropped, holds: the first of its forms that makes a piece a draft may have. `plainly`: its
 * words alone, whatever else it is. Whatever goes wrong is told. Inside an update only.
 */
export function $receive(data: Pick<DataTransfer, 'getData'>, selection: BaseSelection, plainly = false): void {
  const { piece, trouble } = $read(data, $surroundings(selection), plainly)
  if (piece) $insertPiece(piece, selection)
  if (trouble) $getEditor().dispatchCommand(PASTE_TROUBLE_COMMAND, trouble)
}

function $read(
  data: Pick<DataTransfer, 'getData'>,
  around: Surroundings,
  plainly: boolean,
): { piece?: Piece; trouble?: PasteTrouble } {
  let trouble: PasteTrouble | undefined
  for (const [type, isWords, read] of plainly ? WORDS : FORMS) {
    const given = data.getData(type)
    if (!given) continue
    try {
      const piece = read(given, around)
      if (!piece) continue
      if (!piece.own && piece.text.paragraphs.length > MOST_PARAGRAPHS) return { trouble: 'too many' }
      if (isSound(piece)) return { piece, ...(trouble && isWords && { trouble: 'words only' }) }
      trouble = 'unreadable'
    } catch (error) {
      if (isWords && error instanceof AppError && error.code === 'too-large') return { trouble: 'too many' }
      trouble = 'unreadable'
    }
  }
  return trouble ? { trouble } : {}
}

type Form = readonly [type: string, isWords: boolean, read: (given: string, around: Surroundings) => Piece | undefined]

const WORDS: readonly Form[] = ['text/plain', 'text/uri-list'].map((type): Form => [
  type,
  true,
  (given, around) => pieceOfText(given, around, true),
])

/** Text whose numbers cannot be made sense of is still text. */
const FORMS: readonly Form[] = [
  [PIECE_TYPE, false, readPiece],
  ['text/html', false, pieceOfHtml],
  ['text/plain', true, pieceOfText],
  ['text/uri-list', true, pieceOfText],
  ...WORDS,
]

/** Undefined where it holds no words. Throws where it is larger or deeper than any text. */
function pieceOfHtml(html: string, around: Surroundings): Piece | undefined {
  if (html.length > MOST_HTML || isNestedDeeper(html, MOST_NESTED)) {
    throw new AppError('too-large', 'The page is larger, or nested deeper, than any text.')
  }
  return pieceOfBlocks(blocksOfHtml(new DOMParser().parseFromString(html, 'text/html')), around, true)
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
