import type { Run } from '../text/document-text'
import { plainText } from './plain-text'
import { annexOf } from './annex'
import type { Block } from './block'
import { closingDate } from './closing'
import { isOpening } from './opening'
import { peelNumber } from './peel-number'
import type { NumberForm } from './peel-number'
import { endsSentence, isTitleLike, wordCount } from './sentence'

export interface FoundHeading {
  printed?: string
  form?: NumberForm
  runs: Run[]
}

/** What stands around a line that may be a heading. */
export interface Around {
  next?: Block
  /** The text before is a complete sentence, or there is none. */
  closed: boolean
  /** The arabic number that the next numbered paragraph should have. */
  expected: number
}

/**
 * Is this block a heading? Evidence: few words, no full stop at the end, a capital at the beginning, the sentence before
 * complete; a number (`II.`, `A.`), or a longer block behind it that it can be the heading of. `1. Title` and `(a) Title`
 * are headings only where the block behind bears the paragraph number that is due.
 */
export function headingOf(block: Block, around: Around): FoundHeading | undefined {
  const text = plainText(block.runs).trim()
  if (text.length > 400 || !around.closed) return undefined
  const alone = ALONE.exec(text)
  if (alone) return { printed: alone[1]!, form: 'upper', runs: [] }
  const number = peelNumber(block.runs)
  if (!number) return isUnnumbered(text, around.next) ? { runs: block.runs } : undefined
  const title = plainText(number.rest).trim()
  if (!isTitleLike(title, 40)) return undefined
  const { printed, form, rest: runs } = number
  if (form === 'upper') return { printed, form, runs }
  if (form === 'decimal' || wordCount(title) > 25) return undefined
  const due = around.next && peelNumber(around.next.runs)
  const paragraphFollows = due?.form === 'arabic' && Number(due.printed) === around.expected
  return paragraphFollows && (form !== 'arabic' || Number(printed) !== around.expected || due.printed === printed)
    ? { printed, form, runs }
    : undefined
}

const ALONE = /^(?:Section |SECTION |Chapter |CHAPTER |Part |PART )?([IVXL]{1,6})\.?$/u

function isUnnumbered(text: string, next: Block | undefined): boolean {
  if (!next || next.note || !isTitleLike(text, 20) || !/\p{L}{2}/u.test(text)) return false
  if (/^(?:Table|Figure|Box|Map|Chart) \d/u.test(text) || /^[“"‘«][^”"’»]*$/u.test(text) || annexOf(text)) return false
  if (next.kind) return next.kind === 'table' || next.kind === 'heading'
  const behind = plainText(next.runs).trim()
  if (isOpening(text) || closingDate(text) !== undefined || closingDate(behind) !== undefined) return false
  const number = peelNumber(next.runs)
  if (number) return number.form !== 'paren-lower' || endsSentence(behind)
  return (
    wordCount(behind.slice(0, 2000)) > wordCount(text) &&
    (endsSentence(behind) || /[,،，]$/u.test(behind) || wordCount(behind.slice(0, 2000)) > 25)
  )
}
