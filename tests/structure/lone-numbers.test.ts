import { expect, test } from 'vitest'
import { structure } from '../../shared/structure'

const lossesOf = (...texts: string[]) =>
  structure(texts.map((text) => ({ runs: [{ type: 'text' as const, text }] }))).losses

test('note numbers whose notes the file does not hold stay words, and that is told', () => {
  expect(
    lossesOf(
      'Ferries sail in all parts of the world,3 and in winter.4',
      'Norland lent its lifejackets;6 Sudria did not.',
    ),
  ).toEqual([{ way: 'changed', what: 'note numbers without notes, kept as words', count: 3 }])
})

test.each(['See No.3 and para.4 of the report.', 'The world,3 and no more.', 'Some 12,5 and 13,6 per cent.'])(
  'nothing is told of %j',
  (text) => expect(lossesOf(text)).toEqual([]),
)
