import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sliceRuns, splitRuns } from '../../shared/structure/slice-runs'
import type { Run } from '../../shared/text/document-text'
import { textOfRuns } from '../../shared/text/flat'

const run: fc.Arbitrary<Run> = fc.oneof(
  fc.constantFrom('a', 'bc', 'def').map((text): Run => ({ type: 'text', text })),
  fc.constant<Run>({ type: 'break' }),
  fc.nat(9).map((n): Run => ({ type: 'reference', footnoteId: `f${n}` })),
)

test('a slice holds the text between its offsets, and splitting loses nothing', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 12 }), fc.nat(20), fc.nat(20), (runs, a, b) => {
      const flat = textOfRuns(runs)
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      expect(textOfRuns(sliceRuns(runs, from, to))).toBe(flat.slice(from, to))
      const pieces = splitRuns(runs, [from, to])
      expect(pieces.map(textOfRuns)).toEqual([flat.slice(0, from), flat.slice(from, to), flat.slice(to)])
      const references = (some: readonly Run[]) => some.filter((r) => r.type === 'reference')
      expect(references(pieces.flat())).toEqual(references(runs))
    }),
  )
})

test('a reference at a cut stays before it', () => {
  const runs: Run[] = [
    { type: 'text', text: 'ab' },
    { type: 'reference', footnoteId: 'f1' },
    { type: 'text', text: 'cd' },
    { type: 'reference', footnoteId: 'f2' },
  ]
  expect([sliceRuns(runs, 0, 2), sliceRuns(runs, 2)]).toEqual([runs.slice(0, 2), runs.slice(2)])
  expect(splitRuns(runs, [2])).toEqual([runs.slice(0, 2), runs.slice(2)])
})
