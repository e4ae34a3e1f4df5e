import type { Footnote, Paragraph, ParagraphKind } from '../../text/document-text'
import { referencesOf, textOf } from '../../text/flat'
import type { Numbering } from '../../text/numbering'
import { isFootnote } from '../rule'
import type { Context } from '../rule'

/** A numbered or operative paragraph, with the sub-paragraphs that follow it up to `end`. */
export interface Bearer {
  id: string
  order: number
  end: number
  /** Up to the next that bears a number: headings may stand between items. */
  reach: number
}

/** The places of a text that its references may lead to, by what they are called. */
export interface Places {
  /** By number, all paragraphs that bear it: numbers may begin again in sections and annexes. */
  paragraphs: ReadonlyMap<string, readonly Bearer[]>
  /** `II.B` */
  sections: readonly { path: string; order: number }[]
  annexes: ReadonlySet<string>
  notes: ReadonlySet<string>
  /** Whether the paragraph has `(a)`, as a sub-paragraph or within its sentence. */
  hasPart(bearer: Bearer, part: string): boolean
  hasTable(name: string): boolean
  /** Order of a paragraph, or of the first place that refers to a note; -1 where there is none. */
  orderOf(unit: Paragraph | Footnote): number
  /** The numbered paragraph that a place belongs to. */
  ownerOf(unit: Paragraph | Footnote): string | undefined
}

export function placesOf({ text, numbering }: Context): Places {
  const known = layouts.get(numbering)
  const layout = known ?? laidOut(text.paragraphs, numbering)
  if (!known) layouts.set(numbering, layout)
  let firstReference: Map<string, string> | undefined
  const standing = (unit: Paragraph | Footnote): string => {
    if (!isFootnote(unit)) return unit.id
    const references = (): [string, string][] =>
      referencesOf(text).map(({ run, paragraphId = '' }) => [run.footnoteId, paragraphId])
    firstReference ??= new Map(references().reverse())
    return firstReference.get(unit.id) ?? ''
  }
  return {
    ...layout,
    hasPart: ({ order, reach }, part) =>
      text.paragraphs
        .slice(order, reach)
        .some((p) => numbering.paragraphs.get(p.id)?.label.includes(part) || textOf(p).includes(part)),
    // What a reader could not make a table of may still say that it is one.
    hasTable: (name) =>
      layout.tables >= Number(name) || text.paragraphs.some((p) => textOf(p).startsWith(`Table ${name}`)),
    orderOf: (unit) => layout.orders.get(standing(unit)) ?? -1,
    ownerOf: (unit) => layout.owners.get(standing(unit)),
  }
}

interface Layout extends Pick<Places, 'paragraphs' | 'sections' | 'annexes' | 'notes'> {
  tables: number
  orders: ReadonlyMap<string, number>
  owners: ReadonlyMap<string, string>
}

/** Where things stand follows from the numbering alone: typing does not move them. */
const layouts = new WeakMap<Numbering, Layout>()

const MAY_BELONG: readonly ParagraphKind[] = ['sub', 'text', 'quote', 'bullet', 'table']

function laidOut(all: readonly Paragraph[], numbering: Numbering): Layout {
  const paragraphs = new Map<string, Bearer[]>()
  const sections: { path: string; order: number }[] = []
  const annexes = new Set<string>()
  const orders = new Map<string, number>()
  const owners = new Map<string, string>()
  let tables = 0
  let owner: Bearer | undefined
  let last: Bearer | undefined
  all.forEach(({ id, kind }, order) => {
    orders.set(id, order)
    const { number, label } = numbering.paragraphs.get(id)!
    if (kind === 'numbered' || kind === 'operative') {
      if (last) last.reach = order
      last = owner = { id, order, end: order + 1, reach: all.length }
      // A lone operative paragraph has no number of its own.
      const key = number || '1'
      const bearers = paragraphs.get(key)
      if (bearers) bearers.push(owner)
      else paragraphs.set(key, [owner])
    } else if (!MAY_BELONG.includes(kind)) owner = undefined
    if (kind === 'heading') sections.push({ path: /heading (.*)$/u.exec(label)?.[1] ?? '', order })
    else if (kind === 'annex') {
      annexes.add(number)
      if (last) last.reach = Math.min(last.reach, order)
    } else if (kind === 'table') tables += 1
    if (!owner) return
    owner.end = order + 1
    owners.set(id, owner.id)
  })
  const notes = new Set([...numbering.footnotes.values()].map(({ mark }) => mark))
  return { paragraphs, sections, annexes, notes, tables, orders, owners }
}
