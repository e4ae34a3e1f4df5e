import { expect, test } from 'vitest'
import { findStates, stateNameOn, stateSortKey } from '../../shared/text/states'

test.each([
  ['Turkey', '2005-03-29', 'Turkey'],
  ['Turkey', '2023-01-01', 'Türkiye'],
  ['Türkiye', '2005-03-29', 'Turkey'],
  ['the former Yugoslav Republic of Macedonia', '2020-01-01', 'North Macedonia'],
  ['Serbia and Montenegro', '2005-03-29', 'Serbia and Montenegro'],
  ['Venezuela', '2005-03-29', 'Venezuela (Bolivarian Republic of)'],
  ["Cote d'Ivoire", '', 'Côte d’Ivoire'],
  ['the Philippines', '2005-03-29', 'Philippines'],
  ['Norland', '2026-01-01', undefined],
])('%s on %j is %s', (name, date, right) => expect(stateNameOn(name, date)).toBe(right))

test('lists are ordered without the, diacritics and punctuation', () => {
  const right = [
    'Congo',
    'Costa Rica',
    'Côte d’Ivoire',
    'Iran (Islamic Republic of)',
    'Iraq',
    'the Sudan',
    'Tunisia',
    'Türkiye',
    'Turkmenistan',
    'Tuvalu',
  ]
  const order = [...right].reverse().sort((a, b) => (stateSortKey(a) < stateSortKey(b) ? -1 : 1))
  expect(order).toEqual(right)
})

test('names in running text, the longest at each place, with what was right on the day', () => {
  const found = (text: string, date: string) =>
    findStates(text, date).map(({ name, state, right }) => [name, state, right])
  expect(
    found('Guinea-Bissau, Papua New Guinea, Nigeria and the Plurinational State of Bolivia', '2026-01-01'),
  ).toEqual([
    ['Guinea-Bissau', 'Guinea-Bissau', true],
    ['Papua New Guinea', 'Papua New Guinea', true],
    ['Nigeria', 'Nigeria', true],
    ['Plurinational State of Bolivia', 'Bolivia (Plurinational State of)', true],
  ])
  expect(found('Turkey and Russia', '2026-01-01')).toEqual([
    ['Turkey', 'Türkiye', false],
    ['Russia', 'Russian Federation', false],
  ])
  expect(found('Turkey', '2022-06-15')).toEqual([['Turkey', 'Türkiye', true]])
  expect(found('Turkey', '')).toEqual([['Turkey', 'Türkiye', true]])
})

test('the key is the one the list of States is ordered by', () => {
  expect(stateSortKey('Côte d’Ivoire')).toBe('cote divoire')
  expect(stateSortKey('Timor-Leste')).toBe('timor leste')
})
