import { baseOf } from '../../shared/draft/base'
import { loadDraft } from './draft-file'
import { withFiles } from './with-corpus'

/** Hashes of the words of a base text, from a draft or any file that can be read; of a file with several texts all count. */
export async function baseHashes(path: string): Promise<ReadonlySet<string>> {
  const texts = /\.undraft$/i.test(path)
    ? [(await loadDraft(path)).text]
    : (await withFiles((files) => files.read(path))).texts.map(({ text }) => text)
  return new Set(texts.flatMap((text) => baseOf(text).hashes))
}
