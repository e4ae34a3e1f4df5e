import { expect, test } from 'vitest'
import { listPartOf, listsOf } from '../../shared/check/structure/lists'
import { isQuoted } from '../../shared/check/style/quoted'
import { newSequence, step } from '../../shared/check/structure/sequence'
import { sessionValue } from '../../shared/check/citations/session-value'
import { parseText } from '../../shared/text/notation'
import { textOf } from '../../shared/text/flat'

test.each([
  ['Seventy-fifth session', '75'],
  ['First session', '1'],
  ['Twelfth session', '12'],
  ['Eightieth session', '80'],
  ['103rd session', '103'],
  ['Eleventh special session', undefined],
  ['Twenty-sixth special session', undefined],
  ['Resumed session of 2006', undefined],
  ['', undefined],
])('“%s” is the session %s', (words, value) => {
  expect(sessionValue(words)).toBe(value)
})

test('a place is quoted between the marks, not behind them', () => {
  const flat = 'as “the present “report” of a body” and the present report'
  expect([...flat.matchAll(/report/g)].map(({ index }) => isQuoted(flat, index))).toEqual([true, false])
})

test('lists are parted by what opens them, and those within an item are lists of their own', () => {
  const { paragraphs } = parseText(`
    OP 1: Urges:
    sub (a): one:
    sub2 (i): two;
    sub2 (ii): three;
    sub (b): four;
    OP 2: Asks:
    sub (a): five;
    text: between
    sub (b): six.
    annex: Rules
    sub (a): seven`)
  const extracts = paragraphs.flatMap((unit) => {
    const extract = listPartOf(unit)
    return extract ? [{ unit, extract }] : []
  })
  expect(
    listsOf(extracts).map(
      ({ owner, items, broken }) => `${textOf(owner!)} ${items.map(textOf).join(' ')}${broken ? ' broken' : ''}`,
    ),
  ).toEqual(['Urges: one: four;', 'one: two; three;', 'Asks: five; six. broken'])
})

test('a number far from its row costs no more than a near one, and those it passed over are not told again', () => {
  const run = newSequence()
  const later = ['2', '3']
  const said = ['1', '99999999', '2', '3'].map((number, at) =>
    step(run, number, { preferred: 'figure', mustBegin: true, upcoming: () => later.slice(Math.max(0, at - 1)) }),
  )
  expect(said.filter(Boolean)).toEqual([{ what: 'before', number: '99999999', other: '2' }])
})
