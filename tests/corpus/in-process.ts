import { onTestFinished } from 'vitest'
import { createCorpus } from '../../electron/corpus/corpus'
import type { Corpus, CorpusOptions } from '../../electron/corpus/corpus'
import type { FileWorker } from '../../electron/corpus/file-service'
import { files } from '../../electron/corpus/files'
import type { ImportEvent, ImportOptions } from '../../shared/service/corpus'
import type { CorpusService } from '../../shared/service/corpus'

/** The file service without a thread around it. */
export const filesHere: FileWorker = { ...files, close: () => Promise.resolve() }

/** A corpus in this process, closed when the test is over. */
export async function corpusHere(path = ':memory:', options: CorpusOptions = {}): Promise<Corpus> {
  const corpus = await createCorpus(path, filesHere, options)
  onTestFinished(() => corpus.close().catch(() => {}))
  return corpus
}

export async function importAll(
  corpus: CorpusService,
  paths: string[],
  options?: ImportOptions,
): Promise<{ files: Extract<ImportEvent, { type: 'file' }>[]; summary: Extract<ImportEvent, { type: 'summary' }> }> {
  const events = await Array.fromAsync(corpus.import(paths, options))
  const summary = events.at(-1)
  if (summary?.type !== 'summary') throw new Error('an import ends with its summary')
  return { files: events.filter((event) => event.type === 'file'), summary }
}
