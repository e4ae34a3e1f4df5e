import { describe, expect, it } from 'vitest'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

describe('citations', () => {
  it('tell what a source cites and what cites it, compared with what the corpus has', async () => {
    const corpus = await corpusHere()
    const folder = folderWith({
      'a.xml': resolution({ symbol: 'A/RES/70/9', date: '2015-11-15', title: 'Safety of passenger ferries' }),
      'b.xml': resolution({
        symbol: 'A/RES/72/9',
        date: '2017-12-01',
        preambular: [
          'Recalling its resolution 70/9 of 16 November 2015, entitled “Safety of ferries”, annex I,',
          'Welcoming the report{1}',
        ],
        operative: ['Decides to inspect ferries.'],
        notes: { 1: 'A/72/11.' },
      }),
    })
    await importAll(corpus, [folder])
    const cites = (await corpus.citations('A/RES/72/9@en')).cites
    const citedBy = (await corpus.citations('A/RES/70/9@en')).citedBy
    expect(cites).toMatchObject([
      {
        symbol: 'A/RES/70/9',
        date: '2015-11-16',
        title: 'Safety of ferries',
        passageId: 'A/RES/72/9@en#PP 1',
        cited: { sourceId: 'A/RES/70/9@en', date: '2015-11-15', title: 'Safety of passenger ferries' },
        differs: ['date', 'title'],
      },
      { symbol: 'A/72/11', note: '1', label: 'PP 2', words: 'A/72/11.' },
    ])
    expect(citedBy.map((one) => [one.inSymbol, one.label, one.differs])).toEqual([
      ['A/RES/72/9', 'PP 1', ['date', 'title']],
    ])
  })

  it('lead to the source in the language of the words, whichever is newer', async () => {
    const corpus = await corpusHere()
    const cited = { symbol: 'A/RES/70/9', title: 'Ferries' }
    const folder = folderWith({
      'a.xml': resolution({ ...cited, date: '2015-11-15' }),
      'b.xml': resolution({ ...cited, date: '2015-11-16', language: 'fra' }),
      'c.xml': resolution({ operative: ['Recalls resolution 70/9.'] }),
      'd.xml': resolution({ symbol: 'A/RES/72/9', language: 'fra', operative: ['Rappelle la résolution 70/9.'] }),
    })
    await importAll(corpus, [folder])
    const leadsTo = async (sourceId: string): Promise<unknown> =>
      (await corpus.citations(sourceId)).cites[0]?.cited?.sourceId
    expect([await leadsTo('E/CN.99/RES/9/5@en'), await leadsTo('A/RES/72/9@fr')]).toEqual([
      'A/RES/70/9@en',
      'A/RES/70/9@fr',
    ])
  })

  it('are found anew with every version of a file, and go with their source', async () => {
    const corpus = await corpusHere()
    const once = folderWith({ 'a.xml': resolution({ operative: ['Recalls resolution 60/1.'] }) })
    await importAll(corpus, [once])
    const again = folderWith({ 'a.xml': resolution({ operative: ['Recalls resolution 60/2.'] }) })
    await importAll(corpus, [again])
    const id = 'E/CN.99/RES/9/5@en'
    expect((await corpus.citations(id)).cites.map(({ symbol }) => symbol)).toEqual(['A/RES/60/2'])
    await corpus.remove([id])
    await expect(corpus.citations(id)).rejects.toMatchObject({ code: 'no-such-source' })
  })
})
