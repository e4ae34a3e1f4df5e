import { createCorpus } from '../corpus/corpus'
import { startFileWorker } from '../corpus/file-thread'
import type { FileWorker } from '../corpus/file-service'
import type { CorpusService } from '../../shared/service/corpus'

/** Use the corpus at `path` in this process, the same module the window reaches through its bridge, and close it. */
export async function withCorpus<T>(
  path: string,
  { create }: { create: boolean },
  use: (corpus: CorpusService) => Promise<T>,
): Promise<T> {
  const corpus = await createCorpus(path, startFileWorker(), { create })
  try {
    return await use(corpus)
  } finally {
    await corpus.close()
  }
}

/** Read, open or write files in the guarded worker, without a corpus. */
export async function withFiles<T>(use: (files: FileWorker) => Promise<T>): Promise<T> {
  const files = startFileWorker()
  try {
    return await use(files)
  } finally {
    await files.close()
  }
}
