import { readFileSync, existsSync, readdirSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from '../../shared/read'
import { readDocx } from '../../shared/read/docx'
import { wordFile } from '../write/file-parts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const words = '<w:p><w:r><w:t>Words.</w:t></w:r></w:p>'
const nested = (name: string, depth: number): string =>
  `<w:${name}>`.repeat(depth) + words + `</w:${name}>`.repeat(depth)
const withDocument = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) })
const lol = [...'abcdefgh']
  .map((name, at) => `<!ENTITY ${name} "${at ? `&${'abcdefgh'[at - 1]!};`.repeat(10) : 'ha'}">`)
  .join('')

/** The file with other bytes where these first stand, from an offset in the file. */
function patched(bytes: Uint8Array, from: string, to: string, all = false): Uint8Array {
  const file = Buffer.from(bytes)
  for (let at = file.indexOf(from, 0, 'latin1'); at >= 0; at = all ? file.indexOf(from, at + 1, 'latin1') : -1) {
    file.write(to, at, 'latin1')
  }
  return file
}

/** Declares another unpacked size for the one part of a file, in its header and in the directory. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const file = Buffer.from(bytes)
  file.writeUInt32LE(size, file.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
  file.writeUInt32LE(size, 22)
  return file
}

const BODY = `<w:document ${W}><w:body>${words}</w:body></w:document>`

describe('a hostile file ends at once, with its reason', () => {
  test.each<[string, Uint8Array, string]>([
    ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }), 'too-large'],
    [
      'a part of no use that is one',
      zipSync({ 'word/document.xml': strToU8(BODY), 'word/media/a.xml': new Uint8Array(60_000_000) }),
      'too-large',
    ],
    ['a part that unpacks to more than it says', lying(withDocument(BODY), 60), 'malformed'],
    ['a part that unpacks to less than it says', lying(withDocument(BODY), 600), 'malformed'],
    ['a part that says to be enormous', lying(withDocument(BODY), 0xfffffff0), 'too-large'],
    ['a declared entity', withDocument(`<!DOCTYPE d [<!ENTITY a "b">]>${BODY}`), 'malformed'],
    ['entities of entities', withDocument(`<!DOCTYPE d [${lol}]>${BODY.replace('Words', '&h;')}`), 'malformed'],
    [
      'an entity from outside',
      withDocument(`<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>${BODY.replace('Words', '&a;')}`),
      'malformed',
    ],
    ['10,000 tables in tables', wordFile(nested('tbl', 10_000)), 'too-large'],
    ['10,000 runs in runs', wordFile(`<w:p>${nested('r', 10_000)}</w:p>`), 'too-large'],
    [
      'more parts than any document',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`a${n}`, new Uint8Array()]))),
      'too-large',
    ],
    [
      'a part whose name leads out',
      patched(wordFile(words, { 'word/../xx.xml': '<a/>' }), 'word/../xx.xml', '../../../xx.xml', true),
      'malformed',
    ],
    [
      'two parts of one name',
      patched(wordFile(words, { 'word/documenx.xml': BODY }), 'word/documenx.xml', 'word/document.xml', true),
      'malformed',
    ],
    ['a document part that is none', zipSync({ 'word/document.xml': strToU8('<html/>') }), 'wrong-format'],
    [
      'styles that are broken',
      wordFile(words, {
        'word/_rels/document.xml.rels': '<R><Relationship Id="a" Type="x/styles" Target="styles.xml"/></R>',
        'word/styles.xml': '<w:styles>',
      }),
      'malformed',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readDocx(bytes, 'letter.docx')).rejects.toMatchObject({ name: 'AppError', code })
  })

  test('parts that nobody asks for are not unpacked', async () => {
    const { texts } = await readDocx(
      wordFile(words, { 'customXml/item1.xml': 'no xml < at all', 'word/theme/theme1.xml': '<' }),
      'a.docx',
    )
    expect(texts[0]!.text.paragraphs).toHaveLength(1)
  })

  test('styles based on each other, lists that point in a ring and targets outside the file end', async () => {
    const relations = ['styles', 'numbering', 'footnotes', 'header']
      .map(
        (type) =>
          `<Relationship Id="${type}" Type="x/${type}" Target="${type === 'header' ? '../../../../etc/passwd' : `${type}.xml`}"/>`,
      )
      .join('')
    const style = (id: string, on: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`
    const note = `<w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="2"/><w:t>Of itself.</w:t></w:r></w:p></w:footnote>`
    const bytes = wordFile(
      '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Words.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>',
      {
        'word/_rels/document.xml.rels': `<Relationships>${relations}</Relationships>`,
        'word/styles.xml': `<w:styles ${W}>${style('A', 'B')}${style('B', 'A')}</w:styles>`,
        'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/><w:styleLink w:val="A"/><w:lvl w:ilvl="8"><w:start w:val="-1e99"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%9%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        'word/footnotes.xml': `<w:footnotes ${W}>${note}</w:footnotes>`,
      },
    )
    const { text } = (await readDocx(bytes, 'a.docx')).texts[0]!
    expect(text.paragraphs).toHaveLength(1)
    expect(text.footnotes).toHaveLength(1)
  })
})

test('the document is the part that the package names, wherever it lies', async () => {
  const bytes = zipSync({
    '_rels/.rels': strToU8('<R><Relationship Id="a" Type="x/officeDocument" Target="/word/document2.xml"/></R>'),
    'word/document2.xml': strToU8(BODY),
  })
  const { text, origins } = (await readDocx(bytes, 'a.docx')).texts[0]!
  expect(text.paragraphs).toHaveLength(1)
  expect(origins?.paragraphs['p1']).toEqual([
    { from: 0, to: 6, part: 'word/document2.xml', paragraph: 0, run: 0, start: 0 },
  ])
})

describe('old Office files are refused by name, with what to do', () => {
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ])
  test.each([
    ['WordDocument', /^reply\.doc is an old binary Word file .*save it as \.docx/],
    ['EncryptedPackage', /^reply\.doc is locked with a password/],
    ['Workbook', /^reply\.doc is an old Excel workbook/],
  ])('%s', async (stream, message) => {
    await expect(read(ole(stream), 'reply.doc')).rejects.toMatchObject({
      code: 'format-not-supported',
      message: expect.stringMatching(message) as string,
    })
  })
})

const REPLIES = new URL('../../../shared/data/replies/', import.meta.url)

describe.skipIf(!existsSync(REPLIES))('replies named .doc (skipped where ../shared/data is absent)', () => {
  test('are read where they are really DOCX, and refused where they are not', async () => {
    const found: Record<string, number> = {}
    for (const name of readdirSync(REPLIES).filter((name) => name.endsWith('.doc'))) {
      const outcome = await read(readFileSync(new URL(name, REPLIES)), name).then(
        () => 'read',
        (error: Error) => /old binary Word file \(\.doc/.exec(error.message)?.[0] ?? error.message,
      )
      found[outcome] = (found[outcome] ?? 0) + 1
    }
    expect(found).toEqual({ read: 4, 'old binary Word file (.doc': 3 })
  })
})
