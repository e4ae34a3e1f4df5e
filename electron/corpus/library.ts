import { AppError } from '../../shared/error'
import type { Corrections, PassageChange, SourceSummary } from '../../shared/service/corpus'
import type { ReadableDatabase, WritableDatabase } from './database'

export function correctSources(
  _db: WritableDatabase,
  _sourceIds: readonly string[],
  _facts: Corrections,
): SourceSummary[] {
  throw new AppError('unexpected', 'Sources cannot be corrected yet.')
}

export function removeSources(_db: WritableDatabase, _sourceIds: readonly string[]): { removed: number } {
  throw new AppError('unexpected', 'Sources cannot be removed yet.')
}

export function changesOf(_db: ReadableDatabase, _sourceId: string): PassageChange[] {
  return []
}
