import { create } from 'zustand'
import type { SearchHit } from '../../shared/service/corpus'
import type { SourceKind } from '../../shared/source/source'
import type { FilterValues } from './Filters'

/** What is asked of the sources, and which of the passages found is chosen. */
interface Searching {
  words: string
  kind: SourceKind | undefined
  filters: FilterValues
  /** The hit in the preview; undefined while nothing is found. */
  chosen: SearchHit | undefined
  /** Words of the chosen hit to be quoted; undefined for the whole. */
  quote: string | undefined
}

export const useSearching = create<Searching>(() => ({
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
  useSearching.setState({ words, kind: undefined, filters: {} })
}
