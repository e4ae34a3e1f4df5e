import { NO_FACTS } from '../../shared/check/given'
import type { CorpusFacts } from '../../shared/check/given'
import { speakerOf } from '../../shared/check/speaker'
import type { Link } from '../../shared/draft/draft'
import { citedSymbols } from '../../shared/source/cited-symbols'
import type { DocumentText } from '../../shared/text/document-text'
import { withCorpus } from './with-corpus'

/** What the rules ask of the corpus at `path` for a text and its links; nothing where there is no path. */
export async function corpusFacts(
  path: string | undefined,
  { text, links = [] }: { text: DocumentText; links?: readonly Link[] },
): Promise<CorpusFacts> {
  if (path === undefined) return NO_FACTS
  return withCorpus(path, { create: false }, (corpus) =>
    corpus.checkFacts({
      symbols: citedSymbols(text, speakerOf(text)),
      passages: links.map(({ passage: { passageId, hash } }) => ({ passageId, hash })),
    }),
  )
}
