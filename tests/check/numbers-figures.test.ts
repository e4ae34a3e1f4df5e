import { expect, test } from 'vitest'
import { figuresIn } from '../../shared/check/numbers/figures'
import { spelledValue } from '../../shared/check/numbers/spelled-number'

const shown = (flat: string): string[] =>
  figuresIn(flat).map(({ from, to, value, kind, near }) =>
    [flat.slice(from, to), value, kind, near].filter((part) => part !== undefined).join(' '),
  )

test('words are numbers up to hundreds and beyond', () => {
  const words = ['sixty-two', 'one hundred and five', 'a dozen', 'two dozen', 'nineteen', 'three hundred', 'a hundred']
  expect(words.map(spelledValue)).toEqual([62, 105, 12, 24, 19, 300, 100])
  expect(['one hundred and ninety-three', 'two thousand four hundred', 'four million'].map(spelledValue)).toEqual([
    193, 2400, 4_000_000,
  ])
  expect(['five ten', 'two and three', 'twenty thirty', 'twelve four'].map(spelledValue)).toEqual(
    Array(4).fill(undefined),
  )
})

test('figures are told from years, days, shares and the numbers of things that are named by them', () => {
  expect(shown('Of 1,340 ferries, some 42 were stopped on 12 May 2025, about 61.5 per cent of sixty-two.')).toEqual([
    '1,340 1340 count',
    '42 42 count about',
    '12 12 day',
    '2025 2025 year',
    '61.5 61.5 share about',
    'sixty-two 62 count',
  ])
  expect(
    shown('from 18 to 25 April; paragraphs 3, 5 and 7 of resolution 58/137; COVID-19; 9.30 a.m.; 1.2 million'),
  ).toEqual([
    '18 18 day',
    '25 25 day',
    '3 3 place',
    '5 5 place',
    '7 7 place',
    '58 58 place',
    '137 137 place',
    '19 19 place',
    '9.30 9.3 place',
    '1.2 million 1200000 count',
  ])
  expect(shown('two thirds of them, one in three, twenty-first, more than two States, a hundred and 2003-04')).toEqual([
    'two 2 fraction',
    'one 1 fraction',
    'three 3 count',
    'twenty 20 fraction',
    'two 2 count over',
    'a hundred 100 count',
    '2003 2003 year',
    '04 4 year',
  ])
})
