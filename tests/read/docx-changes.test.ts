import { describe, expect, test } from 'vitest'
import { readDocx } from '../../shared/read/docx'
import type { TrackedChanges } from '../../shared/read'
import { formatText } from '../../shared/text/notation'
import { wordFile } from '../write/file-parts'
import { originFaults } from './docx-origins'

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const ins = (inside: string): string => `<w:ins w:id="1" w:author="A">${inside}</w:ins>`
const del = (text: string): string =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const p = (inside: string, mark = '', more = ''): string =>
  `<w:p>${(mark || more) && `<w:pPr>${more}${mark && `<w:rPr><w:${mark} w:id="3"/></w:rPr>`}</w:pPr>`}${inside}</w:p>`

async function bothWays(body: string): Promise<Record<TrackedChanges, string> & { told: string | undefined }> {
  const bytes = wordFile(body)
  const words = { accepted: '', original: '', told: undefined as string | undefined }
  for (const trackedChanges of ['accepted', 'original'] as const) {
    const read = (await readDocx(bytes, 'a.docx', { trackedChanges })).texts[0]!
    expect(originFaults(bytes, read)).toEqual([])
    words[trackedChanges] = formatText(read.text).trimEnd()
    const loss = read.losses.find(({ what }) => what === 'tracked changes')
    if (trackedChanges === 'accepted') words.told = loss?.detail
    else expect(loss?.detail).toBe(words.told?.replace('accepted', 'undone'))
  }
  return words
}

describe('tracked changes are made, or undone where the reader is told so', () => {
  test('words put in and struck out; runs of one change are one', async () => {
    const struck = del('Twenty-') + del('four ships')
    expect(await bothWays(p(run('Norland has ') + struck + ins(run('42 ') + run('ferries')) + run(' now.')))).toEqual({
      accepted: 'text: Norland has 42 ferries now.',
      original: 'text: Norland has Twenty-four ships now.',
      told: '1 deletion, 1 insertion; accepted',
    })
  })

  test('what was put in and struck out again was never there', async () => {
    expect(await bothWays(p(run('All ports are open.') + ins(del(' Twice.')) + del(' Once.')))).toEqual({
      accepted: 'text: All ports are open.',
      original: 'text: All ports are open. Once.',
      told: '2 deletions, 1 insertion; accepted',
    })
  })

  test('a paragraph whose mark is struck out goes on with the next', async () => {
    const first = p(run('Inspections were begun,'), 'del')
    expect(await bothWays(first + p(run(' in all ports of Norland.')))).toEqual({
      accepted: 'text: Inspections were begun, in all ports of Norland.',
      original: 'text: Inspections were begun,\ntext: in all ports of Norland.',
      told: '1 deletion; accepted',
    })
  })

  test('a paragraph struck out or put in as a whole', async () => {
    const body =
      p(run('Kept here.')) + p(del('Gone now.'), 'del') + p(ins(run('New here.')), 'ins') + p(run('Last here.'))
    expect(await bothWays(body)).toEqual({
      accepted: 'text: Kept here.\ntext: New here.\ntext: Last here.',
      original: 'text: Kept here.\ntext: Gone now.\ntext: Last here.',
      told: '1 deletion, 1 insertion; accepted',
    })
  })

  test('moved words stand where they went', async () => {
    const from = `<w:moveFrom w:id="4">${run('First here.')}</w:moveFrom>`
    const to = `<w:moveTo w:id="5">${run('First here.')}</w:moveTo>`
    expect(
      await bothWays(p(from, 'moveFrom') + p(run('Second here.')) + p(to, 'moveTo') + p(run('End here.'))),
    ).toEqual({
      accepted: 'text: Second here.\ntext: First here.\ntext: End here.',
      original: 'text: First here.\ntext: Second here.\ntext: End here.',
      told: '1 move; accepted',
    })
  })

  test('changes of form', async () => {
    const look = '<w:i/><w:rPrChange w:id="6"><w:rPr/></w:rPrChange>'
    const style =
      '<w:pStyle w:val="H1"/><w:pPrChange w:id="7"><w:pPr><w:pStyle w:val="SingleTxt"/></w:pPr></w:pPrChange>'
    expect(await bothWays(p(run('Notes with concern', look) + run(' the delay.'), '', style))).toEqual({
      accepted: 'heading2=: _Notes with concern_ the delay.',
      original: 'text: Notes with concern the delay.',
      told: '2 changes of form; accepted',
    })
  })

  test('rows and cells of tables', async () => {
    const cell = (text: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${p(run(text))}</w:tc>`
    const row = (inside: string, more = ''): string => `<w:tr><w:trPr>${more}</w:trPr>${inside}</w:tr>`
    const table =
      row(cell('Port') + cell('Ships', '<w:cellIns w:id="1"/>')) +
      row(cell('Ost'), '<w:del w:id="2"/>') +
      row(cell('West'), '<w:ins w:id="3"/>')
    expect(await bothWays(`<w:tbl>${table}</w:tbl>${p(run('End of it.'))}`)).toEqual({
      accepted: 'table:\nrow: Port | Ships\nrow: West\ntext: End of it.',
      original: 'table:\nrow: Port\nrow: Ost\ntext: End of it.',
      told: '1 deletion, 2 insertions; accepted',
    })
  })

  test('a file without any tells none', async () => {
    expect((await bothWays(p(run('Plain.')))).told).toBeUndefined()
  })
})
