import type { LinkedPassage } from '../../shared/draft/draft'
import type { PlacedCitation, SourceCitations } from '../../shared/service/corpus'
import { passageIdOf } from '../../shared/source/address'

/** What is shown of the source that is open: its text, or its citations. */
export type ReadingView = 'text' | 'cites' | 'citedBy'

/** The citations that stand in one passage, in its words or its notes, each document once. */
export function citationsOf({ cites }: SourceCitations, passageId: string | undefined): PlacedCitation[] {
  const seen = new Set<string>()
  return cites.filter(({ passageId: inPassage, symbol, place = '' }) => {
    if (inPassage !== passageId || seen.has(`${symbol} ${place}`)) return false
    seen.add(`${symbol} ${place}`)
    return true
  })
}

/** Addresses the cited place may have, the likeliest first: `para. 3` of a resolution is its OP 3. */
export function placesOf({ cited, place }: PlacedCitation): string[] {
  if (!cited || !place) return []
  const plain = place.replace(/^paragraph /, 'para. ')
  const labels = [plain, plain.replace(/para\. (?=\d)/, 'OP '), `${plain}, para. 1`]
  return [...new Set(labels)].map((label) => passageIdOf(cited.sourceId, label))
}

/** Where reading begins in a cited source: at the place, or at its first passage where there is none. */
export function beginningOf({ cited, symbol }: PlacedCitation): LinkedPassage | undefined {
  if (!cited) return undefined
  const { sourceId, title, date } = cited
  return {
    passageId: passageIdOf(sourceId, ''),
    label: '',
    hash: '',
    text: '',
    symbol,
    title,
    date,
    visibility: 'public',
  }
}

/** The words around a citation cut where it stands, to be marked; the symbol's number is looked for where it is not spelled out. */
export function markedWords({ words, symbol }: Pick<PlacedCitation, 'words' | 'symbol'>): [string, string, string] {
  const number = /(\d[\w/.-]*)$/.exec(symbol.replace(/^.*\/RES\//, ''))?.[1] ?? symbol
  for (const said of [symbol, number]) {
    const at = words.indexOf(said)
    if (at >= 0) return [words.slice(0, at), said, words.slice(at + said.length)]
  }
  return [words, '', '']
}
