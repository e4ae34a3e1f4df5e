import type { Block } from '../../../shared/structure'
import { letters, roman } from '../../../shared/text/ordinal'
import { styleOf } from './paste-html-style'

/** What a list says of its items' paragraphs. */
export type Item = Pick<Block, 'kind' | 'level' | 'printed'>

/** A number that Word wrote before a list paragraph, and how deep its list is. Signs are bullets. */
export function itemOf(mark: string, level: number): Item {
  const number = mark.replace(/[\s\u00a0]+/g, ' ').trim()
  const core = /^\(?([\da-z]+(?:\.\d+)*)[.)]*$/i.exec(number)?.[1]
  // `o` in Courier New is Word's bullet of the second level.
  if (!core || number === 'o' || number === '§') return { kind: 'bullet', level: Math.min(level, 4) }
  if (/^[a-z]\)$/.test(number) || /^[ivx]+\)$/.test(number)) return { printed: `(${core})` }
  return { printed: /^\d+\)$/.test(number) ? `${core}.` : number }
}

/** The level of the list that a paragraph of Word's is in; 0 where it is in none. */
export function wordListLevel(element: Element): number {
  const list = styleOf(element, 'mso-list')
  return list && !/^(?:ignore|skip|none)/.test(list) ? Number(/level(\d)/.exec(list)?.[1] ?? 1) : 0
}

/** An open list of HTML: what its next item is. */
export interface OpenList {
  ordered: boolean
  form: string
  next: number
}

export function openList(list: Element): OpenList {
  const start = Number(list.getAttribute('start') ?? 1)
  return {
    ordered: list.localName === 'ol',
    form: styleOf(list, 'list-style-type') || (list.getAttribute('type') ?? ''),
    next: isCount(start) ? start : 1,
  }
}

/** The item of the innermost open list; counts it. */
export function nextItem(lists: readonly OpenList[], li: Element): Item {
  const list = lists.at(-1)
  const level = Math.min(4, lists.length)
  if (!list?.ordered) return { kind: 'bullet', level: Math.max(1, level) }
  const value = Number(li.getAttribute('value'))
  const number = isCount(value) ? value : list.next
  list.next = number + 1
  const form = styleOf(li, 'list-style-type') || list.form
  const printed = printedIn(form, number)
  if (printed) return { printed }
  return level > 1 ? { kind: 'sub', level: level - 1 } : { printed: `${number}.` }
}

/** An item's number in letters or Roman figures, undefined in figures: as browsers do, where the others do not reach. */
function printedIn(form: string, number: number): string | undefined {
  const counted = /^(?:lower-|upper-)?(?:alpha|latin|[aA])$/.test(form)
    ? number <= LAST_LETTERS && letters(number)
    : /^(?:(?:lower-|upper-)roman|[iI])$/.test(form) && number <= LAST_ROMAN && roman(number).toLowerCase()
  if (!counted) return undefined
  return /^(?:upper|[AI])/.test(form) ? `${counted.toUpperCase()}.` : `(${counted})`
}

const LAST_ROMAN = 3999
/** zzzz */
const LAST_LETTERS = 4 * 26

const isCount = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 1_000_000_000
