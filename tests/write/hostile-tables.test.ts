import { expect, test } from 'vitest'
import type { DocumentText, TableCell } from '../../shared/text/document-text'
import { prove } from '../../shared/write/proof'
import { writeDocx } from '../../shared/write/docx'
import { columnsOf } from '../../shared/write/docx/table'
import { draftOf } from './specimens'

const cell = (text: string, span?: number): TableCell => ({
  paragraphs: [{ id: `c${text}`, kind: 'text', level: 0, runs: [{ type: 'text', text }] }],
  ...(span !== undefined && { span }),
})

const table = (rows: DocumentText['paragraphs'][0]['rows']): DocumentText => ({
  language: 'en',
  masthead: {},
  paragraphs: [{ id: 't', kind: 'table', level: 0, runs: [], rows: rows! }],
  footnotes: [],
})

test.each([2_000_000_000, 1.5, Infinity, 0])(
  'a span of %s does not widen the table beyond what Word has',
  async (span) => {
    const draft = draftOf(table([{ cells: [cell('a', span), cell('b')] }]))
    expect((await prove(draft, await writeDocx(draft, {}))).paragraphs).toBe(1)
  },
)

test('a table of very many rows has the columns of its widest', () => {
  // More rows than a call has room for arguments; empty, as only their number counts.
  const rows = Array.from({ length: 130_000 }, () => ({ cells: [] }))
  expect(columnsOf(rows)).toBe(1)
})
