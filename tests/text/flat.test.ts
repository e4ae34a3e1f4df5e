import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from '../../shared/text/counts'
import { fieldText, referencesInRuns, referencesOf, textOf, textOfRuns } from '../../shared/text/flat'
import { parseText } from '../../shared/text/notation'
import { joinRuns } from '../../shared/text/runs'
import type { Run } from '../../shared/text/document-text'
import { documentText } from '../fixtures/document-text'

test('the flat text has breaks as line feeds, references without width, tables row by row', () => {
  const text = parseText(`
    @item Item 5[^*] of the agenda
    closing: 4th _plenary_[^1] meeting\\n17 April
    table: Replies
    header: State | 2025
    row: Norland\\p Sudria | 2[^a]
    note *: A.
    note 1: B.
    note a: C.`)
  expect(fieldText(text, 'item')).toBe('Item 5 of the agenda')
  expect(fieldText(text, 'title')).toBe('')
  expect(text.paragraphs.map(textOf)).toEqual([
    '4th plenary meeting\n17 April',
    'Replies\nState\t2025\nNorland\nSudria\t2',
  ])
  expect(
    referencesOf(text).map(({ run, at, paragraphId, field }) => [run.footnoteId, at, paragraphId ?? field]),
  ).toEqual([
    ['f1', 6, 'item'],
    ['f2', 11, 'p1'],
    ['f3', 1, 'p7'],
  ])
})

test('joining runs changes neither words nor the places of references', () => {
  fc.assert(
    fc.property(documentText({ minLength: 1 }), (text) => {
      for (const { runs } of text.paragraphs) {
        const split = runs.flatMap((run): Run[] =>
          run.type === 'text' ? [...run.text].map((letter) => ({ ...run, text: letter })) : [run],
        )
        const joined = joinRuns([...split, { type: 'text', text: '' }])
        expect(joined).toEqual(runs)
        expect(textOfRuns(joined)).toBe(textOfRuns(runs))
        expect(referencesInRuns(joined)).toEqual(referencesInRuns(runs))
      }
    }),
    { numRuns: 100 },
  )
})

test('counts are of paragraphs by kind, sub-paragraphs by level, and numbered notes with their references', () => {
  const text = parseText(`
    @title Title[^*]
    heading I: One
    PP: x,[^1]
    OP 1: y:[^1]
    sub (a): y;
    sub2 (i): z;
    sub (b): z.[^2]
    para 1: w
    table: t
    row: a[^a] | b
    annex: A
    note *: s.
    note 1: s.
    note 2: s.
    note 3: nowhere.
    note a: s.`)
  expect(countsOf(text)).toEqual({
    headings: 1,
    preambular: 1,
    operative: 1,
    numbered: 1,
    sub: [2, 1],
    tables: 1,
    annexes: 1,
    footnotes: 3,
    references: 3,
    mastheadNotes: 1,
  })
})
