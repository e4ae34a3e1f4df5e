import { figuresIn, valueOf } from './figures'
import type { Figure } from './figures'

/** A figure of the draft that no linked passage has. */
export interface AbsentFigure {
  here: string
  /** The one figure that the quoted words have and the paragraph has not. */
  there?: string
  from: number
  to: number
}

/**
 * Figures of `words` that occur in none of the passages. Only what claims an amount counts: years, dates, symbols, numbers
 * of paragraphs and the like are how a drafter writes, and are not looked for in a source; nor are number words, for "two
 * of them" may be the drafter's own counting.
 */
export function absentFigures(words: string, quote: string, passages: readonly string[]): AbsentFigure[] {
  const known = new Set([quote, ...passages].flatMap(valuesIn))
  const absent = amountsIn(words).filter(({ text }) => !known.has(valueOf(text)))
  const mine = new Set(valuesIn(words))
  const theirs = [...new Set(amountsIn(quote).map(({ text }) => text))].filter((text) => !mine.has(valueOf(text)))
  const there = absent.length === 1 && theirs.length === 1 ? theirs[0] : undefined
  return absent.map(({ text, from, to }) => ({ here: text, from, to, ...(there !== undefined && { there }) }))
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'
const COUNTED =
  'paras?|paragraphs?|articles?|arts?|resolutions?|decisions?|chapters?|chap|sections?|sect|annex(?:es)?|appendix|' +
  'rules?|notes?|tables?|figures?|session|OP|PP|nos?|items?|goals?|targets?|phases?|parts?|vol|pages?|pp?|regulations?'
const NAMED_BEFORE = new RegExp(
  String.raw`(?:\b(?:${COUNTED})\.?|\b(?:${MONTHS}))\s+(?:[\d(][\w().]*(?:,|\s|–|-|and|to)+)*$`,
  'iu',
)
const NAMED_AFTER = new RegExp(String.raw`^(?:st|nd|rd|th|[\p{L}/_]|(?:\s+(?:de\s+)?|[–-]\d+\s+)(?:${MONTHS})\b)`, 'iu')

function amountsIn(text: string): Figure[] {
  return figuresIn(text).filter(({ text: figure, from, to }) => {
    if (!/^\d/.test(figure) || /^(?:19|20)\d\d$/.test(figure)) return false
    const before = text.slice(Math.max(0, from - 60), from)
    return !/[\p{L}/_§]$/u.test(before) && !NAMED_BEFORE.test(before) && !NAMED_AFTER.test(text.slice(to, to + 30))
  })
}

/** Every way in which a text may be said to have a figure: `9 400`, `9.400` and Arabic digits too. */
function valuesIn(text: string): string[] {
  const plain = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
  const parted = [...plain.matchAll(/\d{1,3}(?:[.,\s\u00a0\u202f'’]\d{3})+/g)].map(([all]) => all.replace(/\D/g, ''))
  const single = figuresIn(plain).flatMap(({ text: figure }) => [valueOf(figure), figure.replace(',', '.')])
  return [...single, ...parted]
}
