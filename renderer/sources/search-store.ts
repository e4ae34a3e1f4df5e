import { create } from 'zustand'
import type { SearchHit } from '../../shared/service/corpus'
import type { SourceKind } from '../../shared/source/source'
import type { FilterValues } from './Filters'

/** What is asked of the sources, and which of the passages found is chosen. */
/** The two questions that sources answer: where do these words stand, and where was this said before. */
export const SOURCES_VIEWS = ['search', 'agreed'] as const
export type SourcesView = (typeof SOURCES_VIEWS)[number]

interface Searching {
  view: SourcesView
  words: string
  kind: SourceKind | undefined
  filters: FilterValues
  /** The hit in the preview; undefined while nothing is found. */
  chosen: SearchHit | undefined
  /** Words of the chosen hit to be quoted; undefined for the whole. */
  quote: string | undefined
}

export const useSearching = create<Searching>(() => ({
  view: 'search',
  words: '',
  kind: undefined,
  filters: {},
  chosen: undefined,
  quote: undefined,
}))

export function choose(hit: SearchHit | undefined): void {
  const { chosen } = useSearching.getState()
  if (chosen !== hit) {
    useSearching.setState({ chosen: hit, ...(chosen?.passageId !== hit?.passageId && { quote: undefined }) })
  }
}

/** Ask this of all sources. */
export function askFor(words: string): void {
  useSearching.setState({ view: 'search', words, kind: undefined, filters: {} })
}
