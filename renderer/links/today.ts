import type { Draft } from '../../shared/draft/draft'
import { traceDraft } from '../../shared/draft/trace'
import type { TracedLink } from '../../shared/draft/trace'
import { splitPassageId } from '../../shared/source/address'
import type { Passage, PlacedPassage } from '../../shared/source/passage'

/** What the corpus says today of the passages a paragraph rests on. */
export interface Today {
  /** The passages at the links' addresses, and those that have moved. */
  passages: ReadonlyMap<string, PlacedPassage>
  /** All passages of the sources in which one was no longer found as it was. */
  searched: readonly Passage[]
  /** The sources the corpus holds. */
  held: ReadonlySet<string>
}

/** A link with what the corpus says of it. */
export interface LinkToday {
  traced: TracedLink
  /** The passage as it is today, wherever it stands now; undefined where it is gone or not known. */
  passage: PlacedPassage | undefined
  /** The corpus answers and does not hold the source. */
  notHeld: boolean
}

/** The links of a paragraph as they stand, with the corpus's side where it answered. */
export function linksToday(draft: Draft, links: readonly TracedLink[], today: Today | undefined): LinkToday[] {
  const corpus = today && {
    sources: [...today.held].map((sourceId) => ({ sourceId })),
    passages: [...new Map([...today.searched, ...today.passages.values()].map((p) => [p.passageId, p])).values()],
  }
  const own = { ...draft, links: links.map(({ link }) => link) }
  const traced = corpus ? traceDraft(own, corpus).paragraphs.flatMap((paragraph) => paragraph.links) : links
  const byId = new Map(traced.map((one) => [one.link.id, one]))
  return links.map((link) => {
    const known = byId.get(link.link.id) ?? link
    const sourceId = splitPassageId(link.link.passage.passageId)?.sourceId ?? ''
    const address = known.movedTo === undefined ? link.link.passage.passageId : `${sourceId}#${known.movedTo}`
    return { traced: known, passage: today?.passages.get(address), notHeld: !!today && !today.held.has(sourceId) }
  })
}
