import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shinglesOf } from '../../electron/corpus/shingles'

const words = (count: number): fc.Arbitrary<string[]> =>
  fc.array(fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 1, maxLength: 6 }), {
    minLength: count,
    maxLength: count + 20,
  })

describe('winnowed shingles', () => {
  it('are the same for the same words, whatever their case, marks and punctuation', () => {
    expect(shinglesOf('The crew list, left ashore.')).toEqual(shinglesOf('the CRÉW list — left ashore'))
  })

  it('are kept of every text with words, and of no other', () => {
    expect([shinglesOf('crew').length, shinglesOf('crew list').length, shinglesOf('_____ — …').length]).toEqual([
      1, 1, 0,
    ])
  })

  it('are the same however the words are found', () => {
    fc.assert(
      fc.property(fc.string(), (ascii) => {
        // A sign outside ASCII that is no word takes the longer way.
        expect(shinglesOf(ascii)).toEqual(shinglesOf(`${ascii} —`))
      }),
    )
  })

  it('two texts that share ten words in a row share one', () => {
    fc.assert(
      fc.property(words(10), words(0), words(0), words(0), words(0), (run, a, b, c, d) => {
        const ten = run.slice(0, 10)
        const left = new Set(shinglesOf([...a, ...ten, ...b].join(' ')))
        const right = shinglesOf([...c, ...ten, ...d].join(' '))
        expect(right.some((shingle) => left.has(shingle))).toBe(true)
      }),
    )
  })
})
