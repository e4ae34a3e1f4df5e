import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatText, parseText } from '../../shared/text/notation'
import { documentText } from '../fixtures/document-text'

test('one paragraph a line, with kind, level, number, flags and voice', () => {
  const text = parseText(`
    @symbol E/CN.99/2026/4
    @item Item 6 of the provisional agenda[^*]
    heading I: Introduction
    heading2 A!: Inspection
    para 3 ~respondent: Norland reported 42 inspections.[^1]
    sub2 (i): At sea;
    OP 5 bis=: _Urges_ all States:
    annex:
    note *: E/CN.99/2026/1.
    note 1: _Ibid._, para. 3.
  `)
  expect(text).toEqual({
    language: 'en',
    masthead: {
      symbol: [{ type: 'text', text: 'E/CN.99/2026/4' }],
      item: [
        { type: 'text', text: 'Item 6 of the provisional agenda' },
        { type: 'reference', footnoteId: 'f1', printed: '*' },
      ],
    },
    paragraphs: [
      { id: 'p1', kind: 'heading', level: 1, printed: 'I', runs: [{ type: 'text', text: 'Introduction' }] },
      {
        id: 'p2',
        kind: 'heading',
        level: 2,
        printed: 'A',
        restart: true,
        runs: [{ type: 'text', text: 'Inspection' }],
      },
      {
        id: 'p3',
        kind: 'numbered',
        level: 0,
        printed: '3',
        voice: 'respondent',
        runs: [
          { type: 'text', text: 'Norland reported 42 inspections.' },
          { type: 'reference', footnoteId: 'f2', printed: '1' },
        ],
      },
      { id: 'p4', kind: 'sub', level: 2, printed: '(i)', runs: [{ type: 'text', text: 'At sea;' }] },
      {
        id: 'p5',
        kind: 'operative',
        level: 0,
        printed: '5 bis',
        asPrinted: true,
        runs: [
          { type: 'text', text: 'Urges', italic: true },
          { type: 'text', text: ' all States:' },
        ],
      },
      { id: 'p6', kind: 'annex', level: 0, runs: [] },
    ],
    footnotes: [
      { id: 'f1', series: 'asterisk', printed: '*', runs: [{ type: 'text', text: 'E/CN.99/2026/1.' }] },
      {
        id: 'f2',
        series: 'number',
        printed: '1',
        runs: [
          { type: 'text', text: 'Ibid.', italic: true },
          { type: 'text', text: ', para. 3.' },
        ],
      },
    ],
  })
})

describe('runs', () => {
  const runsOf = (line: string) => parseText(`text: ${line}`).paragraphs[0]!.runs

  test.each([
    ['A/C.3/80/L.__ is to come', [{ type: 'text', text: 'A/C.3/80/L.__ is to come' }]],
    ['item 6*', [{ type: 'text', text: 'item 6*' }]],
    [
      '4th meeting\\n17 April',
      [{ type: 'text', text: '4th meeting' }, { type: 'break' }, { type: 'text', text: '17 April' }],
    ],
    [
      'n^{o} 3',
      [
        { type: 'text', text: 'n' },
        { type: 'text', text: 'o', superscript: true },
        { type: 'text', text: ' 3' },
      ],
    ],
    ['{fr:_bis_}', [{ type: 'text', text: 'bis', italic: true, language: 'fr' }]],
    ['snake\\_case \\\\n', [{ type: 'text', text: 'snake_case \\n' }]],
    [
      'x[^#1]',
      [
        { type: 'text', text: 'x' },
        { type: 'reference', footnoteId: 'missing-1' },
      ],
    ],
  ])('%s', (line, runs) => expect(runsOf(line)).toEqual(runs))
})

test('tables and contents', () => {
  const text = parseText(`
    contents:
    entry I: Introduction | 1-2 | 2
    entry2 A: Inspection \\| certificates
    table: Replies
    header: State | 2025
    row: <2> Norland\\p and Sudria
  `)
  expect(text.paragraphs[0]!.entries).toEqual([
    { level: 1, printed: 'I', title: 'Introduction', paragraphs: '1-2', page: '2' },
    { level: 2, printed: 'A', title: 'Inspection | certificates' },
  ])
  expect(text.paragraphs[1]!.rows).toMatchObject([
    { header: true, cells: [{ paragraphs: [{ id: 'p3' }] }, { paragraphs: [{ id: 'p4' }] }] },
    { cells: [{ span: 2, paragraphs: [{ runs: [{ text: 'Norland' }] }, { runs: [{ text: 'and Sudria' }] }] }] },
  ])
})

test.each([
  ['no kind', 'the line is not in the notation: no kind'],
  ['paragraph 3: x', 'the line begins with no kind of paragraph: paragraph 3: x'],
  ['row: a | b', 'the line follows no table: row: a | b'],
  ['@colour red', 'the line names no field of the masthead: @colour red'],
])('%j is refused', (line, message) => expect(() => parseText(line)).toThrow(message))

test('what is written in the notation reads back as the same text', () => {
  fc.assert(
    fc.property(documentText(), (text) => {
      expect(parseText(formatText(text))).toEqual(text)
    }),
    { numRuns: 500 },
  )
})
