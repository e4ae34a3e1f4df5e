import { describe, expect, test } from 'vitest'
import { ALL, exampleFolder, narrowed, ordered } from '../../../renderer/library/rows'
import type { Narrowing, Order } from '../../../renderer/library/rows'
import { sourceIn } from './sources'

const norland = sourceIn(
  { title: 'Reply of Norland', date: '2025-09-02', respondent: { name: 'Norland', class: 'member' } },
  { passages: 17 },
)
const nobody = sourceIn({ title: 'Answers', date: '2025' }, { passages: 4, visibility: 'internal' })
const resolution = sourceIn(
  { title: 'Safety of ferries', symbol: 'E/CN.99/RES/11/3', kind: 'resolution', language: 'fr', date: '2024-04-16' },
  {
    passages: 21,
    losses: [{ way: 'dropped', what: 'pictures', count: 1 }],
    file: { path: '/demo/sources/r.xml', name: 'r.xml', bytes: 1, sha256: '00' },
    told: ['language'],
  },
)
const sources = [norland, nobody, resolution]

const shown = (narrowing: Partial<Narrowing>): string[] =>
  narrowed(sources, { ...ALL, ...narrowing }, '/demo/sources/').map(({ facts }) => facts.title)
const inOrder = (order: Order): string[] => ordered(sources, order).map(({ facts }) => facts.title)

describe('narrowing the list', () => {
  test('all the words must stand in what the table shows, whatever their case and marks', () => {
    expect([
      shown({ words: 'norland 2025' }),
      shown({ words: 'RÉSOLUTION french' }),
      shown({ words: 'ferry' }),
    ]).toEqual([['Reply of Norland'], ['Safety of ferries'], []])
  })

  test.each([
    [{ kind: 'resolution' as const }, ['Safety of ferries']],
    [{ language: 'fr' }, ['Safety of ferries']],
    [{ flag: 'losses' as const }, ['Safety of ferries']],
    [{ flag: 'noRespondent' as const }, ['Answers']],
    [{ flag: 'notPublic' as const }, ['Answers']],
    [{ flag: 'told' as const }, ['Safety of ferries']],
    [{ flag: 'example' as const }, ['Safety of ferries']],
    [{ only: new Set(['Answers@en']) }, ['Answers']],
    [{ kind: 'reply' as const, words: 'norland' }, ['Reply of Norland']],
  ])('to %j', (narrowing, titles) => {
    expect(shown(narrowing)).toEqual(titles)
  })

  test('where the example lies is known from its report', () => {
    expect([
      exampleFolder('/home/a/demo/drafts/report.undraft'),
      exampleFolder('C:\\demo\\drafts\\report.undraft'),
      exampleFolder(''),
    ]).toEqual(['/home/a/demo/sources/', 'C:\\demo\\sources\\', ''])
  })
})

describe('sorting', () => {
  test('by words, by day and by number; what has nothing there comes last either way', () => {
    expect([
      inOrder({ column: 'title', descending: false }),
      inOrder({ column: 'date', descending: true }),
      inOrder({ column: 'passages', descending: true }),
      inOrder({ column: 'respondent', descending: false }),
      inOrder({ column: 'respondent', descending: true }),
    ]).toEqual([
      ['Answers', 'Reply of Norland', 'Safety of ferries'],
      ['Reply of Norland', 'Answers', 'Safety of ferries'],
      ['Safety of ferries', 'Reply of Norland', 'Answers'],
      ['Reply of Norland', 'Answers', 'Safety of ferries'],
      ['Reply of Norland', 'Answers', 'Safety of ferries'],
    ])
  })

  test('symbols by the numbers in them', () => {
    const of = (symbol: string) => sourceIn({ title: symbol, symbol })
    const sorted = ordered([of('A/RES/75/158'), of('A/RES/9/2'), of('A/RES/75/9')], {
      column: 'symbol',
      descending: false,
    })
    expect(sorted.map(({ facts }) => facts.symbol)).toEqual(['A/RES/9/2', 'A/RES/75/9', 'A/RES/75/158'])
  })
})
