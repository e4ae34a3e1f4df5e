import { expect, test } from 'vitest'
import { MARK } from '../../../shared/service/corpus'
import { filterSaid, withFacet } from '../../../renderer/sources/filter-values'
import { markedWords, placesOf } from '../../../renderer/sources/found-words'
import { sponsorsSaid, usesSaid } from '../../../renderer/sources/standing-said'

test('a filter says what it narrows to, and is taken away whole', () => {
  const filters = { kind: 'reply', from: 2020, to: 2022, body: 'GA', adoption: 'without-vote' } as const
  expect((['year', 'body', 'adoption', 'language'] as const).map((facet) => filterSaid(filters, facet))).toEqual([
    '2020 to 2022',
    'General Assembly',
    'Adopted without a vote',
    undefined,
  ])
  expect([
    filterSaid({ from: 2020 }, 'year'),
    filterSaid({ to: 2020 }, 'year'),
    filterSaid({ from: 1, to: 1 }, 'year'),
  ]).toEqual(['Since 2020', 'Up to 2020', '1'])
  expect(withFacet(withFacet(filters, 'year', undefined), 'language', 'fr')).toEqual({
    ...filters,
    from: undefined,
    to: undefined,
    language: 'fr',
  })
  expect(withFacet({}, 'year', '2021')).toEqual({ from: 2021, to: 2021 })
})

test('the words a snippet marks are found in the whole passage, as whole words', () => {
  const marked = (...words: string[]): string => words.map((word) => MARK.open + word + MARK.close).join(' … ')
  const found = (snippet: string, text: string): string[] =>
    placesOf(markedWords(snippet), text).map(({ from, to }) => text.slice(from, to))
  expect(found(marked('ferry', 'Crew list'), 'A ferry, its ferryman and the crew list of the Ferry.')).toEqual([
    'ferry',
    'crew list',
    'Ferry',
  ])
  expect(found(marked('渡轮'), '客运渡轮安全')).toEqual(['渡轮'])
  expect(found(marked('5 (b)*'), 'para. 5 (b)* and no more')).toEqual(['5 (b)*'])
  expect(found('nothing marked', 'nothing marked')).toEqual([])
})

test('where else the words stand, and who brought them in', () => {
  expect([
    usesSaid({ sources: 14, first: '1998-12-09', last: '2020-12-16' }),
    usesSaid({ sources: 2, first: '2020-01-01', last: '2020-12-16' }),
    usesSaid({ sources: 2, first: '', last: '' }),
  ]).toEqual([
    'The same words in 14 sources, 1998 to 2020',
    'The same words in 2 sources, 2020',
    'The same words in 2 sources',
  ])
  expect(sponsorsSaid(['Norland', 'Sudria'])).toBe('Brought in by Norland, Sudria')
  expect(sponsorsSaid(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('Brought in by A, B, C, D and 2 more')
})
