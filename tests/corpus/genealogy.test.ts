import { describe, expect, it } from 'vitest'
import type { CorpusService } from '../../shared/service/corpus'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

const CLAUSE =
  'Member States to inspect every passenger ferry on inland waterways once a year and to publish what was found'

type Year = [symbol: string, date: string, title: string, preambular: string[], operative: string[]]

async function corpusOf(...years: Year[]): Promise<CorpusService> {
  const corpus = await corpusHere()
  const files = years.map(([symbol, date, title, preambular, operative], i) => [
    `${i}.xml`,
    resolution({ symbol, date, title, preambular, operative }),
  ])
  await importAll(corpus, [folderWith(Object.fromEntries(files) as Record<string, string>)])
  return corpus
}

const shown = async (corpus: CorpusService, passageId: string): Promise<unknown> => {
  const { steps, self, lastAgreed } = await corpus.genealogy({ passageId })
  return {
    steps: steps.map(({ passage, by, verb }, i) =>
      [passage.symbol, passage.label, i === self ? 'self' : by, verb].join(' '),
    ),
    lastAgreed,
  }
}

describe('a genealogy', () => {
  it('follows a clause through its series, whatever its number, and its verb', async () => {
    const corpus = await corpusOf(
      [
        'A/RES/70/9',
        '2015-12-01',
        'Safety of ferries in 2015',
        [],
        [`Invites ${CLAUSE};`, 'Decides to remain seized of ferries.'],
      ],
      ['A/RES/72/9', '2017-12-01', 'Safety of ferries in 2017', [], ['Notes the ferries;', `Encourages ${CLAUSE};`]],
      [
        'A/RES/74/9',
        '2019-12-01',
        'The safety of ferries in 2019',
        [],
        [`Urges ${CLAUSE}, and to tell the Secretariat;`],
      ],
    )
    expect(await shown(corpus, 'A/RES/72/9@en#OP 2')).toEqual({
      steps: ['A/RES/70/9 OP 1 series Invites', 'A/RES/72/9 OP 2 self Encourages', 'A/RES/74/9 OP 1 series Urges'],
      lastAgreed: 2,
    })
  })

  it('finds it again where the series was silent for some years, not for many', async () => {
    const silent = (year: number): Year => [
      `A/RES/${year - 1945}/9`,
      `${year}-12-01`,
      `Safety of ferries in ${year}`,
      [],
      ['Decides to remain seized of the harbour of Portmar.'],
    ]
    const first: Year = ['A/RES/60/9', '2005-12-01', 'Safety of ferries in 2005', [], [`Invites ${CLAUSE};`]]
    const last: Year = ['A/RES/70/9', '2015-12-01', 'Safety of ferries in 2015', [], [`Urges ${CLAUSE};`]]
    const found = async (years: number[]): Promise<unknown> => {
      const corpus = await corpusOf(first, ...years.map(silent), last)
      return ((await shown(corpus, 'A/RES/70/9@en#OP 1')) as { steps: string[] }).steps[0]
    }
    expect(await found([2010, 2011, 2012])).toBe('A/RES/60/9 OP 1 series Invites')
    expect(await found([2010, 2011, 2012, 2013])).not.toBe('A/RES/60/9 OP 1 series Invites')
  })

  it('goes on by what is cited, then by words', async () => {
    const corpus = await corpusOf(
      ['A/RES/60/5', '2005-12-01', 'Inspection of ships', [], [`Invites ${CLAUSE};`]],
      ['A/RES/70/9', '2015-12-01', 'Ferries', [], [`Calls upon ${CLAUSE};`]],
      [
        'A/RES/72/3',
        '2017-12-01',
        'Bridges and ferries',
        ['Recalling its resolution 70/9,'],
        [`Calls upon all ${CLAUSE};`],
      ],
    )
    expect(await shown(corpus, 'A/RES/72/3@en#OP 1')).toMatchObject({
      steps: [
        'A/RES/60/5 OP 1 words Invites',
        'A/RES/70/9 OP 1 citation Calls upon',
        'A/RES/72/3 OP 1 self Calls upon',
      ],
    })
  })

  it('of a draft’s words has no place of its own, and ends where nothing is near', async () => {
    const corpus = await corpusOf(
      ['A/RES/70/9', '2015-12-01', 'Safety of ferries', [], [`Invites ${CLAUSE};`]],
      ['A/RES/72/9', '2017-12-01', 'Safety of ferries', [], ['Decides to close the harbour of Portmar for good.']],
    )
    const { steps, self } = await corpus.genealogy({ text: `Urges ${CLAUSE};`, title: 'Safety of ferries' })
    expect([steps.map(({ passage }) => passage.symbol), self]).toEqual([['A/RES/70/9'], undefined])
    expect((await corpus.genealogy({ passageId: 'A/RES/99/1@en#OP 1' })).steps).toEqual([])
  })
})
