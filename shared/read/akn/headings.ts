import { textOfRuns } from '../../text/flat'
import { formedNumber } from './number-form'
import type { Numbered } from './numbered'
import { hasWords, isTitleLine } from './run-form'

/**
 * Headings as a text has them. A line that only its form shows to be a title is one; `I` and the heading below it are one
 * heading; in a resolution, a heading with a letter in parentheses is the sub-paragraph that the letter says.
 */
export function withHeadings(pieces: readonly Numbered[], resolution: boolean): Numbered[] {
  const out: Numbered[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    const own = lone(titled(piece, resolution, before))
    const joins =
      own.role === 'heading' &&
      !own.number &&
      before?.role === 'heading' &&
      before.number &&
      !hasWords(before.runs) &&
      before.zone === own.zone
    if (joins) {
      const begins = before.beginsAnnex && { beginsAnnex: true as const }
      out[out.length - 1] = { ...own, number: before.number!, ...begins }
    } else out.push(own)
  }
  return out
}

function titled(piece: Numbered, resolution: boolean, before: Numbered | undefined): Numbered {
  const form = piece.number?.form
  if (piece.role === 'heading') {
    const isSub = resolution && piece.zone === 'body' && (form === 'paren-lower' || form === 'paren-arabic')
    return isSub ? { ...piece, role: 'paragraph' } : piece
  }
  if (piece.role === 'paragraph' && isNativeTitle(piece, before)) return { ...piece, role: 'heading', rank: 1 }
  if (piece.role !== 'paragraph' || (form && form !== 'upper') || !isTitleLine(piece.runs)) return piece
  const bold = piece.runs.some((run) => run.type === 'text' && run.bold)
  return { ...piece, role: 'heading', rank: bold ? 2 : 4 }
}

/** Chinese files leave headings without any mark: `二. 国际和平与安全`, or the number on a line of its own above its title. */
function isNativeTitle({ number, runs, zone }: Numbered, before: Numbered | undefined): boolean {
  const flat = textOfRuns(runs).trim()
  if (number ? number.form !== 'native' : flat.length > 60 || /[。；，：、.;,:]$/u.test(flat)) return false
  if (number) return flat.length <= 60 && !/[。；，：、]$/u.test(flat)
  if (/^[一二三四五六七八九十]{1,3}$/u.test(flat)) return true
  return (
    before?.role === 'heading' && before.number?.form === 'native' && !hasWords(before.runs) && before.zone === zone
  )
}

/** A heading that is nothing but a number waits for its title. */
function lone(piece: Numbered): Numbered {
  if (piece.role !== 'heading' || piece.number) return piece
  const number = formedNumber(textOfRuns(piece.runs))
  return number && ORDINALS.has(number.form) ? { ...piece, runs: [], number } : piece
}

const ORDINALS = new Set<string>(['upper', 'arabic', 'paren-lower', 'paren-upper', 'native'])
