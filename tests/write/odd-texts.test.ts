import { expect, test } from 'vitest'
import { writeDocx } from '../../shared/write/docx'
import { prove } from '../../shared/write/proof'
import { parseText } from '../../shared/text/notation'
import type { DocumentText, Paragraph, ParagraphKind } from '../../shared/text/document-text'
import { PARAGRAPH_KINDS } from '../../shared/text/document-text'
import { draftOf } from './specimens'

async function differencesOf(text: DocumentText): Promise<string[]> {
  const found: string[] = []
  for (const style of ['new-york', 'geneva'] as const) {
    const draft = draftOf(text)
    found.push(...(await prove(draft, await writeDocx(draft, { style }))).differences)
  }
  return found
}

test.each([
  ['a reference whose note is missing', 'para: Words.[^7]'],
  ['a reference without sign whose note is missing', 'para: Words.[^#7] More.'],
  ['notes nobody refers to', 'para: Words.\nnote 1: One.\nnote *: Two.\nnote a: Three.'],
  ['an asterisk note in the text, repeated', 'para: Words.[^*]\npara: More.[^*]\nnote *: A note.'],
  ['an asterisk note of masthead and text', '@title Safety[^*]\npara: Words.[^*]\nnote *: A note.'],
  ['a numbered note in the title, repeated', '@title Safety[^1]\npara: Words.[^1]\nnote 1: A note.'],
  ['a letter note outside any table', 'para: Words.[^a]\npara: More.[^a]\nnote a: A note.'],
  ['a note that refers to another', 'para: Words.[^1] More.[^2]\nnote 1: A note.\nnote 2: See the first.[^1]'],
  [
    'asterisks that are words',
    '@title Five * hotels[^**] **\n@item Six[^*]\npara: * and **.\nnote *: One.\nnote **: Two.',
  ],
  ['a text that begins like a number', 'text: 1. A sentence.\ntext: (a) A letter.\npara: 2. Twice.\nheading: I. Title'],
  ['a lone operative paragraph and its preamble', 'opening: _The General Assembly_\nOP: _Decides_ so.'],
  [
    'an opening that is none',
    'opening: Anything at all that is long enough to be no name of an organ of the United Nations, surely',
  ],
  [
    'numbers that are not counted',
    'para: One.\npara 1 bis=: Inserted.\npara=: Unnumbered.\npara: Two.\nsub (x)=: Odd.\nOP 12A=: Odd.',
  ],
  [
    'headings without numbers, and deep ones',
    'heading=: Alone\nheading4: Four\nheading5: Five\nheading6: Six\nheading3=: Annex\nheading2=: Contents',
  ],
  [
    'annexes with and without titles',
    'para: One.\nannex:\npara: Two.\nannex: Annex\nheading: Annex\nannex IV=: Forms\ncontents:',
  ],
  ['two tables that touch, one empty', 'table:\nrow: a | b\ntable:\ntable: T\nheader: <2> a\nrow: b | c'],
  [
    'closings, roman and italic',
    'closing: 46th plenary meeting\\n16 December 2025\nclosing: _47th_\nclosing: _48th_ meeting',
  ],
  ['a resolution number that no tab can end', `@number ${'1'.repeat(80)}\n@title Long`],
  [
    'fields in the order of no document',
    '@length 12 pages\n@author A. Writer\n@respondent Norland\n@origin [none]\n@sponsors Norland: draft resolution',
  ],
  ['other languages in a text', '@language zh\npara: 文字 {en:and words} {ar:كلمات}。'],
])('%s reads back as written', async (_, notation) => {
  expect(await differencesOf(parseText(notation))).toEqual([])
})

test('every kind of paragraph reads back from a cell, tables within tables too', async () => {
  let ids = 0
  const paragraph = (kind: ParagraphKind, level = 0): Paragraph => ({
    id: `c${(ids += 1)}`,
    kind,
    level,
    runs: [{ type: 'text', text: `${kind} words` }],
  })
  const kinds = PARAGRAPH_KINDS.filter((kind) => !['table', 'contents', 'annex'].includes(kind))
  const inner: Paragraph = { ...paragraph('table'), runs: [], rows: [{ cells: [{ paragraphs: [paragraph('text')] }] }] }
  const table: Paragraph = {
    ...paragraph('table'),
    rows: [
      { cells: [{ paragraphs: kinds.map((kind) => paragraph(kind)) }, { paragraphs: [inner] }, { paragraphs: [] }] },
    ],
  }
  expect(await differencesOf({ language: 'en', masthead: {}, paragraphs: [table], footnotes: [] })).toEqual([])
})

test('signs that XML forbids are left out of the file', async () => {
  const text = parseText('para: Words.')
  text.paragraphs[0]!.runs = [{ type: 'text', text: 'One\u0001 two\ud800 three\u000b.' }]
  expect(await differencesOf(text)).toEqual([])
})
