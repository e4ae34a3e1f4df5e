import { AppError } from '../../../shared/error'
import { peelNumber, preambularOpening, structurePiece } from '../../../shared/structure'
import type { Block } from '../../../shared/structure'
import type { DocumentText, Paragraph, ParagraphKind } from '../../../shared/text/document-text'
import type { Piece } from './clipboard-piece'

/** More than one paste may bring: beyond it is a document, to be imported or pasted in parts. */
export const MOST_PARAGRAPHS = 5_000
/** A paragraph of a PDF is many lines. */
const MOST_LINES = 8 * MOST_PARAGRAPHS

/** Where a piece goes: the kind of draft, and what a paragraph of no kind of its own becomes there. */
export interface Surroundings {
  into: 'report' | 'resolution'
  language: string
  kind: ParagraphKind
  level: number
}

/**
 * Plain text: each line a paragraph, blank ones dropped, tabs as blanks. Where it looks like paragraphs of a United
 * Nations text its numbers are taken off and its kinds told; one line is words. `plainly`: nothing is looked for. Throws `too-large`
 * for more lines than a paste may bring.
 */
export function pieceOfText(text: string, around: Surroundings, plainly = false): Piece | undefined {
  if (linesIn(text) > MOST_LINES) throw tooLarge()
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) =>
    line
      .replace(/[\t\f\v ]+/g, ' ')
      .replace(/\u00ad/g, '')
      .normalize('NFC'),
  )
  const full = lines.filter((line) => line.trim() !== '')
  if (full.length === 0) return text ? inlinePiece(text.replace(/\s+/g, ' '), around) : undefined
  if (full.length === 1 && (plainly || !isNumbered(full[0]!))) return inlinePiece(full[0]!, around)
  const blocks = full.map((line): Block => ({ runs: [{ type: 'text', text: line.trim() }] }))
  if (plainly || !looksStructured(full)) {
    const paragraphs = blocks.map(({ runs }): Paragraph => ({ id: '', kind: around.kind, level: around.level, runs }))
    return { text: { paragraphs, footnotes: [] }, openStart: true, openEnd: true }
  }
  return pieceOfBlocks(blocks, around, !isWrapped(full))
}

/**
 * Blocks of a file or page as a piece; paragraphs of which nothing is said or seen become what stands around them. Throws
 * `too-large` for more blocks than a paste may bring.
 */
export function pieceOfBlocks(blocks: readonly Block[], around: Surroundings, parted: boolean): Piece | undefined {
  if (blocks.length > MOST_LINES) throw tooLarge()
  const read = structurePiece(blocks, { into: around.into, language: around.language, parted })
  if (read.paragraphs.length === 0) return undefined
  const counted = read.paragraphs.some(({ kind }) => COUNTED.includes(kind))
  const text: DocumentText = {
    ...read,
    paragraphs: read.paragraphs.map((p) =>
      p.kind === 'text' && !counted ? { ...p, kind: around.kind, level: around.level } : p,
    ),
  }
  const isWords = read.paragraphs.length === 1 && read.paragraphs[0]!.kind === 'text'
  return { text, openStart: isWords, openEnd: isWords }
}

const COUNTED: readonly ParagraphKind[] = ['numbered', 'operative', 'preambular', 'opening']

const tooLarge = (): AppError => new AppError('too-large', `A paste brings up to ${MOST_PARAGRAPHS} paragraphs.`)

function linesIn(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[^\s][^\r\n\u2028\u2029]*/g)) {
    void _
    if ((count += 1) > MOST_LINES) break
  }
  return count
}

function inlinePiece(line: string, { kind, level }: Surroundings): Piece {
  const paragraph: Paragraph = { id: '', kind, level, runs: [{ type: 'text', text: line }] }
  return { text: { paragraphs: [paragraph], footnotes: [] }, openStart: true, openEnd: true }
}

function isNumbered(line: string): boolean {
  const number = peelNumber([{ type: 'text', text: line }])
  return number !== undefined && number.form !== 'upper' && number.form !== 'lower'
}

/** Numbers, bullets or the openings of preambular paragraphs stand before some of the lines. */
function looksStructured(lines: readonly string[]): boolean {
  return lines.some((line) => isNumbered(line) || /^\s*[•‣▪●·]/.test(line) || preambularOpening(line.trim()) !== '')
}

/** Lines broken to a width, as a PDF gives them: most are long and about as long as each other. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0)
  return (
    lines.length > 2 && longest < 140 && lines.filter(({ length }) => length > longest * 0.8).length > lines.length / 2
  )
}
