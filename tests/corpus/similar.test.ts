import { describe, expect, it } from 'vitest'
import type { CorpusService, SimilarQuery } from '../../shared/service/corpus'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

const CLAUSE =
  'Urges Member States to inspect every passenger ferry on inland waterways once a year and to publish what was found'

async function corpusOf(...documents: Parameters<typeof resolution>[0][]): Promise<CorpusService> {
  const corpus = await corpusHere()
  await importAll(corpus, [folderWith(Object.fromEntries(documents.map((one, i) => [`${i}.xml`, resolution(one)])))])
  return corpus
}

const symbols = async (corpus: CorpusService, query: SimilarQuery): Promise<string[]> =>
  (await corpus.similar(query)).hits.map(({ symbol, more }) => (more ? `${symbol} +${more}` : symbol))

describe('agreed language', () => {
  it('is shown once for each series, with how often the very words were used', async () => {
    const corpus = await corpusOf(
      { symbol: 'A/RES/70/9', date: '2015-12-01', title: 'Ferries in 2015', operative: [`${CLAUSE};`, `${CLAUSE};`] },
      { symbol: 'A/RES/72/9', date: '2017-12-01', title: 'Ferries in 2017', operative: [`${CLAUSE};`] },
      { symbol: 'A/RES/74/9', date: '2019-12-01', title: 'Ferries in 2019', operative: [`${CLAUSE} there;`] },
      { symbol: 'A/RES/74/50', date: '2019-12-02', title: 'Inland waterways', operative: [`${CLAUSE}, if they can;`] },
    )
    expect(await symbols(corpus, { text: CLAUSE })).toEqual(['A/RES/72/9', 'A/RES/74/9', 'A/RES/74/50'])
    expect(await symbols(corpus, { text: CLAUSE, perSeries: true })).toEqual(['A/RES/72/9 +1', 'A/RES/74/50'])
    const [first] = (await corpus.similar({ text: CLAUSE.toLowerCase() })).hits
    expect(first).toMatchObject({ exact: true, uses: { sources: 2, first: '2015-12-01', last: '2017-12-01' } })
    expect(await symbols(corpus, { text: CLAUSE, before: '2017-12-01' })).toEqual(['A/RES/70/9'])
    expect(await symbols(corpus, { text: CLAUSE, except: 'A/RES/72/9@en', before: '2019-01-01' })).toEqual([
      'A/RES/70/9',
    ])
  })

  it('is found by the beginning of a paragraph, and a short clause within a long one', async () => {
    const corpus = await corpusOf({
      symbol: 'A/RES/70/9',
      operative: [
        `${CLAUSE}, ${'and so on with other words of every kind '.repeat(4)};`,
        'Decides to close the harbour.',
      ],
    })
    expect(await symbols(corpus, { text: 'Urges Member States to inspect every' })).toEqual(['A/RES/70/9'])
    expect(await symbols(corpus, { text: 'Requests the harbour master to close all' })).toEqual([])
  })

  it('in one language, by characters where there are no spaces, whatever the marks', async () => {
    const corpus = await corpusOf(
      {
        symbol: 'A/RES/70/9',
        language: 'zho',
        operative: ['敦促各会员国每年检查一次内陆水道上的所有客运渡轮并公布检查结果；'],
      },
      { symbol: 'A/RES/72/9', operative: ['تحث الدول الأعضاء على تفتيش جميع العبّارات مرة كل سنة ونشر النتائج؛'] },
    )
    expect(await symbols(corpus, { text: '敦促各会员国每年检查一次内陆水道上的客运渡轮' })).toEqual(['A/RES/70/9'])
    expect(await symbols(corpus, { text: '敦促各会员国每年检查一次内陆水道上的客运渡轮', language: 'en' })).toEqual([])
    expect(await symbols(corpus, { text: 'تَحُثُّ الدول الأعضاء على تفتيش جميع العبارات مرة كل سنة' })).toEqual([
      'A/RES/72/9',
    ])
  })
})
