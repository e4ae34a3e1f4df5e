import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignPassages } from '../../shared/source/align'

const passages = (hashes: string): { hash: string }[] => [...hashes].map((hash) => ({ hash }))
const align = (before: string, after: string): (number | undefined)[] =>
  alignPassages(passages(before), passages(after))

describe('old and new passages of a re-imported source', () => {
  it('are paired by their words first, wherever these moved', () => {
    expect(align('abc', 'cab')).toEqual([2, 0, 1])
  })

  it('are paired by order between those: a changed paragraph continues the one it replaces', () => {
    expect(align('abcd', 'aXcd')).toEqual([0, 1, 2, 3])
  })

  it('leave an inserted paragraph new and a removed one without heir', () => {
    expect([align('ab', 'aXb'), align('aXb', 'ab')]).toEqual([
      [0, undefined, 1],
      [0, 2],
    ])
  })

  it('keep paragraphs that say the same in their order', () => {
    expect(align('aba', 'aaa')).toEqual([0, 2, undefined])
  })

  it('continue no old passage twice, and lose none that says the same', () => {
    const list = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const places = align(before, after)
        const used = places.filter((p) => p !== undefined)
        expect(new Set(used).size).toBe(used.length)
        const common = [...new Set(before)].reduce(
          (sum, hash) => sum + Math.min(before.split(hash).length, after.split(hash).length) - 1,
          0,
        )
        expect(places.filter((p, i) => p !== undefined && before[p] === after[i]).length).toBe(common)
      }),
    )
  })

  it('are paired in a source of very many, all changed or all alike', () => {
    const many = 100_000
    const all = (hash: (i: number) => string): { hash: string }[] =>
      Array.from({ length: many }, (_, i) => ({ hash: hash(i) }))
    const inOrder = Array.from({ length: many }, (_, i) => i)
    expect(
      alignPassages(
        all(String),
        all((i) => `new ${i}`),
      ),
    ).toEqual(inOrder)
    expect(
      alignPassages(
        all(() => 'same'),
        all(() => 'same'),
      ),
    ).toEqual(inOrder)
  })

  it('change nothing where nothing changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (all) => {
        expect(align(all, all)).not.toContain(undefined)
      }),
    )
  })
})
