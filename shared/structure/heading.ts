import type { Run } from '../text/document-text'
import { plainText } from './plain-text'
import { annexOf } from './annex'
import type { Block } from './block'
import { closingDate } from './closing'
import { isOpening } from './opening'
import { peelNumber } from './peel-number'
import type { NumberForm, PeeledNumber } from './peel-number'
import { fromRoman } from '../text/ordinal'
import { headingLevel } from './heading-level'
import type { OpenHeadings } from './heading-level'
import { sliceRuns } from './slice-runs'
import { endsSentence, isTitleLike, wordCount } from './sentence'

export interface FoundHeading {
  printed?: string
  form?: NumberForm
  runs: Run[]
  /** An appendix or enclosure begins: what it holds is not of the resolution. */
  attached?: true
}

/** What stands around a line that may be a heading. */
export interface Around {
  next?: Block
  /** The block behind the next. */
  after?: Block
  /** The number goes on an open list of sub-paragraphs, or begins one behind a colon. */
  listed: boolean
  /** The text before is a complete sentence, or there is none. */
  closed: boolean
  /** The arabic number that the next numbered paragraph should have. */
  expected: number
  /** The numbered headings that are open: a letter alone is one where it goes on. */
  open: OpenHeadings
}

/**
 * Is this block a heading? Evidence: few words, no full stop at the end, a capital at the beginning, the sentence before
 * complete; a number (`II.`, `A.`), or a longer block behind it that it can be the heading of. `(a) Title`
 * is a heading only where the block behind bears the paragraph number that is due, `1. Title` also where its number goes on
 * the headings' count and not the paragraphs'. Of two such lines without a number both are, where such a paragraph follows.
 */
export function headingOf(block: Block, around: Around): FoundHeading | undefined {
  const text = plainText(block.runs).trim()
  if (text.length > 400 || !around.closed) return undefined
  if (ATTACHED.test(text)) return { runs: block.runs, attached: true }
  const alone = ALONE.exec(text)
  if (alone && isDue(alone[1]!, around.open)) return { printed: alone[1]!, form: 'upper', runs: [] }
  const number = peelNumber(block.runs, around.expected) ?? withoutStop(block.runs, around.open)
  if (!number) return isUnnumbered(text, around) ? { runs: block.runs } : undefined
  const title = plainText(number.rest).trim()
  if (!isTitleLike(title, 40)) return undefined
  const { printed, form, rest: runs } = number
  if (form === 'upper') return { printed, form, runs }
  if (form === 'decimal' || wordCount(title) > 25) return undefined
  const due = around.next && peelNumber(around.next.runs, around.expected)
  const paragraphFollows = isDueParagraph(around.next, around.expected)
  if (form !== 'arabic') return paragraphFollows && !around.listed ? { printed, form, runs } : undefined
  if (Number(printed) === around.expected) return due?.printed === printed ? { printed, form, runs } : undefined
  // It goes on a list of headings, not the paragraphs' count.
  const counted = around.expected > 1 && wordCount(title) <= 12 && Number(printed) === (around.open[2] ?? 0) + 1
  return paragraphFollows || counted ? { printed, form, runs } : undefined
}

function isDueParagraph(block: Block | undefined, expected: number): boolean {
  const number = block && !block.kind ? peelNumber(block.runs, expected) : undefined
  return number?.form === 'arabic' && Number(number.printed) === expected
}

const ALONE = /^([IVXL]{1,6}|[A-Z])\.?$/u

/** What is attached to an annex or letter is a heading of its own: it is not counted among the annexes. */
const ATTACHED = /^(?:Appendix|APPENDIX|Enclosure|ENCLOSURE)(?: (?:[IVX]{1,5}|[A-Z]|\d{1,2}))?\**$/u

/** A numeral of several letters, or a letter that begins or goes on an open list. */
function isDue(printed: string, open: OpenHeadings): boolean {
  const { level, open: opened } = headingLevel(printed, 'upper', open)
  return printed.length > 1 || opened[level - 1] === (open[level - 1] ?? 0) + 1
}

/** `II Title`, as some files have it: the numeral or letter that is due, then a capital. */
function withoutStop(runs: readonly Run[], open: OpenHeadings): PeeledNumber | undefined {
  const found = /^\s*([IVX]{1,5}|[A-Z])\s+(?=\p{Lu}\p{L})/u.exec(plainText(runs).slice(0, 40))
  if (!found || !isDue(found[1]!, open) || (fromRoman(found[1]!) === undefined && found[1]!.length > 1))
    return undefined
  return { printed: found[1]!, form: 'upper', rest: sliceRuns(runs, found[0].length) }
}

function isUnnumbered(text: string, { next, after, expected }: Around): boolean {
  if (!next || next.note || !isTitleLike(text, 20) || !/\p{L}{2}/u.test(text)) return false
  if (/^(?:Table|Figure|Box|Map|Chart) \d/u.test(text) || /^[“"‘«][^”"’»]*$/u.test(text) || annexOf(text)) return false
  if (next.kind) return next.kind === 'table' || next.kind === 'heading'
  const behind = plainText(next.runs).trim()
  if (isOpening(text) || closingDate(text) !== undefined || closingDate(behind) !== undefined) return false
  const number = peelNumber(next.runs, expected)
  if (!number && isTitleLike(behind, 20) && isDueParagraph(after, expected)) return true
  if (number) return number.form !== 'paren-lower' || endsSentence(behind)
  return (
    wordCount(behind.slice(0, 2000)) > wordCount(text) &&
    (endsSentence(behind) || /[,،，]$/u.test(behind) || wordCount(behind.slice(0, 2000)) > 25)
  )
}
