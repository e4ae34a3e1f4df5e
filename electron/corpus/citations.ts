import type { SourceCitations } from '../../shared/service/corpus'
import type { ReadableDatabase } from './database'

export function citationsOf(_db: ReadableDatabase, _sourceId: string): SourceCitations {
  return { cites: [], citedBy: [] }
}
