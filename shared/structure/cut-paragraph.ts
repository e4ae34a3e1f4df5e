import type { ParagraphKind, Run } from '../text/document-text'
import { plainText } from './plain-text'
import { annexOf } from './annex'
import type { Block } from './block'
import { closingDate } from './closing'
import { isOpening } from './opening'
import { peelNumber } from './peel-number'
import { operativeOpening, preambularOpening } from './phrases'
import { endsOpen, endsSentence, endsWithComma, startsLower, wordCount } from './sentence'

/**
 * Does this block go on with the paragraph before it, cut by the end of a page? Evidence: the paragraph's sentence is open,
 * and the rest has no number and begins in lower case; or begins with a capital where the sentence cannot end (`... trafficking.
 * The`), or both halves are prose and the rest ends its sentence. In a preamble a comma ends a paragraph. `due` is the number expected next.
 */
export function goesOn(before: { kind: ParagraphKind; runs: readonly Run[] }, block: Block, due = 0): boolean {
  if (!CUT.has(before.kind)) return false
  const text = plainText(block.runs).trim()
  const last = plainText(before.runs.slice(-12)).trimEnd()
  if (text === '' || endsSentence(last) || MARKED.test(text)) return false
  if (peelNumber(block.runs, due) || annexOf(text) || isOpening(text) || closingDate(text) !== undefined) return false
  if (startsLower(text)) return true
  const opens = preambularOpening(text) !== '' || operativeOpening(text) !== ''
  if (before.kind === 'preambular' ? opens || endsWithComma(last) : opens && endsWithComma(last)) return false
  if (!/\p{Lu}/u.test(text.slice(0, 3)) && !/^[\d(]/u.test(text)) return false
  if (endsOpen(last)) return true
  const words = wordCount(text.slice(0, 600))
  return words >= 12 && wordCount(plainText(before.runs.slice(0, 30)).slice(0, 2000)) >= 20 && endsSentence(text)
}

const CUT: ReadonlySet<ParagraphKind> = new Set([
  'numbered',
  'operative',
  'preambular',
  'sub',
  'text',
  'bullet',
  'quote',
])
const MARKED = /^(?:[•‣▪●·]|[-–—]\s|\*\s)/u

/** Adds the rest to a paragraph's runs; a blank between, none behind a hyphen, and a soft hyphen at the line's end goes. */
export function appendCut(runs: Run[], rest: readonly Run[]): void {
  const end = plainText(runs.slice(-3)).trimEnd()
  const last = runs.at(-1)
  if (end.endsWith('\u00ad') && last?.type === 'text') {
    runs[runs.length - 1] = { ...last, text: last.text.replace(/\u00ad\s*$/u, '') }
  } else if (!/\p{L}[-–—]$/u.test(end)) runs.push({ type: 'text', text: ' ' })
  for (const run of rest) runs.push(run)
}
