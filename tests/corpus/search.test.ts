import { describe, expect, it } from 'vitest'
import { MARK, MOST_RANKED } from '../../shared/service/corpus'
import type { CorpusService, SearchQuery } from '../../shared/service/corpus'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

async function corpusOf(documents: Record<string, string>): Promise<CorpusService> {
  const corpus = await corpusHere()
  await importAll(corpus, [folderWith(documents)])
  return corpus
}

const found = async (corpus: CorpusService, query: SearchQuery): Promise<string[]> =>
  (await corpus.search(query)).hits.map((hit) => hit.passageId)

describe('search', () => {
  it('wants every word, phrases in a row, and puts the best first', async () => {
    const corpus = await corpusOf({
      'a.xml': resolution({ operative: ['The list of ferries and of their crew;', 'A crew list;', 'Ferries.'] }),
    })
    const at = (label: string): string => `E/CN.99/RES/9/5@en#${label}`
    expect(await found(corpus, { words: 'crew list' })).toEqual([at('OP 2'), at('OP 1')])
    expect(await found(corpus, { words: 'crews listed ferry' })).toEqual([at('OP 1')])
    expect(await found(corpus, { words: '"crew list"' })).toEqual([at('OP 2')])
    expect(await found(corpus, { words: '"crew lists"' })).toEqual([])
    expect(await found(corpus, { words: 'ferr*' })).toEqual([at('OP 3'), at('OP 1')])
    expect(await found(corpus, { words: 'crew -ferry' })).toEqual([at('OP 2')])
    expect(await found(corpus, { words: 'ferries -list OR a' })).toEqual([at('OP 2'), at('OP 3')])
    expect(await found(corpus, { words: '' })).toEqual([])
  })

  it('keeps to the body, kind, years, language and respondent asked for', async () => {
    const words = ['Urges all States to inspect ferries;']
    const corpus = await corpusHere()
    const folder = folderWith({
      'a.xml': resolution({ date: '2021-04-15', operative: words }),
      'b.xml': resolution({ symbol: 'A/RES/77/1', date: '2022-10-01', operative: words }),
      'c.xml': resolution({ symbol: 'A/RES/78/1', date: '2023-10-01', language: 'fra', operative: words }),
    })
    const reply = folderWith({ 'd.xml': resolution({ symbol: '', date: '2024-01-01', operative: words }) })
    await importAll(corpus, [folder])
    await importAll(corpus, [reply], { kind: 'reply', respondent: 'Norland' })
    const one = async (query: Omit<SearchQuery, 'words'>): Promise<string> =>
      (await found(corpus, { words: 'inspect', ...query })).join().replace(/[0-9a-f]{64}/, 'sha')
    expect([
      await one({}),
      await one({ body: 'ga' }),
      await one({ body: 'GA', to: 2022 }),
      await one({ kind: 'resolution', from: 2000, to: 2021 }),
      await one({ language: 'fr' }),
      await one({ respondent: 'norland' }),
      await one({ kind: 'abstract' }),
    ]).toEqual([
      'sha@en#OP 1',
      'A/RES/78/1@fr#OP 1',
      'A/RES/77/1@en#OP 1',
      'E/CN.99/RES/9/5@en#OP 1',
      'A/RES/78/1@fr#OP 1',
      'sha@en#OP 1',
      '',
    ])
  })

  it('understands what is said of sources and paragraphs', async () => {
    const corpus = await corpusHere()
    const folder = folderWith({
      'a.xml': resolution({
        date: '2021-04-15',
        preambular: ['Recalling its resolution 55/25 of 15 November 2000,'],
        operative: ['Urges all States to inspect ferries;', 'Also urges the crews of ferries to rest;'],
      }),
      'b.xml': resolution({
        symbol: 'A/RES/77/1',
        title: 'Ports and ferries',
        date: '2022-10-01',
        operative: ['Calls upon ferries;'],
      }),
    })
    const reply = folderWith({
      'd.xml': resolution({ symbol: '', date: '2024-01-01', operative: ['Norland has ferries.'] }),
    })
    await importAll(corpus, [folder])
    await importAll(corpus, [reply], {
      kind: 'reply',
      respondent: 'Norland',
      theme: 'night boats',
      visibility: 'internal',
    })
    const labels = async (words: string): Promise<string> =>
      (await found(corpus, { words })).map((id) => id.replace(/^[0-9a-f]{64}/, 'sha').replace('@en#', ' ')).join(', ')
    const first = 'E/CN.99/RES/9/5'
    expect(await labels('ferries year:2021..2022 kind:operative verb:Urges')).toBe(`${first} OP 1, ${first} OP 2`)
    expect(await labels('verb:Calls upon')).toBe('A/RES/77/1 OP 1')
    expect(await labels('ferry body:General Assembly')).toBe('A/RES/77/1 OP 1')
    expect(await labels('ferry kind:resolution -body:UNGA -verb:"also urges"')).toBe(`${first} OP 1`)
    expect(await labels('ferry (respondent:norland OR symbol:A/RES/*)')).toBe('sha OP 1, A/RES/77/1 OP 1')
    expect(await labels('ferry visibility:internal theme:night')).toBe('sha OP 1')
    expect(await labels('title:ports kind:operative')).toBe('A/RES/77/1 OP 1')
    expect(await labels('date:2021-04 kind:operative crew')).toBe(`${first} OP 2`)
    expect(await labels('cites:55/25')).toBe(`${first} PP 1`)
    expect(await labels('kind:operative year:2021..')).toBe(`sha OP 1, A/RES/77/1 OP 1, ${first} OP 2, ${first} OP 1`)
    expect(await labels('-ferries kind:preambular')).toBe(`${first} PP 1`)
    expect(await labels('ferries kind:preambular')).toBe('')
    const { remarks } = await corpus.search({ words: 'ferry theme:dawn theme:dawn kind:boat year:20 cites:55/26' })
    expect(remarks).toEqual([
      '“boat” is not a kind of source (resolution, report, reply) or of paragraph (operative, preambular); it was taken as words.',
      '“20” is not a year or a range of years (2020, 2020..2022, 2020..); it was taken as words.',
      'Nothing in the corpus has “dawn” as its theme.',
      'Nothing in the corpus cites A/RES/55/26.',
    ])
  })

  it('sorts by day, groups by source, pages without gap and says how often words are used', async () => {
    const said = 'Decides to look at ferries again.'
    const one = (year: number): string =>
      resolution({ symbol: `E/CN.99/RES/${year}/1`, date: `${year}-05-01`, operative: [said, `Ferries of ${year};`] })
    const corpus = await corpusOf(Object.fromEntries([2021, 2019, 2020].map((year) => [`${year}.xml`, one(year)])))
    const years = async (query: Omit<SearchQuery, 'words'>): Promise<string[]> =>
      (await corpus.search({ words: 'ferries', ...query })).hits.map(
        ({ date, label }) => `${date.slice(0, 4)} ${label}`,
      )
    const newest = await years({ sort: 'newest' })
    expect(new Set(newest.slice(0, 2))).toEqual(new Set(['2021 OP 1', '2021 OP 2']))
    expect(newest.slice(2)).toEqual(['2020 OP 2', '2019 OP 2'])
    expect(await years({ sort: 'oldest' })).toEqual(expect.arrayContaining(['2019 OP 1', '2019 OP 2']))
    expect((await years({ sort: 'oldest' })).slice(2)).toEqual(['2020 OP 2', '2021 OP 2'])
    const undated = resolution({ symbol: 'E/CN.99/1', date: '', operative: ['Ferries of an unknown day;'] })
    await importAll(corpus, [folderWith({ 'undated.xml': undated })])
    expect([(await years({ sort: 'oldest' })).at(-1), (await years({ sort: 'newest' })).at(-1)]).toEqual([
      ' OP 1',
      ' OP 1',
    ])
    await corpus.remove(['E/CN.99/1@en'])
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => years({ offset, limit: 1 })))
    expect(pages.flat()).toEqual(await years({}))
    const { hits } = await corpus.search({ words: 'look' })
    expect(hits.map(({ date, uses }) => [date, uses])).toEqual([
      ['2021-05-01', { sources: 3, first: '2019-05-01', last: '2021-05-01' }],
    ])
    const grouped = await corpus.search({ words: 'ferries', bySource: true, sort: 'newest', facets: true, limit: 2 })
    expect(grouped).toMatchObject({
      total: 4,
      sources: 3,
      hits: [
        { date: '2021-05-01', more: 1 },
        { date: '2020-05-01', more: 1 },
      ],
      facets: {
        kind: [{ value: 'resolution', count: 4 }],
        body: [{ value: 'E/CN.99', count: 4 }],
        year: [
          { value: '2021', count: 2 },
          { value: '2020', count: 2 },
          { value: '2019', count: 2 },
        ],
        respondent: [],
        language: [{ value: 'en', count: 4 }],
        visibility: [{ value: 'public', count: 4 }],
      },
    })
  })

  it('ranks the newest where very many match, and says so', async () => {
    const day = (i: number): string => `20${10 + i}-0${1 + (i % 9)}-10`
    const many = Array.from({ length: 16 }, (_, i) =>
      resolution({
        symbol: `E/CN.99/RES/${i}/1`,
        date: day(i),
        operative: Array.from({ length: 1000 }, (__, j) => `Ferry ${i}-${j};`),
      }),
    )
    const corpus = await corpusOf(Object.fromEntries(many.map((xml, i) => [`${i}.xml`, xml])))
    const { hits, total, capped } = await corpus.search({ words: 'ferry', limit: 200 })
    expect([total, capped, hits.length]).toEqual([MOST_RANKED, true, 200])
    expect(hits.every((hit) => hit.date > '2025')).toBe(true)
    expect(await corpus.search({ words: 'ferry 3' })).not.toHaveProperty('capped')
  })

  it('finds words with and without marks, as each language takes them', async () => {
    const corpus = await corpusOf({
      'a.xml': resolution({
        operative: ['L’État dénombre ses bacs.', 'План действий по паромам.', 'تُؤَكِّدُ سلامة العبّارات.'],
      }),
    })
    const words = ['etat', 'ÉTAT', 'denombr*', 'действий', 'ДЕЙСТВИЙ', 'تؤكد', 'تُؤَكِّدُ']
    const hits = await Promise.all(words.map(async (word) => (await corpus.search({ words: word })).hits[0]))
    expect(hits.map((hit) => hit?.label)).toEqual(['OP 1', 'OP 1', 'OP 1', 'OP 2', 'OP 2', 'OP 3', 'OP 3'])
    expect(hits.every((hit) => hit!.snippet.includes(MARK.open))).toBe(true)
  })

  it('finds Chinese words of two characters', async () => {
    const corpus = await corpusOf({ 'a.xml': resolution({ language: 'zho', operative: ['决定继续处理此案。'] }) })
    expect(await found(corpus, { words: '处理' })).toEqual(['E/CN.99/RES/9/5@zh#OP 1'])
    expect(await found(corpus, { words: '理处' })).toEqual([])
    expect((await corpus.similar({ text: '决定继续处理此案' })).hits).toMatchObject([{ similarity: 1 }])
  })
})

describe('agreed language', () => {
  it('shows nearest first, nothing below three tenths', async () => {
    const corpus = await corpusOf({
      'a.xml': resolution({
        operative: [
          'Urges Member States to inspect passenger ferries without notice;',
          'Urges Member States to inspect all passenger ferries with notice;',
          'Decides to include the item in the agenda of its next session.',
        ],
      }),
    })
    const { hits } = await corpus.similar({ text: 'Urges Member States to inspect passenger ferries without notice;' })
    expect(hits.map(({ label, similarity }) => [label, Number(similarity.toFixed(2))])).toEqual([
      ['OP 1', 1],
      ['OP 2', 0.42],
    ])
    expect((await corpus.similar({ text: '— — —' })).hits).toEqual([])
  })

  it('finds a short text, and the limit holds', async () => {
    const corpus = await corpusOf({
      'a.xml': resolution({ operative: ['Ferries.', 'Decides to remain seized of the matter.'] }),
    })
    expect((await corpus.similar({ text: 'ferries' })).hits.map((h) => h.label)).toEqual(['OP 1'])
    expect((await corpus.similar({ text: 'Decides to remain seized of the matter.', limit: 1 })).hits).toHaveLength(1)
  })
})
