import type { Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { LossLedger } from './losses'
import { formedNumber, headingNumberWithin, isSubForm, numberWithin, runsBehind } from './number-form'
import type { FormedNumber } from './number-form'
import type { Piece } from './piece'
import { hasWords } from './run-form'

/** A piece with its number taken apart from its words. */
export interface Numbered extends Piece {
  number?: FormedNumber
}

/** The number of each piece apart from its words, whether the markup or the words hold it. */
export function withNumbers(pieces: readonly Piece[], losses: LossLedger): Numbered[] {
  const out: Numbered[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    const waits = before?.role === 'paragraph' && before.number && !hasWords(before.runs)
    const next = numberedPiece(piece, losses)
    // Some files give the number a paragraph of its own.
    if (
      waits &&
      piece.role === 'paragraph' &&
      piece.num === undefined &&
      !(next.number && isSubForm(next.number.form))
    ) {
      out[out.length - 1] = { ...piece, number: before.number! }
    } else out.push(next)
  }
  return out
}

function numberedPiece(piece: Piece, losses: LossLedger): Numbered {
  if (piece.num === undefined) {
    if (!['paragraph', 'preambular', 'heading'].includes(piece.role)) return piece
    const within = (piece.role === 'heading' && headingNumberWithin(piece.runs)) || numberWithin(piece.runs)
    return within ? { ...piece, runs: within.rest, number: { printed: within.printed, form: within.form } } : piece
  }
  const number = formedNumber(piece.num)
  if (!number) {
    // Initials and the like: what stands in `num` is no number, but it is words.
    const words: Run = { type: 'text', text: `${piece.num} ` }
    return piece.num.trim() === '' ? piece : { ...piece, runs: [words, ...piece.runs] }
  }
  // The full stop of "I." and the number itself are left in the words of some files.
  const again = new RegExp(`^\\s*(${escaped(number.printed)})?[.)]?(?=\\t)\\s*`).exec(textOfRuns(piece.runs))
  if (again?.[1]) losses.add('changed', 'numbers that stand twice, in the markup and in the words', again[1])
  return { ...piece, number, runs: again ? runsBehind(piece.runs, again[0].length) : piece.runs }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
