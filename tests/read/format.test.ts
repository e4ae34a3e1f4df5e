import { describe, expect, test } from 'vitest'
import { strToU8, zipSync } from 'fflate/browser'
import { AppError } from '../../shared/error'
import { formatOf, read } from '../../shared/read'
import { decode, decodeText } from '../../shared/read/decode'

const bytes = (text: string): Uint8Array => strToU8(text)

/** The format, or the code and message of the refusal. */
function answer(content: Uint8Array, name: string): string {
  try {
    return formatOf(content, name)
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`
    throw error
  }
}

const zip = (entry: string): Uint8Array => zipSync({ '[Content_Types].xml': bytes('<Types/>'), [entry]: bytes('x') })
const AKN = '<?xml version="1.0"?>\n<!-- a <sample> -->\n<an:akomaNtoso xmlns:an="x"/>'

describe('the content decides the format, then the name', () => {
  test.each([
    ['resolution.xml', bytes(AKN), 'akn'],
    ['resolution.txt', bytes(`\ufeff${AKN}`), 'akn'],
    ['report.docx', zip('word/document.xml'), 'docx'],
    ['report.doc', zip('word/document.xml'), 'docx'],
    ['reply.pdf', bytes('%PDF-1.7'), 'pdf'],
    ['scan.bin', bytes('%PDF-1.4'), 'pdf'],
    ['sent.pdf', bytes('X-Sent: by a server\r\n\r\n%PDF-1.4'), 'pdf'],
    [
      'false.pdf',
      bytes('Reply of Norland'),
      'wrong-format: false.pdf is a PDF file by its name, but holds plain text.',
    ],
    ['reply.txt', bytes('Reply of Norland'), 'text'],
    ['reply', bytes('<i>Reply</i> of Norland'), 'text'],
    ['reply.md', new Uint8Array([0xff, 0xfe, 0x52, 0]), 'text'],
    [
      'reply.rtf',
      bytes('{\\rtf1'),
      'format-not-supported: reply.rtf is a rich text file (RTF): that format is not read yet.',
    ],
    [
      'survey.xlsx',
      zip('xl/workbook.xml'),
      'format-not-supported: survey.xlsx is an Excel workbook: that format is not read yet.',
    ],
    [
      'old.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'format-not-supported: old.doc is an old Office file (Word 97-2003 or its like): save it in a newer format and read that.',
    ],
    ['page.txt', bytes('<!DOCTYPE html><html></html>'), 'html'],
    ['page.htm', bytes('<p>Reply of Norland'), 'html'],
    ['page.xml', bytes('<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>'), 'html'],
    ['words.html', bytes('Reply of Norland'), 'text'],
    [
      'page.mhtml',
      bytes('From: <Saved by Word>\nMIME-Version: 1.0'),
      'format-not-supported: page.mhtml is a web archive (MHTML): that format is not read yet.',
    ],
    [
      'letter.eml',
      bytes('From: Norland'),
      'format-not-supported: letter.eml is an e-mail: that format is not read yet.',
    ],
    [
      'scan.png',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      'format-not-supported: scan.png is a picture: that format is not read yet.',
    ],
    [
      'map.xml',
      bytes('<?xml version="1.0"?><kml/>'),
      'wrong-format: map.xml is XML, but no Akoma Ntoso: its outermost element is "<kml>".',
    ],
    ['reply.xml', bytes('Reply of Norland'), 'wrong-format: reply.xml is XML by its name, but does not begin as XML.'],
    [
      'reply.docx',
      bytes('Reply of Norland'),
      'wrong-format: reply.docx is a Word document by its name, but holds plain text.',
    ],
    [
      'files.zip',
      zip('reply.txt'),
      'wrong-format: files.zip is a zip archive without a Word document: unpack it and read the files in it.',
    ],
    [
      'ferry.undraft',
      bytes('{"format":"undraft"}'),
      'wrong-format: ferry.undraft is a draft: open it instead of reading it.',
    ],
    [
      'program',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]),
      'wrong-format: program is no text and no document of a known format.',
    ],
    ['empty.txt', new Uint8Array(), 'no-text: empty.txt is empty.'],
    ['blank.txt', bytes(' \n\t'), 'no-text: blank.txt holds no words.'],
  ])('%s', (name, content, expected) => {
    expect(answer(content, name)).toBe(expected)
  })

  test('a file of a hundred megabytes is refused at once', async () => {
    const huge = new Uint8Array(100_000_000).fill(0x61)
    huge.set(bytes('<akomaNtoso><p>'))
    await expect(read(huge, 'huge.xml')).rejects.toMatchObject({
      code: 'too-large',
      message: 'huge.xml has 100 MB; at most 64 MB are read.',
    })
  })

  test('XML that ends after its declaration is told to be broken', async () => {
    await expect(read(bytes('<?xml version="1.0"?>'), 'cut.xml')).rejects.toMatchObject({ code: 'malformed' })
  })
})

describe('bytes become characters', () => {
  test.each([
    ['UTF-8', bytes('Côte'), 'Côte'],
    ['UTF-8 with a mark', bytes('\ufeffCôte'), 'Côte'],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x43, 0, 0xf4, 0]), 'Cô'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x43, 0, 0xf4]), 'Cô'],
    ['Windows-1252', new Uint8Array([0x93, 0x43, 0xf4, 0x94, 0x85]), '“Cô”…'],
  ])('%s', (_, content, expected) => {
    expect(decode(content).text).toBe(expected)
  })

  test('plain text is composed and its line ends are one sign', () => {
    expect(decodeText(bytes('Co\u0302te\r\nnord\rsud')).text).toBe('Côte\nnord\nsud')
  })
})

describe('what the bytes cost is told', () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

  test('one bad byte leaves UTF-8 what it is', () => {
    const content = new Uint8Array([...bytes('Norland’s crews – all “trained” '), 0xe9, ...bytes(' in Côte.')])
    expect(decode(content)).toEqual({
      text: 'Norland’s crews – all “trained” \ufffd in Côte.',
      losses: [{ way: 'changed', what: 'bytes that are not UTF-8', count: 1, detail: 'shown as \ufffd' }],
    })
  })

  test('a guess of Windows-1252 is a loss of the text', async () => {
    const { texts } = await read(latin('The ferry to C\u00f4te sails at noon, and returns in the evening.'), 'a.txt')
    expect(texts[0]!.losses).toEqual([
      { way: 'changed', what: 'characters guessed to be in Windows-1252, as they are not in UTF-8', count: 1 },
    ])
  })

  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>`
  test.each([
    ['ISO-8859-1', latin(`${declared('ISO-8859-1')}C\u00f4te`), 'Côte', 0],
    ['windows-1251', latin(`${declared('windows-1251')}\u00cf\u00ee\u00f0\u00f2`), 'Порт', 0],
    ['UTF-16 without a mark', Uint8Array.from([...declared('UTF-16')].flatMap((c) => [c.charCodeAt(0), 0])), '', 0],
    ['UTF-16, though it is UTF-8', bytes(`${declared('UTF-16')}Côte`), 'Côte', 1],
  ])('an XML declaration is believed where it can be: %s', (_, content, behind, losses) => {
    const { text, losses: told } = decode(content)
    expect([text.replace(/^<\?xml.*?><a>/, ''), told.length]).toEqual([behind, losses])
  })
})
