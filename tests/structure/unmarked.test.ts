import { expect, test } from 'vitest'
import { structure } from '../../shared/structure'
import type { Block } from '../../shared/structure'
import { formatText } from '../../shared/text/notation'

const t = (text: string, form: object = {}): Block['runs'][number] => ({ type: 'text', text, ...form })
const block = (text: string, said: Partial<Block> = {}): Block => ({ runs: [t(text)], ...said })

const lines = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n') + '\n'

test('keeps all that blocks say and decides the rest', () => {
  const cell = { paragraphs: [{ id: '', kind: 'text' as const, level: 0, runs: [t('61')] }] }
  const { text } = structure([
    block('Safety of ferries', { field: 'title' }),
    block('Introduction', { kind: 'heading', level: 1 }),
    block('The ferries are these:', { printed: '1' }),
    block('Open boats;', { printed: '(a)' }),
    block('Others.', { printed: '(b)' }),
    { runs: [], rows: [{ cells: [cell] }] },
    { runs: [t('All of them'), t('1', { superscript: true }), t(' float.')], printed: '2.' },
    block('See m² and E/1999/1.', { note: { id: 'n', series: 'number', printed: '1' } }),
  ])
  expect(formatText(text)).toBe(
    lines(`
      @title Safety of ferries
      heading=: Introduction
      para 1: The ferries are these:
      sub (a): Open boats;
      sub (b): Others.
      table:
      row: 61
      para 2: All of them[^1] float.
      note 1: See m² and E/1999/1.
    `),
  )
})

test('joins what the end of a page has cut, also before a capital, and nothing else', () => {
  const kinds = (...texts: string[]) =>
    structure(texts.map((text) => block(text))).text.paragraphs.map((p) => p.printed ?? p.kind)
  expect(kinds('1. The ferry had been seen by the', 'Department of Waterways.', '2. So had others.')).toEqual([
    '1',
    '2',
  ])
  expect(kinds('1. The ferry had been', 'inspected twice.', '2. So had others.')).toEqual(['1', '2'])
  expect(kinds('1. The ferry had been inspected.', 'Nobody knew by whom it had been.', '2. So had others.')).toEqual([
    '1',
    'text',
    '2',
  ])
  expect(kinds('1. The ferries are:', '(a) Open boats', '(b) Others', '2. So had others.')).toEqual([
    '1',
    '(a)',
    '(b)',
    '2',
  ])
  expect(kinds('1. The ferry had been inspected in', 'A. Inspections', '2. So had others.')).toEqual(['1', 'A', '2'])
})

test('begins notes anew in an annex without mixing them up', () => {
  const { text } = structure(
    ['1. One.¹', '¹ Of the report.', 'Annex', 'Plan', '1. Two.¹', '¹ Of the annex.'].map((line) => block(line)),
  )
  expect(formatText(text)).toBe(
    lines(`
      para 1: One.[^1]
      annex!: Plan
      para 1: Two.[^2=1]
      note 1: Of the report.
      note 2=1: Of the annex.
    `),
  )
})
