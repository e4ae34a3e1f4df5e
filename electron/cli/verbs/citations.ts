import type { PlacedCitation } from '../../../shared/service/corpus'
import { brief } from '../output'
import { required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const citations: Verb = {
  usage: 'citations --corpus DB SOURCE',
  about: 'What a source cites and what cites it. Status 1 where a citation and the cited source differ.',
  operands: { least: 1, most: 1 },
  options: { corpus: { type: 'string' } },
  async run([source], values, output) {
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const { cites, citedBy } = await corpus.citations(source!)
      output.result({ cites, citedBy }, () =>
        [
          `Cites ${cites.length}:`,
          ...cites.map((one) => `  ${line(one, one.symbol)}`),
          `Cited by ${citedBy.length}:`,
          ...citedBy.map((one) => `  ${line(one, one.inSymbol || one.inTitle)}`),
        ].join('\n'),
      )
      return [...cites, ...citedBy].some(({ differs }) => differs) ? 1 : 0
    })
  },
}

function line(citation: PlacedCitation, symbol: string): string {
  const { place, date, title, label, note, ibid, cited, differs, words } = citation
  const said = [symbol, place, date, title && `“${title}”`, ibid && 'ibid.'].filter(Boolean).join(', ')
  const where = note === undefined ? label : `${label}, note ${note}`
  const other = differs && `; differs in ${differs.join(' and ')}: ${cited!.date}, ${brief(cited!.title, 80)}`
  return `${said}  (${where}${cited ? '' : '; not in the corpus'}${other ?? ''})\n      ${brief(words, 140)}`
}
