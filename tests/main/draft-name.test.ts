import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asDraftFile, proposedDraftName } from '../../electron/main/draft-name'
import { draftOf } from '../fixtures/texts'

const proposed = (notation: string): string => proposedDraftName(draftOf(notation), '/documents')

test('a draft is named by its symbol, else by its title, else by what it is', () => {
  expect([
    proposed('@symbol A/C.3/80/L.4\n@title Safety of ferries\npara 1: One.'),
    proposed('@title Safety of ferries: report of the "Secretary-General"\npara 1: One.'),
    proposed('OP 1: _Urges_ all States;\nOP 2: _Decides_ so.'),
  ]).toEqual(
    ['A-C.3-80-L.4', 'Safety of ferries- report of the Secretary-General', 'Resolution'].map((name) =>
      join('/documents', `${name}.undraft`),
    ),
  )
})

test('a very long title is cut', () => {
  expect(proposed(`@title ${'Safety '.repeat(60)}\npara 1: One.`).length).toBeLessThan(110)
})

test('a draft’s file ends as drafts do', () => {
  expect(['/a/report', '/a/report.docx', '/a/Report.UNDRAFT'].map(asDraftFile)).toEqual([
    '/a/report.undraft',
    '/a/report.docx.undraft',
    '/a/Report.UNDRAFT',
  ])
})
