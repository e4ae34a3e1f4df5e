import { expect, it } from 'vitest'
import { beginningOf, citationsOf, markedWords, placesOf } from '../../../renderer/sources/reading-citations'
import type { PlacedCitation } from '../../../shared/service/corpus'

function citation(symbol: string, rest: Partial<PlacedCitation> = {}): PlacedCitation {
  const place = { passageId: 'r@en#OP 1', sourceId: 'r@en', label: 'OP 1', inSymbol: 'r', inTitle: '', inDate: '' }
  return { from: 0, to: 1, symbol, words: '', ...place, ...rest }
}

const cited = { sourceId: 'E/CN.99/RES/9/5@en', title: 'Ferries', date: '2021-04-15' }

it('tells the citations of a passage, each document and place once', () => {
  const cites = [
    citation('E/1'),
    citation('E/1', { note: '2' }),
    citation('E/1', { place: 'para. 3' }),
    citation('E/2', { passageId: 'r@en#OP 2' }),
  ]
  expect(citationsOf({ cites, citedBy: [] }, 'r@en#OP 1')).toEqual([cites[0], cites[2]])
})

it('opens a cited place by the labels it may have, else the source at its beginning', () => {
  const at = citation('E/CN.99/RES/9/5', { cited, place: 'para. 3' })
  expect(placesOf(at).slice(0, 2)).toEqual(['E/CN.99/RES/9/5@en#para. 3', 'E/CN.99/RES/9/5@en#OP 3'])
  expect([placesOf(citation('E/1', { place: 'para. 3' })), beginningOf(citation('E/1'))]).toEqual([[], undefined])
  expect(beginningOf(at)).toMatchObject({
    passageId: 'E/CN.99/RES/9/5@en#',
    title: 'Ferries',
    symbol: 'E/CN.99/RES/9/5',
  })
})

it('marks the citation among the words around it', () => {
  const marked = (symbol: string, words: string) => markedWords({ symbol, words })
  expect([
    marked('E/CN.99/RES/9/5', 'Recalling its resolution 9/5 of 2021'),
    marked('E/CN.99/2026/4', 'See E/CN.99/2026/4, para. 18.'),
    marked('E/CN.99/2026/4', 'Ibid., annex'),
  ]).toEqual([
    ['Recalling its resolution ', '9/5', ' of 2021'],
    ['See ', 'E/CN.99/2026/4', ', para. 18.'],
    ['Ibid., annex', '', ''],
  ])
})
