import type { UnfinishedImport } from '../../shared/service/corpus'
import type { ReadableDatabase, WritableDatabase } from './database'

export function unfinishedImports(_db: ReadableDatabase): UnfinishedImport[] {
  return []
}

export function forgetImport(_db: WritableDatabase, _id: string): void {}
