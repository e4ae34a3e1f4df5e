import type { Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { introduces } from '../../structure/sentence'
import { subLevel } from '../../structure/sub-level'
import type { OpenSubs } from '../../structure/sub-level'
import type { Block } from '../../structure'
import type { LossLedger } from './losses'
import { formedNumber, numberWithin, runsBehind } from './number-form'
import type { FormedNumber } from './number-form'
import type { Piece } from './piece'

/** A piece with its number taken apart from its words. */
interface Numbered extends Piece {
  number?: FormedNumber
}

/**
 * Kinds for the pieces of one document. Said by the markup: opening, preambular, headings, tables, closing, notes.
 * Decided here, because real files leave it unsaid: sub-paragraphs and their levels, paragraphs without a number,
 * what stands under an adopted declaration, annexes that begin with a heading, headings in two parts.
 *
 * @param resolution Numbered paragraphs of the body are operative; elsewhere they are a report's.
 */
export function blocksOf(pieces: readonly Piece[], resolution: boolean, losses: LossLedger): Block[] {
  const numbered = joinedHeadings(withNumbers(pieces, losses))
  let open: OpenSubs = []
  const blocks: Block[] = []
  /** An operative paragraph without a number that ends in a colon adopts what follows: the numbers are that text's. */
  let adopted = false
  let afterNumbers = false

  numbered.forEach((piece, index) => {
    const { runs, number, line, zone } = piece
    const base: Block = { runs, line }
    if (piece.role === 'paragraph' || piece.role === 'preambular') {
      const sub =
        number &&
        SUBS.has(number.form) &&
        !(zone === 'body' && resolution && opensItalic(runs) && number.form === 'lower')
      if (sub) {
        const introduced = introduces(textOfRuns(blocks.at(-1)?.runs ?? []))
        const placed =
          number.form === 'paren-other' ? { level: 1, open } : subLevel(inBrackets(number), open, introduced)
        open = placed.open
        blocks.push({ ...base, kind: 'sub', level: placed.level, printed: number.printed })
        return
      }
      if (number?.form === 'bullet') {
        blocks.push({ ...base, kind: 'bullet', level: 1 })
        return
      }
    }
    switch (piece.role) {
      case 'opening':
        blocks.push({ ...base, kind: 'opening' })
        return
      case 'closing':
        open = []
        blocks.push({ ...base, kind: 'closing' })
        return
      case 'preambular':
        open = []
        adopted = false
        blocks.push({
          ...base,
          kind: 'preambular',
          ...(number && { printed: number.printed, asPrinted: true as const }),
        })
        return
      case 'table':
        blocks.push({ ...base, kind: 'table', rows: piece.rows! })
        return
      case 'contents':
        blocks.push({ ...base, kind: 'contents', entries: piece.entries! })
        return
      case 'heading':
        open = []
        blocks.push(annexOf(piece) ?? headingOf(piece))
        if (blocks.at(-1)!.kind === 'annex') afterNumbers = adopted = false
        return
      default:
    }
    const printed = number && { printed: number.printed }
    if (number && (number.form === 'arabic' || number.form === 'decimal' || COUNTED.has(number.form))) {
      open = []
      const operative = resolution && zone !== 'annex' && !adopted && number.form !== 'decimal'
      if (operative || number.form === 'arabic' || number.form === 'decimal') {
        afterNumbers = true
        blocks.push({ ...base, kind: operative ? 'operative' : 'numbered', ...printed })
        return
      }
      blocks.push({ ...base, kind: 'text', ...printed, asPrinted: true })
      return
    }
    if (resolution && zone !== 'annex' && !adopted && opensItalic(runs)) {
      open = []
      blocks.push({ ...base, kind: 'operative' })
      if (!afterNumbers && /[:：]$/.test(textOfRuns(runs).trim())) adopted = leadsToNumbers(numbered, index)
      return
    }
    blocks.push({ ...base, kind: /^["“«„]/.test(textOfRuns(runs).trimStart()) ? 'quote' : 'text' })
  })
  return blocks
}

const SUBS = new Set<string>(['paren-lower', 'paren-upper', 'paren-arabic', 'paren-other', 'lower'])
const COUNTED = new Set<string>(['upper', 'lower'])

/** The number of each piece apart from its words, whether the markup or the words hold it. */
function withNumbers(pieces: readonly Piece[], losses: LossLedger): Numbered[] {
  const out: Numbered[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    if (
      before?.role === 'paragraph' &&
      before.number &&
      !hasWords(before.runs) &&
      piece.role === 'paragraph' &&
      piece.num === undefined
    ) {
      // Some files give the number a paragraph of its own.
      const within = numberWithin(piece.runs)
      if (!within || !SUBS.has(within.form)) {
        out[out.length - 1] = { ...piece, number: before.number }
        continue
      }
    }
    out.push(numberedPiece(piece, losses))
  }
  return out
}

function numberedPiece(piece: Piece, losses: LossLedger): Numbered {
  if (piece.num === undefined) {
    if (!['paragraph', 'preambular', 'heading'].includes(piece.role)) return piece
    const within = numberWithin(piece.runs)
    return within ? { ...piece, runs: within.rest, number: { printed: within.printed, form: within.form } } : piece
  }
  const number = formedNumber(piece.num)
  if (!number) {
    const words: Run = { type: 'text', text: `${piece.num} ` }
    return piece.num.trim() === '' ? piece : { ...piece, runs: [words, ...piece.runs] }
  }
  const words = textOfRuns(piece.runs)
  // The full stop of "I." and the number itself are left in the words of some files.
  const again = new RegExp(`^\\s*(${escaped(number.printed)})?[.)]?(?=\\t)\\s*`).exec(words)
  if (again?.[1]) losses.add('changed', 'numbers that stand twice, in the markup and in the words', again[1])
  return { ...piece, number, runs: again ? runsBehind(piece.runs, again[0].length) : piece.runs }
}

/** `I` and the heading below it are one heading; so are a chapter's number and its title. */
function joinedHeadings(pieces: readonly Numbered[]): Numbered[] {
  const out: Numbered[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    if (piece.role !== 'heading') {
      out.push(piece)
      continue
    }
    const lone = piece.number ? undefined : formedNumber(textOfRuns(piece.runs))
    const own: Numbered = lone && ORDINALS.has(lone.form) ? { ...piece, runs: [], number: lone } : piece
    const joins =
      before?.role === 'heading' && before.number && !hasWords(before.runs) && !own.number && before.zone === own.zone
    if (joins)
      out[out.length - 1] = {
        ...own,
        number: before.number!,
        ...(before.beginsAnnex && { beginsAnnex: true as const }),
      }
    else out.push(own)
  }
  return joinedAnnexes(out)
}

const ORDINALS = new Set<string>(['upper', 'arabic', 'paren-lower', 'paren-upper'])

/** "Annex II" and the heading below it are one: the annex's number and title. An attachment's first heading opens an annex. */
function joinedAnnexes(pieces: readonly Numbered[]): Numbered[] {
  const out: Numbered[] = []
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!
    const opens = piece.beginsAnnex
    const named =
      piece.role === 'heading' || opens ? ANNEX.exec(textOfRuns(piece.runs).trim().replace(/\s+/g, ' ')) : null
    if (!named) {
      if (opens && (piece.role !== 'heading' || piece.number)) out.push(annexPiece(piece, undefined, []))
      out.push(opens && piece.role === 'heading' && !piece.number ? annexPiece(piece, undefined, piece.runs) : piece)
      continue
    }
    const rest = named[2]!.trim()
    const next = pieces[i + 1]
    if (rest !== '') out.push(annexPiece(piece, named[1], runsBehind(piece.runs, textOfRuns(piece.runs).indexOf(rest))))
    else if (
      next?.role === 'heading' &&
      !next.number &&
      !ANNEX.test(textOfRuns(next.runs).trim()) &&
      next.zone === piece.zone
    ) {
      out.push(annexPiece(piece, named[1], next.runs))
      i += 1
    } else out.push(annexPiece(piece, named[1], []))
    // Whatever stands behind an annex's heading belongs to it, also where the markup leaves it in the body.
    if (piece.zone === 'body')
      pieces = pieces.map((p, at) =>
        at > i && p.zone === 'body' && p.role !== 'closing' ? { ...p, zone: 'annex' } : p,
      )
  }
  return out
}

const ANNEX =
  /^(?:Annexe?|ANNEXE?|Anexo|ANEXO|Appendix|APPENDIX|Enclosure|ENCLOSURE|Приложение|附件|المرفق)(?:\s*([IVXLC]+|\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,2}|الأول|الثاني|الثالث))?(?:\s*$|\s*[:.–—]\s*)(.*)$/u

interface AnnexPiece extends Numbered {
  annex: { printed?: string }
}

function annexPiece(piece: Numbered, printed: string | undefined, runs: Run[]): AnnexPiece {
  const { number: _, ...rest } = piece
  return { ...rest, role: 'heading', zone: 'annex', runs, annex: printed === undefined ? {} : { printed } }
}

function annexOf(piece: Numbered): Block | undefined {
  if (!('annex' in piece)) return undefined
  const { printed } = (piece as AnnexPiece).annex
  return { runs: piece.runs, line: piece.line, kind: 'annex', ...(printed && { printed }) }
}

/** The level is the rank of the markup; heading-levels.ts makes it the level of the text. */
function headingOf(piece: Numbered): Block {
  return {
    runs: piece.runs,
    line: piece.line,
    kind: 'heading',
    level: piece.rank ?? 1,
    ...(piece.number && { printed: piece.number.printed }),
  }
}

/** Romance files print `a)` where others print `(a)`. */
function inBrackets({ printed }: FormedNumber): string {
  return printed.endsWith(')') && !printed.startsWith('(') ? `(${printed}` : printed
}

/** Whether the next numbered paragraph begins with 1: what is adopted has numbers of its own. */
function leadsToNumbers(pieces: readonly Numbered[], from: number): boolean {
  const next = pieces.slice(from + 1).find((p) => p.role === 'paragraph' && p.number?.form === 'arabic')
  return next !== undefined && next.number!.printed === '1'
}

/** A paragraph opens in italics where its first words are, as verbs and participles of resolutions do. */
function opensItalic(runs: readonly Run[]): boolean {
  const first = runs.find((run) => run.type === 'text' && run.text.trim() !== '')
  return first?.type === 'text' && first.italic === true
}

function hasWords(runs: readonly Run[]): boolean {
  return runs.some((run) => run.type === 'text' && /[\p{L}\p{N}]/u.test(run.text))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
