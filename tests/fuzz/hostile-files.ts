import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { wordFile } from '../write/file-parts'

/** A file somebody made to do harm, or that went wrong on its way. */
export interface HostileFile {
  name: string
  bytes: Uint8Array
  /** What must come of it: `read`, or the code of the refusal. */
  outcome: string
}

const text = (words: string): Uint8Array => strToU8(words)
const AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="s"><mainBody>'
const AKN_END = '</mainBody></statement></akomaNtoso>'
const WORDS = '<w:p><w:r><w:t>Norland reported.</w:t></w:r></w:p>'
const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1_000_000).fill(0x20)

/** The files, made one after the other: some are large. */
export function* hostileFiles(): Generator<HostileFile> {
  yield* bombs()
  yield* markup()
  yield* endless()
  yield* wrong()
}

function* bombs(): Generator<HostileFile> {
  yield {
    name: 'bomb of blanks in the document.docx',
    bytes: zipSync({ ...smallest, 'word/document.xml': blanks(100) }),
    outcome: 'too-large',
  }
  yield {
    name: 'bomb of blanks beside the document.docx',
    bytes: zipSync({ ...smallest, 'word/x.xml': blanks(100) }),
    outcome: 'too-large',
  }
  const core = zipSync({ 'word/document.xml': blanks(100) })
  yield {
    name: 'bomb in a bomb.docx',
    bytes: zipSync({ ...smallest, 'word/embeddings/a.docx': zipSync({ a: core }) }),
    outcome: 'read',
  }
  yield {
    name: '20,000 entries.docx',
    bytes: zipSync({
      ...smallest,
      ...Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`x/${i}.xml`, new Uint8Array()])),
    }),
    outcome: 'too-large',
  }
  yield { name: 'entries over one another.docx', bytes: overlapping(9_000), outcome: 'malformed|too-large' }
  yield { name: 'a size that lies low.docx', bytes: lying(10), outcome: 'malformed|too-large' }
  yield { name: 'a size that lies high.docx', bytes: lying(0xfffffff0), outcome: 'malformed|too-large' }
  const paths = ['../../etc/passwd', '/etc/passwd', 'C:\\x.xml', 'word\\document.xml', 'a/../../b.xml']
  for (const [i, path] of paths.entries()) {
    yield {
      name: `path trick ${i + 1}.docx`,
      bytes: zipSync({ ...smallest, [path]: text('<x/>') }),
      outcome: 'read|malformed',
    }
  }
  const page = `<w:p><w:r><w:t>${'x'.repeat(1000)}</w:t></w:r></w:p>`
  yield { name: '60 MB of paragraphs.docx', bytes: wordFile(page.repeat(60_000)), outcome: 'too-large' }
  yield {
    name: '400,000 empty paragraphs.docx',
    bytes: wordFile('<w:p/>'.repeat(400_000) + WORDS),
    outcome: 'read|too-large',
  }
  yield {
    name: 'tables 5,000 deep.docx',
    bytes: wordFile('<w:tbl><w:tr><w:tc>'.repeat(5000)),
    outcome: 'too-large|malformed',
  }
  yield {
    name: 'tables 90 deep.docx',
    bytes: wordFile('<w:tbl><w:tr><w:tc>'.repeat(90) + WORDS + '</w:tc></w:tr></w:tbl>'.repeat(90)),
    outcome: 'read|too-large',
  }
}

function* markup(): Generator<HostileFile> {
  const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const doctype = `<!DOCTYPE akomaNtoso [<!ENTITY l0 "lol">${levels}]>`
  yield {
    name: 'entities of entities.xml',
    bytes: text(`${doctype}${AKN}<p>&l12;</p>${AKN_END}`),
    outcome: 'malformed|wrong-format',
  }
  yield {
    name: 'entity of a file.xml',
    bytes: text(`<!DOCTYPE akomaNtoso [<!ENTITY f SYSTEM "file:///etc/passwd">]>${AKN}<p>&f;</p>${AKN_END}`),
    outcome: 'malformed|wrong-format',
  }
  yield {
    name: 'entities of entities.docx',
    bytes: zipSync({
      ...smallest,
      'word/document.xml': text(`${doctype}<w:document><w:body>&l12;</w:body></w:document>`),
    }),
    outcome: 'malformed',
  }
  yield {
    name: 'entities of entities.html',
    bytes: text(`${doctype}<html><p>&l12;</p></html>`),
    outcome: 'read|wrong-format',
  }
  yield { name: '100,000 deep.xml', bytes: text(`${AKN}${'<p>'.repeat(100_000)}`), outcome: 'too-large|malformed' }
  yield { name: '100,000 deep.html', bytes: text('<html>' + '<div>'.repeat(100_000)), outcome: 'too-large' }
  yield {
    name: 'an attribute of 20 MB.xml',
    bytes: text(`<akomaNtoso a="${'x'.repeat(20_000_000)}"/>`),
    outcome: 'wrong-format|no-text|malformed|too-large',
  }
  yield {
    name: 'an attribute of 20 MB.html',
    bytes: text(`<html><p title="${'x'.repeat(20_000_000)}">Norland reported.</p>`),
    outcome: 'read',
  }
  yield {
    name: '200,000 attributes.xml',
    bytes: text(`<akomaNtoso ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
    outcome: 'too-large',
  }
  yield {
    name: '1,000,000 short elements.html',
    bytes: text(`<html>${'<b>x</b>'.repeat(450_000)}`),
    outcome: 'read|too-large',
  }
  yield {
    name: '300,000 paragraphs.html',
    bytes: text(`<html>${'<p>1. x'.repeat(300_000)}`),
    outcome: 'read|too-large',
  }
  yield { name: '60 MB of breaks.html', bytes: text(`<html>${'<br>'.repeat(15_000_000)}`), outcome: 'too-large' }
}

function* endless(): Generator<HostileFile> {
  yield { name: 'a line of 63 MB.txt', bytes: text('Norland reported. '.repeat(3_500_000)), outcome: 'read|too-large' }
  yield { name: 'a word of 63 MB.txt', bytes: new Uint8Array(63_000_000).fill(0x61), outcome: 'read|too-large' }
  yield { name: 'a word of 63 MB.html', bytes: text('<html><p>' + 'a'.repeat(63_000_000)), outcome: 'read|too-large' }
  yield {
    name: 'a word of 63 MB.xml',
    bytes: text(`${AKN}<p>${'a'.repeat(62_900_000)}</p>${AKN_END}`),
    outcome: 'read|too-large',
  }
  yield { name: '63 MB of line ends.txt', bytes: new Uint8Array(63_000_000).fill(0x0a), outcome: 'too-large' }
  yield { name: '30,000,000 lines.txt', bytes: text('a\n'.repeat(30_000_000)), outcome: 'read|too-large' }
  yield { name: '63 MB of NUL.txt', bytes: new Uint8Array(63_000_000), outcome: 'wrong-format' }
  yield {
    name: 'NUL in the middle.txt',
    bytes: text(`Norland reported.\n${'x '.repeat(9000)}\u0000\u0000 more words.`),
    outcome: 'read',
  }
  yield {
    name: 'lone surrogates.txt',
    bytes: Uint8Array.from([0xff, 0xfe, ...Array.from({ length: 2000 }, (_, i) => [0x41, 0, i % 256, 0xd8]).flat()]),
    outcome: 'read|wrong-format',
  }
}

function* wrong(): Generator<HostileFile> {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])
  const docx = wordFile(WORDS)
  yield { name: 'a picture.docx', bytes: png, outcome: 'format-not-supported' }
  yield { name: 'a Word file.txt', bytes: docx, outcome: 'read' }
  yield { name: 'a Word file.pdf', bytes: docx, outcome: 'read' }
  yield {
    name: 'the beginning of a PDF.html',
    bytes: text('%PDF-1.7\n%x\n1 0 obj\n<<'),
    outcome: 'malformed|wrong-format|no-text',
  }
  yield { name: 'words.docx', bytes: text('Norland reported.'), outcome: 'wrong-format' }
  yield { name: 'words.pdf', bytes: text('Norland reported.'), outcome: 'wrong-format' }
  yield { name: 'a page.docx', bytes: text('<!DOCTYPE html><p>Norland reported.'), outcome: 'read' }
  yield {
    name: 'a program.txt',
    bytes: Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]),
    outcome: 'wrong-format',
  }
  yield { name: 'half a Word file.docx', bytes: docx.slice(0, docx.length / 2), outcome: 'malformed|wrong-format' }
  yield { name: 'half a resolution.xml', bytes: text(`${AKN}<p>Norland reported`), outcome: 'read|malformed' }
  yield { name: 'half a page.html', bytes: text('<html><p>Norland reported<a hre'), outcome: 'read' }
  yield { name: 'nothing.docx', bytes: new Uint8Array(), outcome: 'no-text' }
}

const smallest = {
  '[Content_Types].xml': text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': text(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${WORDS}</w:body></w:document>`,
  ),
}

/** A package whose document says that it unpacks to `size` bytes. */
function lying(size: number): Uint8Array {
  const bytes = wordFile(WORDS.repeat(2000))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return bytes
}

/** One megabyte of zeros, packed once, that every entry of the directory names as its own. */
function overlapping(entries: number): Uint8Array {
  const packed = deflateRawSync(new Uint8Array(1_000_000))
  const name = Buffer.from('word/document.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1_000_000, 22)
  local.writeUInt16LE(name.length, 26)
  const directory = Array.from({ length: entries }, (_, i) => {
    const own = Buffer.from(`word/x${i}.xml`)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(1_000_000, 24)
    entry.writeUInt16LE(own.length, 28)
    return Buffer.concat([entry, own])
  })
  const head = Buffer.concat([local, name, packed])
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(head.length, 16)
  return new Uint8Array(Buffer.concat([head, all, end]))
}
