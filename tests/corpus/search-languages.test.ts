import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MARK } from '../../shared/service/corpus'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

const data = resolve(import.meta.dirname, '../../../shared/data/akn/multilingual')
const there = existsSync(data)
if (!there) console.log('search in six languages: skipped, ../shared/data is not there')

describe('words are found in other forms, and marked as they stand', () => {
  it.each([
    ['inspection ferry', 'Inspects all ferries;', '[Inspects] all [ferries];'],
    ['subregional', 'Sub-regional harbours;', '[Sub-regional] harbours;'],
    ['sub-regional', 'Subregional harbours;', '[Subregional] harbours;'],
    ['co-operation', 'Cooperating harbours;', '[Cooperating] harbours;'],
    ['"sub regional"', 'Sub-regional harbours;', '[Sub-regional] harbours;'],
    ['assemblee', 'Décision de l’Assemblée ;', 'Décision de l’[Assemblée] ;'],
    ['l’assemblée', 'Les assemblées des ports ;', 'Les [assemblées] des ports ;'],
    ['resolucion', 'Las resoluciones del puerto;', 'Las [resoluciones] del puerto;'],
    ['паром', 'Безопасность паромов;', 'Безопасность [паромов];'],
    ['ассамблея', 'Решение Ассамблеи;', 'Решение [Ассамблеи];'],
    ['надёжный', 'Надежные суда;', '[Надежные] суда;'],
    ['渡轮', '决定检查所有渡轮。', '决定检查所有[渡轮]。'],
    ['عبارة', 'سلامة العبَّارة والموانئ', 'سلامة [العبَّارة] والموانئ'],
    ['موانئ', 'سلامة العبارة والموانئ', 'سلامة العبارة [والموانئ]'],
    ['الموانئ', 'تفتيش للموانئ', 'تفتيش [للموانئ]'],
    ['قرار', 'عملا بقرار اللجنة', 'عملا [بقرار] اللجنة'],
    ['امم', 'الأُمـم المتحدة', '[الأُمـم] المتحدة'],
  ])('%s', async (words, text, snippet) => {
    const corpus = await corpusHere()
    await importAll(corpus, [folderWith({ 'a.xml': resolution({ operative: [text, 'Nothing else.'] }) })])
    const { hits } = await corpus.search({ words })
    expect(hits.map((hit) => hit.snippet.replaceAll(MARK.open, '[').replaceAll(MARK.close, ']'))).toEqual([snippet])
  })
})

describe.skipIf(!there)('real documents', () => {
  it('the same resolution is found in six languages', { timeout: 240_000 }, async () => {
    const corpus = await corpusHere()
    await importAll(corpus, [data])
    const symbols = async (words: string): Promise<string[]> =>
      (await corpus.search({ words, bySource: true, limit: 200 })).hits.map(
        ({ symbol, language }) => `${symbol} ${language}`,
      )
    const said: Record<string, string[]> = {
      en: ['futures', 'youth', 'inequality', 'body:General Assembly peaceful'],
      fr: ['avenirs', 'jeunesse', 'inégalité', 'l’humanité'],
      es: ['futuro', 'jóvenes', 'desigualdad', 'pacífica'],
      ru: ['будущее', 'молодежь', 'неравенство', 'человечество'],
      zh: ['未来', '青年', '不平等', '人类'],
      ar: ['مستقبل', 'شباب', 'مساواة', 'بشرية'],
    }
    const missed: string[] = []
    for (const [language, all] of Object.entries(said))
      for (const words of all)
        if (!(await symbols(`${words} language:${language}`)).includes(`A/RES/79/1 ${language}`)) missed.push(words)
    expect(missed).toEqual([])
  })
})
