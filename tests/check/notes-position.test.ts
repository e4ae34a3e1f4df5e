import { expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { notesRules } from '../../shared/check/rules/notes'
import type { Paragraph } from '../../shared/text/document-text'

test('in each language the reference stands on its side of the comma', () => {
  const sides = ['en', 'fr', 'es', 'ru', 'zh'].map((language) => {
    const count = (runs: Paragraph['runs']): number =>
      createChecker(notesRules.filter(({ id }) => id === 'reference-position')).check({
        language,
        masthead: {},
        paragraphs: [{ id: 'p', kind: 'text', level: 0, runs }],
        footnotes: [{ id: 'f', series: 'number', runs: [{ type: 'text', text: 'A.' }] }],
      }).findings.length
    const reference = { type: 'reference', footnoteId: 'f' } as const
    return [
      language,
      count([{ type: 'text', text: 'Norland' }, reference, { type: 'text', text: ', Sudria' }]),
      count([{ type: 'text', text: 'Norland,' }, reference, { type: 'text', text: ' Sudria' }]),
    ]
  })
  expect(sides).toEqual([
    ['en', 1, 0],
    ['fr', 0, 1],
    ['es', 0, 1],
    ['ru', 0, 1],
    ['zh', 0, 0],
  ])
})
