import { plainText } from './plain-text'
import type { Block } from './block'
import { knownLine } from './masthead-lines'
import { isOpening } from './opening'
import { peelNumber } from './peel-number'
import { preambularOpening } from './phrases'
import { endsSentence, endsWithComma, isTitleLike, wordCount } from './sentence'

/**
 * The index of the first block that is not of the masthead. Evidence, whichever comes first: the opening of a resolution,
 * the contents, a numbered heading or paragraph, a heading that bodies begin with, a preambular paragraph, or a stretch of
 * prose. A masthead has few lines; where none of these comes soon, its last line that speaks for itself ends it, and in a
 * text that is no longer than that the first sentence behind it.
 */
export function bodyStart(blocks: readonly Block[]): number {
  let lastKnown = -1
  for (const [index, block] of blocks.entries()) {
    if (block.kind) return index
    if (block.field || block.note) {
      lastKnown = index
      continue
    }
    const text = plainText(block.runs).trim()
    if (text === '') continue
    const known = text.length < 400 && (knownLine(text) !== undefined || isNotice(text))
    if (!known && begins(block, text)) return index
    if (known) lastKnown = index
    if (index > LONGEST) return lastKnown + 1
  }
  if (lastKnown < 0) return 0
  // Of a text that has ended already, the sentences are what it says: no title ends as they do.
  const said = blocks.findIndex((block, index) => index > lastKnown && saysSomething(block))
  return said < 0 ? blocks.length : said
}

function saysSomething(block: Block): boolean {
  const text = plainText(block.runs).trim()
  return wordCount(text) > 2 && endsSentence(text) && !/[:;：；؛]$/u.test(text)
}

/** A notice in square brackets that stands before a masthead, on its line alone. */
export function isNotice(text: string): boolean {
  return /^\[[^[\]]{10,300}\]$/u.test(text)
}

/** No masthead has more lines. */
const LONGEST = 40

function begins(block: Block, text: string): boolean {
  if (isOpening(text) || FIRST_HEADING.test(text)) return true
  if (endsWithComma(text) && preambularOpening(text) !== '') return true
  const number = peelNumber(block.runs)
  if (number && (number.form === 'arabic' || number.form === 'decimal')) return true
  if (number?.form === 'upper' && isTitleLike(plainText(number.rest) || text)) return true
  if (text.length > 700) return true
  const words = wordCount(text)
  return (words > 12 && endsSentence(text)) || words > 60
}

const FIRST_HEADING =
  /^(?:Summary|Executive summary|Introduction|Preface|Foreword|Highlights|Abstract|Annotation|Letter of transmittal|(?:Question|Section|Chapter|Part) (?:\d{1,2}|[IVX]{1,5}|[Oo]ne)\b.{0,150})$/iu
