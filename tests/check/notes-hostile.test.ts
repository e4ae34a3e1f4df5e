import { expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { notesRules } from '../../shared/check/rules/notes'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'

const PIECES = [
  ' ',
  '1',
  '(',
  'A/',
  '1 (',
  'IVX',
  '1.',
  'Aa-',
  'See ',
  'vol. 1, ',
  'Ibid., ',
  'para. 1 and ',
  'the report of the ',
]
const paragraph = (id: string, kind: Paragraph['kind'], text: string): Paragraph => ({
  id,
  kind,
  level: 0,
  runs: [
    { type: 'text', text },
    { type: 'reference', footnoteId: 'f' },
  ],
})

test.each(PIECES)('a paragraph and a note of nothing but “%s” are survived', (piece) => {
  const words = piece.repeat(6000)
  const text: DocumentText = {
    language: 'en',
    masthead: {},
    paragraphs: [
      paragraph('o', 'opening', 'The General Assembly,'),
      paragraph('p', 'preambular', words),
      paragraph('n', 'numbered', words),
    ],
    footnotes: [
      { id: 'f', series: 'number', runs: [{ type: 'text', text: words }] },
      { id: 'g', series: 'number', runs: [{ type: 'text', text: `Ibid., ${words}` }] },
    ],
  }
  expect(createChecker(notesRules).check(text).stopped).toEqual([])
})
