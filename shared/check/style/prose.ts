import type { Run } from '../../text/document-text'
import { gateOf, hasSign } from '../scan'
import { CURLY, OPENING_SINGLE, STRAIGHT, STROKE } from '../scan-signs'
import { isFootnote, ofUnit, wordsOf } from '../unit'
import type { Unit } from '../unit'

/** Stands in `proseOf` for each unit of what is not the drafter's to spell or to style. */
export const SET_APART = '\uFFFC'

/**
 * The drafter's own words of a unit: its flat text, with quotations, titles in italics, words of other languages, web
 * addresses and symbols blotted out, sign by sign, so that offsets are those of the flat text.
 */
export const proseOf = ofUnit((unit): string => {
  const flat = wordsOf(unit)
  if (!isFootnote(unit) && NOT_PROSE.includes(unit.kind)) return SET_APART.repeat(flat.length)
  const spans = unit.runs.length > 1 || unit.runs.some(isMarked) ? markedIn(unit) : []
  if (hasSign(unit, QUOTES)) spans.push(...quotationsIn(flat))
  if (mayBeAddressed(unit))
    for (const { 0: whole, index } of flat.matchAll(ADDRESS)) spans.push([index, index + whole.length])
  return blotted(flat, spans)
})

/** The words in quotation marks, marks included: “so”, "so", and ‘so’ where it is plainly no apostrophe. What is not closed ends with the text. */
export const quotationsOf = ofUnit((unit) => quotationsIn(wordsOf(unit)))

export type Span = [from: number, to: number]

const NOT_PROSE: readonly string[] = ['quote', 'contents']
const QUOTES = CURLY | STRAIGHT | OPENING_SINGLE
const mayBeAddressed = gateOf({ words: 'www', signs: STROKE })
/** Web and mail addresses, and what has a stroke between capitals and figures: A/RES/55/25. */
const ADDRESS =
  /https?:\/\/[^\s<>”"]+|\bwww\.[^\s<>”"]+|[\w.+-]{1,60}@[\w-]+\.[\w.-]+|(?<![\w/])[A-Z][A-Z]{0,6}(?:\/[\w.-]+(?:\(\w+\))?)+/gu

const isMarked = (run: Run): boolean => run.type === 'text' && (run.italic === true || run.language !== undefined)

function markedIn(unit: Unit): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const run of unit.runs) {
    if (run.type === 'reference') continue
    const to = at + (run.type === 'text' ? run.text.length : 1)
    // The opening verb of a paragraph is in italics too.
    if (isMarked(run) && (at > 0 || isFootnote(unit) || (run.type === 'text' && run.language))) spans.push([at, to])
    at = to
  }
  return spans
}

function quotationsIn(flat: string): Span[] {
  const spans: Span[] = []
  let end = 0
  for (const { index } of flat.matchAll(OPENING)) {
    if (index < end) continue
    const close = closeOf(flat, index)
    if (close === undefined) continue
    spans.push([index, close])
    end = close
  }
  return spans
}

const OPENING = /[“"‘«]/g

/** Where the quotation that opens at `at` ends; undefined where none opens there. */
function closeOf(flat: string, at: number): number | undefined {
  const sign = flat[at]
  if (sign === '“') return after(flat, flat.indexOf('”', at + 1))
  if (sign === '«') return after(flat, flat.indexOf('»', at + 1))
  if (sign === '"') return flat.includes('"', at + 1) ? flat.indexOf('"', at + 1) + 1 : undefined
  if (sign !== '‘' || /\w/u.test(flat[at - 1] ?? ' ')) return undefined
  const end = /’(?!\p{L})/u.exec(flat.slice(at + 1, at + 400))
  return end ? at + 2 + end.index : undefined
}

const after = (flat: string, found: number): number => (found < 0 ? flat.length : found + 1)

function blotted(flat: string, spans: readonly Span[]): string {
  if (spans.length === 0) return flat
  let prose = ''
  let at = 0
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue
    prose += flat.slice(at, Math.max(at, from)) + SET_APART.repeat(to - Math.max(at, from))
    at = to
  }
  return prose + flat.slice(at)
}
