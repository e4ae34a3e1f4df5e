import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../shared/read/docx'
import { countsOf } from '../../shared/text/counts'
import { fieldText } from '../../shared/text/flat'
import { formatText } from '../../shared/text/notation'
import { writeDocx } from '../../shared/write/docx'
import { wordFile, withPart } from '../write/file-parts'
import { draftOf, reportText } from '../write/specimens'

const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

async function readOne(bytes: Uint8Array): Promise<{ words: string; losses: string[] }> {
  const { text, losses } = (await readDocx(bytes, 'letter.docx')).texts[0]!
  return { words: formatText(text), losses: losses.map(({ way, what, count }) => `${way}: ${what} (${count})`) }
}

test('a file of another template reads as plain paragraphs, and says which form was given up', async () => {
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Fancy"><w:name w:val="Fancy Body"/></w:style></w:styles>'
  const read = await readOne(
    wordFile(
      paragraph('Norland wishes to state the following.', '<w:pStyle w:val="Fancy"/>') +
        paragraph('Inspections were begun.', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      { 'word/styles.xml': styles },
    ),
  )
  expect(read.words).toContain('Norland wishes to state the following.')
  expect(read.words).toContain('Inspections were begun.')
  expect(read.losses).toEqual([
    'flattened: paragraph styles of another template, read as plain text (1)',
    'flattened: parts of a Word file not written here, guessed from their look (2)',
  ])
})

test('tracked changes are taken as made, and told', async () => {
  const read = await readOne(
    wordFile(
      '<w:p><w:r><w:t xml:space="preserve">Norland reported </w:t></w:r>' +
        '<w:del><w:r><w:delText>24</w:delText></w:r></w:del><w:ins><w:r><w:t>42</w:t></w:r></w:ins>' +
        '<w:r><w:t xml:space="preserve"> inspections.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    ),
  )
  expect(read).toEqual({
    words: 'text: Norland reported 42 inspections.\n',
    losses: [
      'changed: tracked changes (2)',
      'flattened: parts of a Word file not written here, guessed from their look (1)',
      'dropped: comments (1)',
    ],
  })
})

test('words in text boxes, links, fields and content controls are kept', async () => {
  const box =
    '<w:r><w:drawing><wps:txbx xmlns:wps="w"><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r>'
  const read = await readOne(
    wordFile(
      `<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink><w:r><w:t>resolution 11/3</w:t></w:r></w:hyperlink>${box}</w:p>` +
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        '<w:r><w:t>2 March 2026</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        `<w:sdt><w:sdtContent>${paragraph('Controlled.')}</w:sdtContent></w:sdt>`,
    ),
  )
  // What each paragraph is, plain text must decide; here only the words count.
  const words = ['See resolution 11/3', 'In the box.', '2 March 2026', 'Controlled.']
  expect(words.filter((own) => !read.words.includes(own))).toEqual([])
  expect(read.words).not.toContain('DATE')
})

test('a change of style made in Word is believed, not the mark', async () => {
  const bytes = await writeDocx(draftOf(reportText()), {})
  const changed = withPart(bytes, 'word/document.xml', (xml) =>
    xml.replace(
      /<w:pStyle w:val="SingleTxt"\/>(?=<\/w:pPr><w:r><w:t xml:space="preserve">8\.)/,
      '<w:pStyle w:val="H1"/>',
    ),
  )
  expect((await readOne(changed)).words).toContain('heading2=: 8. The Commission may wish:')
})

test('the same bytes give equal texts', async () => {
  const bytes = await writeDocx(draftOf(reportText()), {})
  expect(await readDocx(bytes, 'a.docx')).toEqual(await readDocx(bytes, 'a.docx'))
})

describe('what cannot be read is refused with its reason', () => {
  const zeros = new Uint8Array(3_000_000)
  test.each([
    ['what is no zip', new TextEncoder().encode('plain words'), {}, 'wrong-format'],
    ['a zip without a document', zipSync({ 'a.txt': new Uint8Array(3) }), {}, 'wrong-format'],
    ['a zip cut short', wordFile(paragraph('Words.')).slice(0, 200), {}, 'malformed'],
    ['broken XML', wordFile('<w:p><w:r></w:p>'), {}, 'malformed'],
    ['no words', wordFile('<w:p/>'), {}, 'no-text'],
    ['too many parts', wordFile(paragraph('Words.')), { entries: 1 }, 'too-large'],
    ['too much when unpacked', wordFile(paragraph('Words.')), { unpacked: 100 }, 'too-large'],
    ['a zip bomb', zipSync({ 'word/document.xml': zeros }), { ratio: 100 }, 'too-large'],
    ['elements too deep', wordFile('<w:a>'.repeat(400) + '</w:a>'.repeat(400)), {}, 'too-large'],
  ])('%s', async (_, bytes, limits, code) => {
    await expect(readDocx(bytes, 'letter.docx', limits)).rejects.toMatchObject({ code })
  })

  test('broken XML tells its part and line', async () => {
    await expect(readDocx(wordFile('<w:p>\n<w:r></w:p>'), 'letter.docx')).rejects.toMatchObject({
      message: expect.stringMatching(/^word\/document\.xml: .*line 2/) as string,
      place: { part: 'word/document.xml', line: 2 },
    })
  })
})

const REAL = new URL('../../../shared/data/docx/', import.meta.url)

describe.skipIf(!existsSync(REAL))('the files of Headquarters (skipped where ../shared/data is absent)', () => {
  test('give masthead, headings and numbered paragraphs', async () => {
    const aggregate = { files: 0, headings: 0, numbered: 0, tables: 0, footnotes: 0, mastheadNotes: 0, mastheads: 0 }
    for (const name of readdirSync(REAL)) {
      const { text } = (await readDocx(readFileSync(new URL(name, REAL)), name)).texts[0]!
      const counts = countsOf(text)
      aggregate.files += 1
      for (const key of ['headings', 'numbered', 'tables', 'footnotes', 'mastheadNotes'] as const)
        aggregate[key] += counts[key]
      if (
        fieldText(text, 'symbol').startsWith('A/80/6') &&
        fieldText(text, 'organ') === 'General Assembly' &&
        fieldText(text, 'session') === 'Eightieth session'
      ) {
        aggregate.mastheads += 1
      }
    }
    expect(aggregate).toEqual({
      files: 11,
      mastheads: 11,
      headings: 299,
      numbered: 267,
      tables: 83,
      footnotes: 6,
      mastheadNotes: 22,
    })
  }, 60_000)
})

test.skipIf(!existsSync(REAL))('a budget section, counted by eye: the Development Account', async () => {
  const name = 'A_80_6_SECT.35.docx'
  const { text, said, losses } = (await readDocx(readFileSync(new URL(name, REAL)), name)).texts[0]!
  const numbered = text.paragraphs.filter(({ kind }) => kind === 'numbered')
  expect(numbered.map(({ printed }) => printed)).toEqual(Array.from({ length: 23 }, (_, n) => `35.${n + 1}`))
  const { annexes, tables } = countsOf(text)
  const letters = text.footnotes.filter(({ series }) => series === 'letter').map(({ printed }) => printed)
  expect({ annexes, tables, letters, said }).toEqual({
    annexes: 2,
    tables: 6,
    letters: ['a', 'a', 'a', 'a', 'a', 'b'],
    said: { symbol: 'A/80/6 (Sect. 35)', jobNumber: 'N2508801E' },
  })
  expect(text.paragraphs.filter(({ kind }) => kind === 'contents').map(({ entries }) => entries?.length)).toEqual([5])
  expect(losses.find(({ what }) => what === 'charts')?.count).toBe(5)
})

test('a file damaged within a part is refused, and the part named', async () => {
  const bytes = zipSync(
    { 'word/document.xml': new TextEncoder().encode('<w:document><w:body>17 inspections</w:body></w:document>') },
    { level: 0 },
  )
  bytes[Buffer.from(bytes).indexOf('17')] = 0x37
  await expect(readDocx(bytes, 'letter.docx')).rejects.toMatchObject({
    code: 'malformed',
    place: { part: 'word/document.xml' },
  })
})

test.each(['1000000000', '0', '1.5', 'Infinity', 'many'])(
  'a cell over %s columns is one column, told',
  async (span) => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph('17')}</w:tc>`
    const { texts } = await readDocx(wordFile(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>${paragraph('End.')}`), 'a.docx')
    const { text, losses } = texts[0]!
    expect(text.paragraphs[0]!.rows).toEqual([{ cells: [{ paragraphs: [expect.anything()] }] }])
    expect(losses.filter(({ way }) => way === 'changed')).toEqual([
      { way: 'changed', what: 'widths of table cells that no table can have, taken as one column', count: 1 },
    ])
  },
)

test('tables deeper in tables than ten are paragraphs of the tenth', async () => {
  let table = paragraph('Deep.')
  for (let depth = 0; depth < 14; depth += 1) table = `<w:tbl><w:tr><w:tc>${table}</w:tc></w:tr></w:tbl>`
  const { text, losses } = (await readDocx(wordFile(table + paragraph('End.')), 'a.docx')).texts[0]!
  let deep = 0
  for (let p = text.paragraphs[0]; p?.rows; p = p.rows[0]!.cells[0]!.paragraphs[0]) deep += 1
  expect(deep).toBe(10)
  expect(JSON.stringify(text)).toContain('"Deep."')
  expect(losses.map(({ what }) => what)).toContain('tables within more than nine others, kept as paragraphs')
})

test('hidden text is left out, and told', async () => {
  const hidden = '<w:p><w:r><w:t>Shown.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> Hidden.</w:t></w:r></w:p>'
  const read = await readOne(wordFile(hidden))
  expect(read).toEqual({
    words: 'text: Shown.\n',
    losses: [
      'dropped: hidden text (1)',
      'flattened: parts of a Word file not written here, guessed from their look (1)',
    ],
  })
})

test('a language that is no language tag is not taken', async () => {
  const core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>English (UK)</dc:language></c>'
  const bytes = wordFile(paragraph('Words.'), { 'docProps/core.xml': core })
  expect((await readDocx(bytes, 'a.docx')).texts[0]!.text.language).toBe('en')
})
