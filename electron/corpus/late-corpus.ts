import { corpusContract } from '../../shared/service/corpus'
import type { CorpusService, ImportEvent } from '../../shared/service/corpus'
import { createCorpus } from './corpus'
import type { Corpus, CorpusOptions } from './corpus'
import type { FileWorker } from './file-service'

/**
 * The corpus at `path`, opened by the first call. Where it cannot be opened every call says why, and tries again: a lock
 * may be released, a disk mounted. A process that died of it would be started again and again, and say nothing.
 */
export function lateCorpus(path: string, files: FileWorker, options: CorpusOptions): CorpusService {
  let corpus: Promise<Corpus> | undefined
  const opened = (): Promise<Corpus> => {
    corpus ??= createCorpus(path, files, options).catch((error: unknown) => {
      corpus = undefined
      throw error
    })
    return corpus
  }
  const calls = Object.entries(corpusContract)
    .filter(([, method]) => !method.streams)
    .map(([name]) => [
      name,
      async (...args: unknown[]) => {
        const service = (await opened()) as unknown as Record<string, (...args: unknown[]) => unknown>
        return service[name]!(...args)
      },
    ])
  return {
    ...(Object.fromEntries(calls) as Omit<CorpusService, 'import'>),
    async *import(...args): AsyncGenerator<ImportEvent> {
      yield* (await opened()).import(...args)
    },
  }
}
