import { expect, test } from 'vitest'
import { fromLetters, fromRoman, letters, roman } from '../../shared/text/ordinal'

test('roman numerals and doubled letters read back', () => {
  for (let n = 1; n < 4000; n += 1) expect(fromRoman(roman(n))).toBe(n)
  for (let n = 1; n < 120; n += 1) expect(fromLetters(letters(n))).toBe(n)
  expect([4, 9, 14, 40, 1994].map(roman)).toEqual(['IV', 'IX', 'XIV', 'XL', 'MCMXCIV'])
  expect([1, 26, 27, 28, 53].map(letters)).toEqual(['a', 'z', 'aa', 'bb', 'aaa'])
})

test.each(['IIII', 'VX', 'IC', '', 'A'])('%j is no numeral', (text) => expect(fromRoman(text)).toBeUndefined())
test.each(['ab', '', '1', 'a.'])('%j is no list letter', (text) => expect(fromLetters(text)).toBeUndefined())
test.each([0, -1, 1.5])('%d has neither', (n) => {
  expect(() => roman(n)).toThrow(RangeError)
  expect(() => letters(n)).toThrow(RangeError)
})
