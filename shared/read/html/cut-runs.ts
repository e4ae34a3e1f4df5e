import { peelNumber } from '../../structure'
import type { Run } from '../../text/document-text'

/**
 * Runs of a block, cut where breaks part paragraphs: two in a row, or one before a typed number or a bullet. Mails and old
 * pages have no other.
 */
export function cutAtBreaks(runs: readonly Run[]): Run[][] {
  if (!runs.some((run) => run.type === 'break')) return [[...runs]]
  const pieces: Run[][] = []
  let piece: Run[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]!
    const next = run.type === 'break' ? behindBlanks(runs, at + 1) : at
    if (run.type === 'break' && (runs[next]?.type === 'break' || begins(runs, next))) {
      pieces.push(piece)
      piece = []
      while (runs[behindBlanks(runs, at + 1)]?.type === 'break') at = behindBlanks(runs, at + 1)
    } else piece.push(run)
  }
  return [...pieces, piece]
}

/** Without breaks and blanks at its ends, of any width. */
export function tidyEnds(runs: readonly Run[]): Run[] {
  const tidy = [...runs]
  let from = 0
  for (; from < tidy.length; from += 1) {
    const run = tidy[from]!
    if (run.type === 'reference') break
    if (run.type === 'break') continue
    const text = run.text.replace(/^[\s\u00a0]+/u, '')
    if (text === '') continue
    tidy[from] = { ...run, text }
    break
  }
  let to = tidy.length
  for (; to > from; to -= 1) {
    const run = tidy[to - 1]!
    if (run.type === 'reference') break
    if (run.type === 'break') continue
    const text = run.text.trimEnd()
    if (text === '') continue
    tidy[to - 1] = { ...run, text }
    break
  }
  return tidy.slice(from, to)
}

function behindBlanks(runs: readonly Run[], from: number): number {
  let at = from
  for (let run = runs[at]; run?.type === 'text' && run.text.trim() === ''; run = runs[at]) at += 1
  return at
}

function begins(runs: readonly Run[], at: number): boolean {
  const line = runs.slice(at, at + 6)
  const [first] = line
  return (first?.type === 'text' && /^\s*[•‣▪●]/u.test(first.text)) || peelNumber(line) !== undefined
}
