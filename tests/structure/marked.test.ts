import { expect, test } from 'vitest'
import { structure } from '../../shared/structure'
import type { Block } from '../../shared/structure'

const t = (text: string, form: object = {}) => ({ type: 'text' as const, text, ...form })
const ref = (footnoteId: string, printed?: string) => ({
  type: 'reference' as const,
  footnoteId,
  ...(printed && { printed }),
})

test('keeps what markup says and gives ids in reading order', () => {
  const blocks: Block[] = [
    { field: 'title', runs: [t('Safety of ferries'), ref('star', '*')] },
    { kind: 'opening', runs: [t('The Assembly', { italic: true }), t(',')] },
    {
      kind: 'preambular',
      runs: [t('Recalling', { italic: true }), t(' its  resolution 1/1,'), ref('n9', '2'), t('\n')],
    },
    { note: { id: 'n8', series: 'number', printed: '1' }, runs: [t('Resolution 2/2.')] },
    {
      kind: 'operative',
      printed: '1',
      runs: [t('Notes ', { italic: true }), t(' the report;'), ref('n8', '1'), ref('n9')],
    },
    { kind: 'sub', level: 2, printed: '(i)', runs: [t('Cafe\u0301s;')] },
    { note: { id: 'n9', series: 'number', printed: '2' }, runs: [t('Resolution 3/3.')] },
    { note: { id: 'n9', series: 'number' }, runs: [t('Its second paragraph.')] },
    { note: { id: 'star', series: 'asterisk' }, runs: [t('A/1/1.')] },
    { kind: 'heading', runs: [t('Annex talk')] },
    { runs: [t(' ')] },
  ]
  const { text, losses } = structure(blocks, { marked: true })
  expect(losses).toEqual([])
  expect(text).toEqual({
    language: 'en',
    masthead: { title: [t('Safety of ferries'), ref('f1', '*')] },
    paragraphs: [
      { id: 'p1', kind: 'opening', level: 0, runs: [t('The Assembly', { italic: true }), t(',')] },
      {
        id: 'p2',
        kind: 'preambular',
        level: 0,
        runs: [t('Recalling', { italic: true }), t(' its resolution 1/1,'), ref('f2', '2')],
      },
      {
        id: 'p3',
        kind: 'operative',
        level: 0,
        printed: '1',
        runs: [t('Notes ', { italic: true }), t('the report;'), ref('f3', '1'), ref('f2')],
      },
      { id: 'p4', kind: 'sub', level: 2, printed: '(i)', runs: [t('Cafés;')] },
      { id: 'p5', kind: 'heading', level: 1, asPrinted: true, runs: [t('Annex talk')] },
    ],
    footnotes: [
      { id: 'f1', series: 'asterisk', runs: [t('A/1/1.')] },
      {
        id: 'f2',
        series: 'number',
        printed: '2',
        runs: [t('Resolution 3/3.'), { type: 'break' }, t('Its second paragraph.')],
      },
      { id: 'f3', series: 'number', printed: '1', runs: [t('Resolution 2/2.')] },
    ],
  })
})

test('keeps a reference whose note is missing, and a note without a reference last', () => {
  const { text } = structure(
    [
      { note: { id: 'a', series: 'number' }, runs: [t('Unused.')] },
      { kind: 'text', runs: [t('Words'), ref('lost', '4'), t(' and'), ref('b')] },
      { note: { id: 'b', series: 'number' }, runs: [t('Used.')] },
    ],
    { marked: true },
  )
  expect(text.paragraphs[0]!.runs).toEqual([t('Words'), ref('f3', '4'), t(' and'), ref('f1')])
  expect(text.footnotes.map((note) => [note.id, note.runs])).toEqual([
    ['f1', [t('Used.')]],
    ['f2', [t('Unused.')]],
  ])
})

test('gives the paragraphs of cells their ids after their table', () => {
  const cell = (text: string) => ({ paragraphs: [{ id: 'x', kind: 'text' as const, level: 0, runs: [t(text)] }] })
  const { text } = structure(
    [
      { kind: 'table', runs: [t('Crossings')], rows: [{ cells: [cell('Norland'), cell('12')], header: true }] },
      { kind: 'text', runs: [t('After.')] },
    ],
    { marked: true },
  )
  expect(
    text.paragraphs.map((p) => [p.id, p.rows?.flatMap((r) => r.cells.flatMap((c) => c.paragraphs.map((q) => q.id)))]),
  ).toEqual([
    ['p1', ['p2', 'p3']],
    ['p4', undefined],
  ])
})

test('sees where paragraph numbers begin again', () => {
  const op = (printed: string): Block => ({ kind: 'operative', printed, runs: [t(`Decides ${printed};`)] })
  const { text } = structure(
    [
      { kind: 'heading', level: 1, printed: 'I', runs: [t('First')] },
      op('1'),
      op('2'),
      { kind: 'heading', level: 1, printed: 'II', runs: [t('Second')] },
      { kind: 'heading', level: 2, printed: 'A', runs: [t('Part')] },
      op('1'),
      { kind: 'heading', level: 1, printed: 'III', runs: [t('Third')] },
      op('2'),
      { kind: 'annex', runs: [t('Plan')] },
      { kind: 'heading', level: 1, runs: [t('Aims')] },
      op('1'),
    ],
    { marked: true },
  )
  expect(text.paragraphs.filter((p) => p.restart).map((p) => p.id)).toEqual(['p4', 'p9'])
})
