import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeDocx } from '../../shared/write/docx'
import { prove } from '../../shared/write/proof'
import { documentText } from '../fixtures/document-text'
import { draftOf, reportText, resolutionText } from './specimens'

test.each([
  ['a report', reportText()],
  ['a resolution', resolutionText()],
])('%s reads back from either style as it was written', async (_, text) => {
  for (const style of ['new-york', 'geneva'] as const) {
    const draft = draftOf(text)
    const proof = await prove(draft, await writeDocx(draft, { style }))
    expect(proof.differences).toEqual([])
  }
})

test('every text reads back from its Word file as it was written', async () => {
  const texts = documentText({ signs: 'any', maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('new-york' as const, 'geneva' as const), async (text, style) => {
      const draft = draftOf(text)
      const proof = await prove(draft, await writeDocx(draft, { style }))
      expect(proof.differences).toEqual([])
    }),
    { numRuns: Number(process.env['RUNS'] ?? 40) },
  )
}, 600_000)
