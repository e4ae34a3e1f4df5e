import { create } from 'zustand'
import type { Relation } from '../../shared/draft/draft'
import type { Sort } from '../../shared/service/corpus'
import type { PlacedPassage } from '../../shared/source/passage'
import type { FilterValues } from './filter-values'

/** The two questions that sources answer: where do these words stand, and where was this said before. */
export const SOURCES_VIEWS = ['search', 'agreed'] as const
export type SourcesView = (typeof SOURCES_VIEWS)[number]

/** What is asked of the sources, and which of the passages found is chosen. */
interface Searching {
  view: SourcesView
  /** The drafter's own words: chips and menus never write into them. */
  words: string
  filters: FilterValues
  sort: Sort
  /** Hits are sources rather than passages. */
  bySource: boolean
  /** The hit in the preview, or of agreed language; undefined while nothing is found. */
  chosen: PlacedPassage | undefined
  /** How a paragraph linked to it rests on it; undefined for the usual way. */
  relation: Relation | undefined
  /** Words of the chosen hit to be quoted; undefined for the whole. */
  quote: string | undefined
  /** A passage on show over all this: a step of a genealogy. */
  over: PlacedPassage | undefined
}

export const useSearching = create<Searching>(() => ({
  view: 'search',
  words: '',
  filters: {},
  sort: 'relevance',
  bySource: false,
  chosen: undefined,
  relation: undefined,
  quote: undefined,
  over: undefined,
}))

export function choose(hit: PlacedPassage | undefined, relation?: Relation): void {
  const { chosen } = useSearching.getState()
  if (chosen !== hit) {
    useSearching.setState({
      chosen: hit,
      relation,
      ...(chosen?.passageId !== hit?.passageId && { quote: undefined }),
    })
  }
}

/** Ask this of all sources. */
export function askFor(words: string): void {
  useSearching.setState({ view: 'search', words, filters: {} })
}
