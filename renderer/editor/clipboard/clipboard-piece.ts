import { checkedText } from '../../../shared/draft/schema'
import { openDraft } from '../../../shared/draft/open'
import type { DocumentText } from '../../../shared/text/document-text'

/** Paragraphs, or words of one, on their way into a draft, with the notes they refer to. */
export interface Piece {
  text: Pick<DocumentText, 'paragraphs' | 'footnotes'>
  /** The first paragraph lacks its beginning: its words join those before them. */
  openStart: boolean
  /** The last paragraph lacks its end: the words behind join it. */
  openEnd: boolean
  /** The break behind the last paragraph is part of it, so that even one paragraph is not just words. */
  broken?: true
  /** The ids mean something: paragraphs and notes of a draft, not of a file or a web page. */
  own?: true
  /** It was cut: how many references to each of its notes were left behind. */
  left?: Record<string, number>
}

/** How our windows give each other what was copied. */
export const PIECE_TYPE = 'application/x-rapporteur-piece'

export function writePiece({ text, ...piece }: Piece): string {
  return JSON.stringify({ ...piece, version: 1, text: { language: 'en', masthead: {}, ...text } })
}

/** Undefined for what is no piece of ours: any program may put anything on the clipboard. */
export function readPiece(json: string): Piece | undefined {
  try {
    const { text, openStart, openEnd, broken, left, version } = JSON.parse(json) as Record<string, unknown>
    const read = checkedText(text)
    if (version !== 1 || read.paragraphs.length === 0) return undefined
    return {
      text: read,
      openStart: openStart === true,
      openEnd: openEnd === true,
      own: true,
      ...(broken === true && { broken }),
      ...(isCounts(left) && { left }),
    }
  } catch {
    return undefined
  }
}

/** Whether a draft that takes the piece can be saved and opened again. What is no draft's has ids only once it enters one. */
export function isSound({ text, own }: Piece): boolean {
  let ids = 0
  const whole = { language: 'en', masthead: {}, ...text }
  try {
    checkedText(own ? whole : openDraft(whole, undefined, () => `${(ids += 1)}`, '').text)
    return true
  } catch {
    return false
  }
}

function isCounts(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && Object.values(value).every((n) => typeof n === 'number')
}
