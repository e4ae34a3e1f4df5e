import { expect, test } from 'vitest'
import { write } from '../../shared/write'
import { demandProven, prove } from '../../shared/write/proof'
import { parseText } from '../../shared/text/notation'
import { withPart } from './file-parts'
import { draftOf } from './specimens'

const draft = draftOf(
  parseText(`
    @symbol E/CN.99/2026/4
    @title Safety of passenger ferries[^*]
    heading I: Introduction
    para 1: Norland reported 42 inspections.[^1]
    para 2: Sudria _plans_ a register.[^2]
    para 3: The same Act.[^1]
    table: Inspections
    header: State | 2025
    row: Norland | 42
    note *: E/CN.99/2026/1.
    note 1: Norland, Act of 2024.
    note 2: Sudria, Act of 2025.
  `),
)

async function differencesAfter(part: string, change: (xml: string) => string): Promise<string[]> {
  const { bytes } = await write(draft, { to: 'docx' })
  return (await prove(draft, withPart(bytes, part, change))).differences
}

test('a written file is proven by reading it back', async () => {
  const { proof } = await write(draft, { to: 'docx' })
  expect(proof).toEqual({ paragraphs: 5, footnotes: 3, differences: [] })
})

test('the session of the Assembly above its committee reads back as what it is', async () => {
  const resolution = draftOf(
    parseText(`
      @organ General Assembly
      @symbol A/C.3/81/L.__
      @session Eighty-first session
      @body Third Committee
      @item Agenda item 71
      @title Safety of passenger ferries
      PP: _Recalling_ its resolution 80/1,
      OP: _Requests_ the Secretary-General to report.
    `),
  )
  expect((await write(resolution, { to: 'docx' })).proof.differences).toEqual([])
})

test.each([
  [
    'a word changed',
    'word/document.xml',
    '42 inspections',
    '24 inspections',
    ['para. 1: "Norland reported 24 inspections." in the file, "Norland reported 42 inspections." in the draft.'],
  ],
  [
    'a number typed over',
    'word/document.xml',
    '<w:t xml:space="preserve">2.</w:t>',
    '<w:t xml:space="preserve">3.</w:t>',
    ['para. 2: the number is "3" in the file, "2" in the draft.'],
  ],
  [
    'italics lost',
    'word/document.xml',
    '<w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">plans',
    '<w:t xml:space="preserve">plans',
    ['para. 2: italics, bold, superscript or language are not the draft\'s in "Sudria plans a register.".'],
  ],
  [
    'a note changed',
    'word/footnotes.xml',
    'Act of 2025',
    'Act of 2052',
    ['note 2: "Sudria, Act of 2052." in the file, "Sudria, Act of 2025." in the draft.'],
  ],
  [
    'a repeated indicator that leads elsewhere',
    'word/document.xml',
    'NOTEREF _RefNote1',
    'NOTEREF _RefNote9',
    ['A field refers to the bookmark _RefNote9, which is not there.'],
  ],
  [
    'a figure in a table',
    'word/document.xml',
    '>42</w:t>',
    '>43</w:t>',
    ['table 1, row 2, cell 2: "43" in the file, "42" in the draft.'],
  ],
  [
    'the symbol',
    'word/header2.xml',
    '/CN.99/2026/4',
    '/CN.99/2026/5',
    ['symbol: "E/CN.99/2026/5" in the file, "E/CN.99/2026/4" in the draft.'],
  ],
])('the proof tells %s', async (_, part, from, to, told) => {
  expect(await differencesAfter(part, (xml) => xml.replace(from, to))).toEqual(told)
})

test('the proof tells a paragraph that is missing, and goes on behind it', async () => {
  const told = await differencesAfter('word/document.xml', (xml) =>
    xml.replace(/<w:p>(?:(?!<w:p>)[^])*Norland reported[^]*?<\/w:p>/, ''),
  )
  expect(told).toEqual([
    'A field refers to the bookmark _RefNote1, which is not there.',
    'paragraphs: 4 in the file, 5 in the draft.',
    'para. 1: not in the file: "Norland reported 42 inspections.".',
    'para. 2: the indicator is "1" in the file, "2" in the draft.',
    'note 1: "Sudria, Act of 2025." in the file, "Norland, Act of 2024." in the draft.',
    'notes: the file has one more: "Norland, Act of 2024.".',
  ])
})

test('the proof tells what Word would stumble over', async () => {
  expect(
    await differencesAfter('word/document.xml', (xml) =>
      xml.replace('w:footnoteReference w:id="2"', 'w:footnoteReference w:id="7"'),
    ),
  ).toContain('The footnote 7 is referred to and not there.')
  expect(
    await differencesAfter('word/document.xml', (xml) =>
      xml.replace('<w:pStyle w:val="HCh"/>', '<w:pStyle w:val="Nowhere"/>'),
    ),
  ).toContain('word/document.xml uses the style Nowhere, which is not defined.')
})

test('an unproven file is refused where the caller demands proof', async () => {
  const { bytes } = await write(draft, { to: 'docx' })
  const changed = withPart(bytes, 'word/document.xml', (xml) => xml.replace('42 inspections', '24 inspections'))
  const proof = await prove(draft, changed)
  expect(() => demandProven(proof)).toThrow(expect.objectContaining({ code: 'write-not-proven' }))
})

test('what the page cannot show is remarked, not held against the file', async () => {
  const text = parseText('para: Words.\nnote 1: Nobody refers to me.')
  const { proof } = await write(draftOf(text), { to: 'docx' })
  expect(proof).toEqual({
    paragraphs: 1,
    footnotes: 1,
    differences: [],
    remarks: ['The note "Nobody refers to me." has no reference in the text and is not shown on any page.'],
  })
})

test('an empty draft gives an empty, proven file', async () => {
  const { proof } = await write(draftOf(parseText('')), { to: 'docx' })
  expect(proof).toEqual({ paragraphs: 0, footnotes: 0, differences: [] })
})

test('what the page cannot hold is remarked', async () => {
  const text = parseText('para: Words.[^7]\npara: More.[^#8] Norland \u0001sails\u000b.')
  text.paragraphs[0]!.runs.push({ type: 'text', text: '\ud800' })
  text.footnotes = []
  const runs = text.paragraphs[1]!.runs.map((run) => {
    if (run.type !== 'reference') return run
    const { printed: _, ...rest } = run
    return rest
  })
  text.paragraphs[1]!.runs = runs
  const draft = draftOf(text)
  expect((await prove(draft, (await write(draft, { to: 'docx' })).bytes)).remarks).toEqual([
    '1 reference without a note: the page shows the bare sign.',
    '1 reference without a note and without a sign: not shown on any page.',
    '3 control characters that a Word file cannot hold: left out or replaced.',
  ])
})
