import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readText } from '../../shared/read/text'
import { countsOf } from '../../shared/text/counts'
import { fieldText, textOf } from '../../shared/text/flat'
import type { DocumentText, MastheadField } from '../../shared/text/document-text'
import { lostWords } from './text-words'

const demo = (path: string) => {
  const source = readFileSync(new URL(`../../resources/demo/${path}`, import.meta.url), 'utf8')
  const { text, losses } = readText(source, path).texts[0]!
  const said = source.replace(/^-+ Footnotes -+$/m, '')
  expect(lostWords(said, text, losses, ['United Nations', 'Distr', 'Original', 'Respondent', 'Date'])).toEqual([])
  return text
}
const fields = (text: DocumentText, names: MastheadField[]) => names.map((name) => fieldText(text, name))
const headings = (text: DocumentText) =>
  text.paragraphs.flatMap((p) => (p.kind === 'heading' ? [`${p.level} ${p.printed ?? ''} ${textOf(p)}`] : []))

test.each([
  ['norland-reply.txt', 'Norland', '2 September 2025', 17],
  ['sudria-reply.txt', 'Sudria', '11 August 2025', 14],
  ['estvale-reply.txt', 'Estvale', '22 September 2025', 13],
  ['tarvonia-reply.txt', 'Tarvonia', '27 September 2025', 12],
  ['small-harbours-union-letter.txt', 'Small Harbours Union', '29 September 2025', 10],
])('the demo reply %s says who replied, when and to which questions', (name, respondent, date, numbered) => {
  const text = demo(`sources/replies/${name}`)
  expect(fields(text, ['respondent', 'date', 'original', 'itemTitle'])).toEqual([
    respondent,
    date,
    'English',
    'Safety of passenger ferries',
  ])
  expect(fieldText(text, 'title')).toMatch(new RegExp(`^Reply of (?:the )?${respondent}$`))
  expect(headings(text)).toEqual([
    '1  Question 1. Inspection of passenger ferries',
    '1  Question 2. Certificates',
    '1  Question 3. Training of crews',
    '1  Question 4. Registers and crew lists',
    '1  Question 5. Rescue equipment',
    '1  Question 6. Assistance among States',
  ])
  expect(text.paragraphs.filter((p) => p.kind === 'numbered').map((p) => p.printed)).toEqual(
    Array.from({ length: numbered }, (_, n) => String(n + 1)),
  )
  expect(text.paragraphs.length).toBe(numbered + 6)
})

test('the demo report has its masthead, contents, annexes and notes', () => {
  const text = demo('sources/reports/report-2023-5.txt')
  expect(fields(text, ['symbol', 'organ', 'body', 'session', 'place', 'item', 'title', 'subtitle'])).toEqual([
    'E/CN.99/2023/5',
    'Economic and Social Council',
    'Commission on Inland Waterways',
    'Tenth session',
    'Port Halden, 17–21 April 2023',
    'Item 5 of the provisional agenda',
    'Safety of passenger ferries: implementation of resolution 9/5',
    'Report of the Secretary-General',
  ])
  expect(countsOf(text)).toMatchObject({ headings: 10, numbered: 42, annexes: 2, footnotes: 15, references: 15 })
  expect(text.paragraphs[0]!.entries!.map((entry) => entry.title).slice(-3)).toEqual([
    'Annexes',
    'Questions put to Governments',
    'Common list of questions for the examination of masters',
  ])
})

test('the demo drafts keep their honest defects', () => {
  const report = demo('drafts/ferries-report.txt')
  const resolution = demo('drafts/ferries-resolution.txt')
  expect(countsOf(report)).toMatchObject({ headings: 7, footnotes: 24, references: 23, mastheadNotes: 1 })
  expect(report.paragraphs.filter((p) => p.kind === 'numbered').map((p) => p.printed)).not.toContain('23')
  expect(countsOf(resolution)).toMatchObject({
    preambular: 14,
    operative: 16,
    sub: [8, 2],
    footnotes: 8,
    references: 8,
  })
  expect(fields(resolution, ['symbol', 'sponsors', 'title'])).toEqual([
    'E/CN.99/2026/L.4',
    'Halvania, Norland and Sudria: draft resolution',
    'Safety of passenger ferries',
  ])
})
