import type { Draft } from '../../shared/draft/draft'
import { traceDraft } from '../../shared/draft/trace'
import type { TracedLink } from '../../shared/draft/trace'
import { passageIdOf, splitPassageId } from '../../shared/source/address'
import type { Passage, PlacedPassage } from '../../shared/source/passage'

/** What the corpus says today of the passages a paragraph rests on. */
export interface Today {
  /** The passages at the links' addresses, and those that have moved. */
  passages: ReadonlyMap<string, PlacedPassage>
  /** All passages of the sources in which one was no longer found as it was. */
  searched: readonly Passage[]
  /** The sources the corpus holds: the address of each, by all that lead to it. */
  held: ReadonlyMap<string, string>
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
    sources: [...today.held].map(([formerly, sourceId]) => ({ sourceId, formerly: [formerly] })),
    passages: [...new Map([...today.searched, ...today.passages.values()].map((p) => [p.passageId, p])).values()],
  }
  const own = { ...draft, links: links.map(({ link }) => link) }
  const traced = corpus ? traceDraft(own, corpus).paragraphs.flatMap((paragraph) => paragraph.links) : links
  const byId = new Map(traced.map((one) => [one.link.id, one]))
  return links.map((link) => {
    const known = byId.get(link.link.id) ?? link
    const { passageId } = link.link.passage
    const { sourceId = '', label = '' } = splitPassageId(passageId) ?? {}
    const address = passageIdOf(sourceId, known.movedTo ?? label)
    return {
      traced: known,
      passage: today?.passages.get(passageIdToday(address, today.held)),
      notHeld: !!today && !today.held.has(sourceId),
    }
  })
}

/** Where a passage lies since its source was given another address. */
export function passageIdToday(passageId: string, held: Today['held']): string {
  const address = splitPassageId(passageId)
  const sourceId = address && held.get(address.sourceId)
  return sourceId === undefined ? passageId : passageIdOf(sourceId, address!.label)
}
