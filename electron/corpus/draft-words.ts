import type { Draft } from '../../shared/draft/draft'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import { AppError } from '../../shared/error'
import type { CorpusService } from '../../shared/service/corpus'

/**
 * A draft and the words of its file. In the corpus's own thread, not the file worker's: a draft is our own, and saving
 * must not wait behind the files of an import.
 */
export const draftWords: Pick<CorpusService, 'serialize' | 'parse'> = {
  serialize: async (draft) => readable(serializeDraft(draft)),
  parse: async (words): Promise<Draft> => parseDraft(words),
}

/** A draft that could not be opened again must not take the place of one that can. */
function readable(words: string): string {
  try {
    parseDraft(words)
    return words
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    throw new AppError('bad-argument', `The draft cannot be saved: ${thrown.message}`, thrown.place)
  }
}
