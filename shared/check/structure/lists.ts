import type { Paragraph } from '../../text/document-text'
import { isFootnote, ofUnit, wordsOf } from '../unit'
import type { Unit } from '../unit'

/** Items of one level between the same two paragraphs; what stands below them is a list of its own. */
export interface ItemList {
  /** The paragraph or item that opens the list. */
  owner?: Paragraph
  level: number
  items: Paragraph[]
  /** Something other than items stands between them: not all of the list may be known. */
  broken: boolean
}

/** What rules about lists take of a paragraph: sub-paragraphs, and what ends a list or stands within it. */
export type ListPart = 'item' | 'owner' | 'between' | 'annex'

export function listPartOf(unit: Unit): ListPart | undefined {
  if (isFootnote(unit)) return undefined
  switch (unit.kind) {
    case 'sub':
      return 'item'
    case 'text':
    case 'quote':
    case 'table':
    case 'bullet':
      return 'between'
    case 'annex':
      return 'annex'
    default:
      return 'owner'
  }
}

/** The lists of a text up to its first annex. */
export function listsOf(extracts: readonly { unit: Unit; extract: ListPart }[]): ItemList[] {
  const lists: ItemList[] = []
  let open: ItemList[] = []
  let owner: Paragraph | undefined
  for (const { unit, extract } of extracts) {
    const paragraph = unit as Paragraph
    if (extract === 'annex') break
    if (extract === 'owner') {
      owner = paragraph
      open = []
    } else if (extract === 'between') {
      for (const list of open) if (list) list.broken = true
      if (open.length === 0) owner = paragraph
    } else {
      const level = Math.max(1, paragraph.level)
      open.length = Math.min(open.length, level)
      let list = open[level - 1]
      if (!list) {
        const opener = open.findLast((one) => one !== undefined)?.items.at(-1) ?? owner
        list = { level, items: [], broken: false, ...(opener && { owner: opener }) }
        open[level - 1] = list
        lists.push(list)
      }
      list.items.push(paragraph)
    }
  }
  return lists
}

/** How an item begins: `To inspect`, `Inspecting`, a capital or a small letter. */
export const beginningOf = ofUnit((unit): Beginning => {
  const flat = wordsOf(unit)
  const match = /^\P{L}{0,6}?(\p{L}[\p{L}’'-]*)/u.exec(flat)
  const word = match?.[1] ?? ''
  const from = match ? match[0].length - word.length : 0
  const bare = /\p{N}/u.test(flat.slice(0, from))
  const form = /^to$/iu.test(word) ? 'to' : /^\p{L}{3,}ing$/u.test(word) ? 'ing' : 'other'
  return { word, from, form: bare ? 'other' : form, small: !bare && /^\p{Ll}/u.test(word) }
})

interface Beginning {
  word: string
  from: number
  form: 'to' | 'ing' | 'other'
  small: boolean
}
