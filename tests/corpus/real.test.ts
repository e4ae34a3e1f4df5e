import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusHere, importAll } from './in-process'

const data = resolve(import.meta.dirname, '../../../shared/data')
const there = existsSync(data)
if (!there) console.log('real documents: skipped, ../shared/data is not there')

describe.skipIf(!there)('real documents', () => {
  it('that are broken are mended, and all are imported, once', { timeout: 120_000 }, async () => {
    const corpus = await corpusHere()
    const { files, summary } = await importAll(corpus, [resolve(data, 'akn/prst/2000')])
    const failed = files.filter((file) => file.status === 'failed')
    expect(failed).toEqual([])
    expect(
      files.filter(
        ({ status, symbol, kind, body, date }) =>
          status !== 'failed' && (!/^S\/PRST\//.test(symbol) || kind !== 'statement' || body !== 'SC' || !date),
      ),
    ).toEqual([])
    const before = await corpus.sources()
    const again = await importAll(corpus, [resolve(data, 'akn/prst/2000')])
    expect(again.summary).toMatchObject({ imported: 0, replaced: 0, failed: failed.length, files: summary.files })
    expect(await corpus.sources()).toEqual(before)
  })

  it('in six languages are found in each', { timeout: 120_000 }, async () => {
    const corpus = await corpusHere()
    // The first resolution of each folder.
    const folder = resolve(data, 'akn/multilingual')
    const first = (language: string): string =>
      resolve(folder, language, readdirSync(resolve(folder, language)).sort()[0]!)
    await importAll(corpus, readdirSync(folder).map(first))
    const found = async (words: string, language: string): Promise<boolean> =>
      (await corpus.search({ words, language, limit: 5 })).hits.some((hit) => hit.language === language)
    expect(
      await Promise.all([
        found('"general assembly"', 'en'),
        found('"assemblee generale"', 'fr'),
        found('"asamblea general"', 'es'),
        found('"Генеральная Ассамблея"', 'ru'),
        found('大会', 'zh'),
        found('العامة', 'ar'),
      ]),
    ).toEqual([true, true, true, true, true, true])
  })

  it('of the seeds are sources with all their facts', async () => {
    const corpus = await corpusHere()
    const { files } = await importAll(corpus, [resolve(data, 'seeds')])
    expect(
      files.map(({ symbol, sourceId, kind, body, date, footnotes }) => [
        symbol || sourceId,
        kind,
        body,
        date,
        footnotes,
      ]),
    ).toEqual([
      ['E/CN.15/2005/4', 'report', 'E/CN.15', '2005-03-29', 32],
      ['E/RES/2006/27', 'resolution', 'ECOSOC', '2006-07-27', 11],
      ['203234@en', 'abstract', '', '2003-03', 0],
      ['206400@en', 'abstract', '', '2004-02', 0],
      ['210529@en', 'abstract', '', '2006', 0],
    ])
    const { hits } = await corpus.search({ words: 'trafficking', kind: 'report', limit: 1 })
    expect(hits[0]!.passageId).toMatch(/^E\/CN\.15\/2005\/4@en#/)
  })
})
