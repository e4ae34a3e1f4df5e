import type { Run } from '../../text/document-text'
import type { Hyphens } from './hyphens'
import type { Line } from './lines'

/** What the words of a paragraph cost. */
export interface JoinCosts {
  /** Words that the end of a line had cut, whole again. */
  unhyphened: number
}

/**
 * The lines of a paragraph as runs: blanks between lines, hyphens as `hyphens` decides, soft hyphens gone. `referTo` says
 * which note a raised mark on a page refers to.
 */
export function runsOf(
  lines: readonly Line[],
  hyphens: Hyphens,
  costs: JoinCosts,
  referTo: (printed: string, page: number) => string | undefined,
): Run[] {
  const runs: Run[] = []
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    const pieces = line.pieces.map((piece) => ({ ...piece }))
    const end = pieces.at(-1)!
    end.text = end.text.trimEnd()
    let glue = ' '
    if (next) {
      if (end.text.endsWith('\u00ad')) glue = ''
      else if (/[\p{L}\p{N}][-‐‑]$/u.test(end.text) && /^\s*[\p{L}\p{N}]/u.test(next.text)) {
        glue = ''
        if (hyphens.joins(line.text, next.text)) {
          end.text = end.text.slice(0, -1)
          costs.unhyphened += 1
        }
      } else if (/[/–—]$/u.test(end.text) && /\S[/–—]$/u.test(line.text)) glue = ''
      else if (CHINESE.test(end.text) && CHINESE.test(next.text.slice(0, 1))) glue = ''
    }
    for (const piece of pieces) {
      const text = piece.text.replace(/\u00ad/gu, '')
      const look = { ...(piece.bold && { bold: true as const }), ...(piece.italic && { italic: true as const }) }
      if (!piece.raised) {
        if (text) runs.push({ type: 'text', text, ...look })
        continue
      }
      for (const part of text.split(/(\d{1,4}|\*{1,4}|(?<!\p{L})\p{Ll}(?!\p{L})|\s+|,)/u)) {
        if (part === '') continue
        const id = /^\s+$/u.test(part) ? undefined : referTo(part, line.page)
        if (id) runs.push({ type: 'reference', footnoteId: id, printed: part })
        else runs.push({ type: 'text', text: part, ...look, ...(/\S/u.test(part) && { superscript: true as const }) })
      }
    }
    if (!next || !glue) return
    // The blank looks like the words on both sides of it.
    const [before, behind] = [end, next.pieces[0]!]
    const bold = before.bold && behind.bold
    const italic = before.italic && behind.italic
    runs.push({ type: 'text', text: glue, ...(bold && { bold }), ...(italic && { italic }) })
  })
  return runs
}

const CHINESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/u
