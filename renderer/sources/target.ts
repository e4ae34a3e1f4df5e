import { rangeWithin } from '../../shared/draft/link'
import type { Draft, Link } from '../../shared/draft/draft'
import type { Paragraph, ParagraphKind } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import type { DraftView, Selected } from '../draft'

/** What a passage would be linked to: a paragraph of the draft, or words of it. */
export interface LinkTarget {
  paragraphId: string
  label: string
  range?: NonNullable<Link['range']>
  /** The words of the range. */
  words?: string
}

/** Why nothing can be linked now: no paragraph is current, or it is of a kind that rests on nothing. */
export interface NoTarget {
  why: 'none' | ParagraphKind
}

const RESTS_ON_NOTHING: readonly ParagraphKind[] = ['heading', 'annex', 'table', 'contents', 'closing', 'opening']

/** What the current paragraph, and words selected within it, make of the next link. */
export function targetOf(
  draft: Draft | undefined,
  view: DraftView | undefined,
  currentId: string | undefined,
  selected?: Selected,
): LinkTarget | NoTarget {
  const paragraph = draft?.text.paragraphs.find(({ id }) => id === currentId)
  if (!paragraph || !view) return { why: 'none' }
  if (!isLinkable(paragraph)) return { why: paragraph.kind }
  const label = view.numbering.paragraphs.get(paragraph.id)?.label ?? ''
  const words = textOf(paragraph)
  // Words of several paragraphs are longer than the part of this one.
  const within =
    selected && selected.paragraphId === paragraph.id && selected.text.length === selected.to - selected.from
  const range = within ? trimmed(selected, words) : undefined
  return {
    paragraphId: paragraph.id,
    label,
    ...(range && { range, words: words.slice(range.from, range.to) }),
  }
}

export function isLinkable({ kind }: Pick<Paragraph, 'kind'>): boolean {
  return !RESTS_ON_NOTHING.includes(kind)
}

/** A selection without the spaces at its ends; nothing where no word is left, or where it is the whole paragraph. */
function trimmed({ from, to }: Selected, words: string): LinkTarget['range'] {
  const range = rangeWithin({ from, to }, words.length)
  if (!range) return undefined
  const chosen = words.slice(range.from, range.to)
  const start = range.from + (chosen.length - chosen.trimStart().length)
  const end = range.to - (chosen.length - chosen.trimEnd().length)
  if (start >= end || (start === 0 && end === words.trimEnd().length)) return undefined
  return { from: start, to: end }
}
