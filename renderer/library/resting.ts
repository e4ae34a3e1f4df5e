import type { Draft } from '../../shared/draft/draft'
import type { SourceSummary } from '../../shared/service/corpus'
import { splitPassageId } from '../../shared/source/address'

/** How many paragraphs of the draft rest on these sources, by an address they have or had. */
export function restingOn(draft: Draft | undefined, sources: readonly SourceSummary[]): number {
  const ids = new Set(sources.flatMap(({ sourceId, formerly = [] }) => [sourceId, ...formerly]))
  const links = draft?.links.filter(({ passage }) => ids.has(splitPassageId(passage.passageId)?.sourceId ?? ''))
  return new Set(links?.map(({ paragraphId }) => paragraphId)).size
}
