import { expect, test } from 'vitest'
import { peelNumber, structure } from '../../shared/structure'
import type { Run } from '../../shared/text/document-text'

const t = (text: string, form: object = {}): Run => ({ type: 'text', text, ...form })

test.each([
  ['1. Urges all', '1', 'arabic', 'Urges all'],
  ['\t12.\tUrges', '12', 'arabic', 'Urges'],
  ['5 bis. Urges', '5 bis', 'arabic', 'Urges'],
  ['1.Urges', '1', 'arabic', 'Urges'],
  ['(a) To join', '(a)', 'paren-lower', 'To join'],
  ['(viii)\u00a0To join', '(viii)', 'paren-lower', 'To join'],
  ['(a bis) To join', '(a bis)', 'paren-lower', 'To join'],
  ['(2) To join', '(2)', 'paren-arabic', 'To join'],
  ['II. Results', 'II', 'upper', 'Results'],
  ['A. Training', 'A', 'upper', 'Training'],
  ['i. First', 'i', 'lower', 'First'],
])('peels %j', (text, printed, form, rest) => {
  expect(peelNumber([t(text)])).toEqual({ printed, form, rest: [t(rest)] })
})

test.each([
  '1.5 million',
  '2005. The',
  '18 to 25 April',
  '(Convention No. 182)',
  'A.B. Norland',
  'A ferry',
  'e.g. this',
])('sees no number in %j', (text) => expect(peelNumber([t(text)])).toBeUndefined())

test('peels a number that lies in several runs and keeps references', () => {
  const reference: Run = { type: 'reference', footnoteId: 'f1' }
  expect(peelNumber([t('('), t('b', { italic: true }), t(')'), t('\tTo join'), reference])).toEqual({
    printed: '(b)',
    form: 'paren-lower',
    rest: [t('To join'), reference],
  })
})

test.each([
  ['1000. Norland', 1000, '1000'],
  ['1004. Norland', 1000, '1004'],
  ['1000 bis. Norland', 1001, '1000 bis'],
  ['2005. The', 1000, undefined],
  ['2005. The', 12, undefined],
])('of %j, where %i is due, peels %j', (text, due, printed) => {
  expect(peelNumber([t(text)], due)?.printed).toBe(printed)
})

test('paragraphs are numbered beyond a thousand, and a year is no number', () => {
  const sentence = ' Norland reported that its ferries had been inspected in the course of the year.'
  const numbers = Array.from({ length: 1003 }, (_, at) => `${at + 1}.${sentence}`)
  const { text } = structure([...numbers, `2005.${sentence}`].map((line) => ({ runs: [t(line)] })))
  expect(text.paragraphs.slice(-5).map(({ kind, printed }) => [kind, printed])).toEqual([
    ['numbered', '1000'],
    ['numbered', '1001'],
    ['numbered', '1002'],
    ['numbered', '1003'],
    ['text', undefined],
  ])
})
