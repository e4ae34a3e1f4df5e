import { corpusContract } from '../../shared/service/corpus'
import type { CorpusService, ImportEvent } from '../../shared/service/corpus'
import { createCorpus } from './corpus'
import type { Corpus, CorpusOptions } from './corpus'
import { draftWords } from './draft-words'
import type { FileWorker } from './file-service'

/**
 * The corpus at `path`, opened by the first call. Where it cannot be opened every call says why, and tries again: a lock
 * may be released, a disk mounted. A process that died of it would be started again and again, and say nothing.
 * What needs no corpus waits for none: where the sources cannot be read, drafts are opened and saved all the same.
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
    ...draftWords,
    read: (file) => files.read(file),
    open: (file, which) => files.open(file, which),
    async *import(...args): AsyncGenerator<ImportEvent> {
      yield* (await opened()).import(...args)
    },
  }
}
