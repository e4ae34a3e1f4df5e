import type { Context } from '../rule'
import { isFootnote, wordsOf } from '../unit'
import type { Unit } from '../unit'

/** What rules about headings take of a paragraph: the heading, the opener of an annex, or that something stands there. */
export type HeadingPart =
  { what: 'heading'; level: number; words: string } | { what: 'annex'; words: string } | { what: 'words' }

export function headingPartOf(unit: Unit): HeadingPart | undefined {
  if (isFootnote(unit) || !wordsOf(unit).trim()) return !isFootnote(unit) && unit.rows ? WORDS : undefined
  if (unit.kind === 'heading') return { what: 'heading', level: Math.max(1, unit.level), words: wordsOf(unit).trim() }
  if (unit.kind === 'annex') return { what: 'annex', words: wordsOf(unit).trim() }
  return WORDS
}

const WORDS: HeadingPart = { what: 'words' }

/** A heading with its place among the others. */
export interface PlacedHeading {
  unit: Unit
  level: number
  words: string
  /** As printed or counted; '' where it has none. */
  number: string
  /** Headings of this level under the same heading, itself among them; the same array for all of them. */
  siblings: PlacedHeading[]
  /** What follows at once: undefined at the end of the text. */
  next?: HeadingPart
  inAnnex: boolean
}

export function placedHeadings(
  extracts: readonly { unit: Unit; extract: HeadingPart }[],
  { numbering }: Context,
): PlacedHeading[] {
  const placed: PlacedHeading[] = []
  let open: PlacedHeading[][] = []
  let inAnnex = false
  extracts.forEach(({ unit, extract }, index) => {
    if (extract.what === 'annex') {
      inAnnex = true
      open = []
    }
    if (extract.what !== 'heading') return
    const { level, words } = extract
    open.length = Math.min(open.length, level)
    const siblings = (open[level - 1] ??= [])
    const next = extracts[index + 1]?.extract
    const number = numbering.paragraphs.get(unit.id)?.number ?? ''
    const heading: PlacedHeading = { unit, level, words, number, siblings, inAnnex, ...(next && { next }) }
    siblings.push(heading)
    placed.push(heading)
  })
  return placed
}
