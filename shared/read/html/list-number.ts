import { roman } from '../../text/ordinal'
import { attribute } from './html-tree'
import type { HtmlElement } from './html-tree'
import { styleOf } from './look'

/** A list that is open where an item stands. */
export interface OpenList {
  ordered: boolean
  /** The number that the next item has. */
  next: number
  step: 1 | -1
  type: string
}

export function openList(element: HtmlElement): OpenList {
  const ordered = element.tagName === 'ol'
  const type = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style') ?? attribute(element, 'type') ?? ''
  const reversed = ordered && attribute(element, 'reversed') !== undefined
  const items = reversed ? element.childNodes.filter((child) => child.nodeName === 'li').length : 0
  const start = whole(attribute(element, 'start')) ?? (reversed ? items : 1)
  return { ordered, next: start, step: reversed ? -1 : 1, type }
}

/** The number of an item as a browser shows it, without full stop; undefined where it shows none. The list counts on. */
export function numberOf(list: OpenList, item: HtmlElement): string | undefined {
  if (!list.ordered) return undefined
  const n = whole(attribute(item, 'value')) ?? list.next
  list.next = n + list.step
  return spelled(n, attribute(item, 'type') ?? list.type)
}

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined
}

function spelled(n: number, type: string): string | undefined {
  if (/^none\b/.test(type)) return undefined
  const roaming = n >= 1 && n <= 3999
  if (type === 'i' || /lower-roman/.test(type)) return roaming ? roman(n).toLowerCase() : String(n)
  if (type === 'I' || /upper-roman/.test(type)) return roaming ? roman(n) : String(n)
  if (type === 'a' || /lower-(?:alpha|latin)/.test(type)) return n >= 1 ? alphabetic(n) : String(n)
  if (type === 'A' || /upper-(?:alpha|latin)/.test(type)) return n >= 1 ? alphabetic(n).toUpperCase() : String(n)
  return String(n)
}

/** z, aa, ab: as browsers count. */
function alphabetic(n: number): string {
  let letters = ''
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  }
  return letters
}
