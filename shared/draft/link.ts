import { AppError } from '../error'
import { textHash } from '../source/address'
import type { PlacedPassage } from '../source/passage'
import type { SourceKind } from '../source/source'
import type { DocumentText, Paragraph } from '../text/document-text'
import { textOf } from '../text/flat'
import type { Draft, DraftKind, Link, LinkedPassage, Relation, Stance } from './draft'

export interface LinkOptions {
  newId: () => string
  relation?: Relation | undefined
  stance?: Stance | undefined
  /** A substring of the passage's text; the whole of it where absent. */
  quote?: string | undefined
  /** UTF-16 offsets in the paragraph's flat text; the whole paragraph where absent. */
  range?: { from: number; to: number } | undefined
  state?: Link['state'] | undefined
}

/**
 * The draft with a link from one of its paragraphs to a passage. A link that ties the same two places is put in place of
 * the earlier one and keeps its id; a suggestion never takes the place of a confirmed link.
 * Throws `no-such-paragraph`, or `bad-argument` where the quote is not in the passage or the range not in the paragraph.
 */
export function linkPassage(
  draft: Draft,
  paragraphId: string,
  passage: PlacedPassage,
  options: LinkOptions,
): { draft: Draft; link: Link } {
  const paragraph = paragraphOf(draft.text, paragraphId)
  if (!paragraph) throw new AppError('no-such-paragraph', `The draft has no paragraph "${paragraphId}".`)
  const flat = textOf(paragraph)
  const { range, stance, state = 'confirmed' } = options
  if (range && !(0 <= range.from && range.from < range.to && range.to <= flat.length)) {
    throw new AppError('bad-argument', `Characters ${range.from} to ${range.to} do not lie within the paragraph.`)
  }
  const earlier = draft.links.find(
    (link) =>
      samePlaces(link, passage.passageId, range) && paragraphOf(draft.text, link.paragraphId)?.id === paragraph.id,
  )
  if (earlier?.state === 'confirmed' && state === 'suggested') return { draft, link: earlier }
  const link: Link = {
    id: earlier?.id ?? options.newId(),
    paragraphId: paragraph.id,
    ...(range && { range }),
    relation: options.relation ?? usualRelation(draft.kind, passage.sourceKind),
    ...(stance && { stance }),
    state,
    quote: quoteIn(passage, options.quote),
    passage: remembered(passage),
    paragraphHash: textHash(flat),
  }
  const links = earlier ? draft.links.map((other) => (other === earlier ? link : other)) : [...draft.links, link]
  return { draft: { ...draft, links }, link }
}

/**
 * The draft with a link confirmed against its paragraph as it now stands; with `passage`, also against that passage,
 * whose quote is the old one where it still occurs, else the whole. A range is kept as far as the paragraph still
 * reaches. Throws `bad-argument` for an unknown link.
 */
export function confirmLink(draft: Draft, linkId: string, passage?: PlacedPassage): Draft {
  const link = linkOf(draft, linkId)
  const paragraph = paragraphOf(draft.text, link.paragraphId)
  if (!paragraph) throw new AppError('no-such-paragraph', 'The paragraph of this link is no longer in the draft.')
  const flat = textOf(paragraph)
  const { range, ...rest } = link
  const within = range && rangeWithin(range, flat.length)
  const confirmed: Link = {
    ...rest,
    ...(within && { range: within }),
    paragraphId: paragraph.id,
    state: 'confirmed',
    paragraphHash: textHash(flat),
    ...(passage && {
      passage: remembered(passage),
      quote: passage.text.includes(link.quote) ? link.quote : passage.text,
    }),
  }
  return { ...draft, links: draft.links.map((other) => (other.id === linkId ? confirmed : other)) }
}

/** The draft without a link. Throws `bad-argument` for an unknown one. */
export function removeLink(draft: Draft, linkId: string): Draft {
  const link = linkOf(draft, linkId)
  return { ...draft, links: draft.links.filter((other) => other !== link) }
}

/**
 * The draft with a link that says otherwise how its paragraph rests on the passage; a `stance` of null takes it away.
 * Throws `bad-argument` for an unknown link.
 */
export function relateLink(draft: Draft, linkId: string, relation: Relation, stance: Stance | null): Draft {
  const { stance: _before, ...rest } = linkOf(draft, linkId)
  const link: Link = { ...rest, relation, ...(stance && { stance }) }
  return { ...draft, links: draft.links.map((other) => (other.id === linkId ? link : other)) }
}

/** The draft with a link that was removed put back at its place among the others; as it is where it has it already. */
export function restoreLink(draft: Draft, link: Link, at: number): Draft {
  return draft.links.some(({ id }) => id === link.id) ? draft : { ...draft, links: draft.links.toSpliced(at, 0, link) }
}

/** As much of a range as lies in a paragraph of this length; undefined where nothing of it does. */
export function rangeWithin(range: NonNullable<Link['range']>, length: number): Link['range'] {
  const to = Math.min(range.to, length)
  return range.from < to ? { from: range.from, to } : undefined
}

/** The paragraph with this id, one that absorbed it, or one in a table. */
export function paragraphOf(text: DocumentText, id: string): Paragraph | undefined {
  const within = (paragraphs: readonly Paragraph[], fits: (p: Paragraph) => boolean): Paragraph | undefined => {
    for (const p of paragraphs) {
      if (fits(p)) return p
      for (const row of p.rows ?? []) {
        for (const cell of row.cells) {
          const found = within(cell.paragraphs, fits)
          if (found) return found
        }
      }
    }
    return undefined
  }
  return (
    within(text.paragraphs, (p) => p.id === id) ?? within(text.paragraphs, (p) => p.absorbed?.includes(id) ?? false)
  )
}

/** The relation most links of this kind have. */
export function usualRelation(draft: DraftKind, source: SourceKind): Relation {
  if (draft === 'resolution') return source === 'resolution' || source === 'decision' ? 'reiterates' : 'cites'
  return source === 'resolution' || source === 'decision' || source === 'statement' || source === 'report'
    ? 'cites'
    : 'reports'
}

function linkOf(draft: Draft, linkId: string): Link {
  const link = draft.links.find(({ id }) => id === linkId)
  if (!link) throw new AppError('bad-argument', `The draft has no link "${linkId}".`)
  return link
}

function samePlaces(link: Link, passageId: string, range: LinkOptions['range']): boolean {
  return link.passage.passageId === passageId && link.range?.from === range?.from && link.range?.to === range?.to
}

function quoteIn(passage: PlacedPassage, quote: string | undefined): string {
  if (!quote) return passage.text
  const composed = quote.normalize('NFC')
  if (!passage.text.includes(composed)) {
    throw new AppError(
      'bad-argument',
      `The words “${composed}” are not in ${passage.symbol || passage.title}, ${passage.label}.`,
    )
  }
  return composed
}

function remembered(passage: PlacedPassage): LinkedPassage {
  const { passageId, label, hash, text, symbol, title, date, respondent, visibility } = passage
  return {
    passageId,
    label,
    hash,
    text,
    symbol,
    title,
    date,
    ...(respondent && { respondent: respondent.name }),
    visibility,
  }
}
