import { textOfRuns } from '../../text/flat'
import type { Block } from '../../structure'
import { introduces } from '../../structure/sentence'
import { subLevel } from '../../structure/sub-level'
import type { OpenSubs } from '../../structure/sub-level'
import { isAnnex } from './annexes'
import { isSubForm } from './number-form'
import type { FormedNumber } from './number-form'
import type { Numbered } from './numbered'
import { opensMarked, unbold } from './run-form'

export interface Setting {
  /** Numbered paragraphs of the body are operative; elsewhere they are a report's. */
  resolution: boolean
  language: string
}

/**
 * Kinds for the pieces of one document. Said by the markup: opening, preambular, headings, tables, closing.
 * Decided here, because real files leave it unsaid: sub-paragraphs and their levels, paragraphs without a number, and
 * what stands under an adopted declaration.
 */
export function blocksOf(pieces: readonly Numbered[], setting: Setting): Block[] {
  const state: State = { open: [], adopted: false, counted: false, introduced: false }
  const leads = leadingToNumbers(pieces)
  return pieces.map((piece, index) => {
    const block = decided(piece, state, setting, leads[index]!)
    state.introduced = introduces(textOfRuns(piece.runs))
    return block
  })
}

interface State {
  /** The sub-paragraphs now open. */
  open: OpenSubs
  /** A paragraph without a number that ends in a colon has adopted what follows: the numbers are that text's own. */
  adopted: boolean
  /** A numbered paragraph has been met. */
  counted: boolean
  /** The paragraph before ends in a colon. */
  introduced: boolean
}

function decided(piece: Numbered, state: State, setting: Setting, leads: boolean): Block {
  const { runs, number, line } = piece
  const base: Block = { runs, line }
  const words = piece.role === 'paragraph' || piece.role === 'preambular'
  if (words && number?.form === 'bullet') return { ...base, kind: 'bullet', level: 1 }
  if (words && number && isSub(piece, number, setting)) {
    const level = levelOf(number, state)
    return { ...base, kind: 'sub', level, printed: number.printed }
  }
  if (piece.role === 'table') return { ...base, kind: 'table', rows: piece.rows! }
  if (piece.role === 'contents') return { ...base, kind: 'contents', entries: piece.entries! }
  if (piece.role === 'note') return { ...base, kind: 'text' }
  if (piece.role === 'paragraph') return paragraph(piece, state, setting, leads)

  state.open = []
  const printed = number && { printed: number.printed }
  switch (piece.role) {
    case 'preambular':
      state.adopted = false
      return { ...base, kind: 'preambular', ...(printed && { ...printed, asPrinted: true as const }) }
    case 'heading':
      base.runs = unbold(runs)
      if (!isAnnex(piece)) return { ...base, kind: 'heading', level: piece.rank ?? 1, ...printed }
      Object.assign(state, { adopted: false, counted: false })
      return { ...base, kind: 'annex', ...(piece.annex.printed && { printed: piece.annex.printed }) }
    case 'opening':
      return { ...base, kind: 'opening' }
    case 'closing':
      return { ...base, kind: 'closing' }
    default:
      return { ...base, kind: 'text' }
  }
}

function paragraph(piece: Numbered, state: State, setting: Setting, leads: boolean): Block {
  const { runs, number, line } = piece
  const base: Block = { runs, line }
  const own = setting.resolution && piece.zone !== 'annex' && !state.adopted
  const marked = opensMarked(runs, setting.language)
  if (number) {
    state.open = []
    const counts = number.form === 'arabic' || number.form === 'decimal'
    if (counts) state.counted = true
    const printed = { printed: number.printed }
    if (own && (number.form === 'arabic' || (!counts && marked))) return { ...base, kind: 'operative', ...printed }
    // No count makes "1.2" or the letter of a plain paragraph.
    if (number.form === 'arabic') return { ...base, kind: 'numbered', ...printed }
    return { ...base, kind: counts ? 'numbered' : 'text', ...printed, asPrinted: true }
  }
  const adopts = own && !state.counted && introduces(textOfRuns(runs)) && leads
  if (adopts) state.adopted = true
  if (adopts || (own && marked)) {
    state.open = []
    return { ...base, kind: 'operative' }
  }
  return { ...base, kind: /^\s*["“«„]/.test(textOfRuns(runs)) ? 'quote' : 'text' }
}

/** A verb in italics behind "l." is a paragraph whose number was mistyped, not a letter of a list. */
function isSub(piece: Numbered, number: FormedNumber, { resolution, language }: Setting): boolean {
  if (!isSubForm(number.form)) return false
  return !(number.form === 'lower' && resolution && piece.zone === 'body' && opensMarked(piece.runs, language))
}

function levelOf(number: FormedNumber, state: State): number {
  if (number.form === 'paren-other') return 1
  // Romance files print `a)` where others print `(a)`.
  const { printed } = number
  const spelled = printed.endsWith(')') && !printed.startsWith('(') ? `(${printed}` : printed
  const { level, open } = subLevel(spelled, state.open, state.introduced)
  state.open = open
  return level
}

/** For each piece, whether the next paragraph with a number begins with 1: what is adopted has numbers of its own. */
function leadingToNumbers(pieces: readonly Numbered[]): boolean[] {
  let leads = false
  const answers: boolean[] = []
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    answers[i] = leads
    const { role, number, zone } = pieces[i]!
    if (role === 'paragraph' && number?.form === 'arabic') leads = number.printed === '1' && zone === 'body'
  }
  return answers
}
