import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../shared/read/pdf'
import { formatText } from '../../shared/text/notation'
import { pdfBytes, pdfFile, stream, words } from '../fixtures/pdf-file'

const REPLY = '@title Reply of Norland to the questions asked.\n'

/** The code and message of the refusal; the words where there is none. */
async function answer(bytes: Uint8Array, limits = {}): Promise<string> {
  try {
    const { texts } = await readPdf(bytes, 'x.pdf', limits)
    return formatText(texts[0]!.text)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return `${code}: ${message}`
  }
}

const text = (body: string): Uint8Array => Uint8Array.from(body, (sign) => sign.charCodeAt(0))
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const page = (content: string, more = ''): string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> ${more} >> >>`,
  stream('<<', content),
]

describe('files that are broken are refused with a reason, or read as far as they can be', () => {
  test('a password', async () => {
    expect(await answer(pdfFile([words(90, 100, 'Reply of Norland')], { encrypted: true }))).toBe(
      'file-unreadable: x.pdf is locked with a password: save a copy without one and read that.',
    )
  })

  test('nothing but the mark of a PDF, or noise behind it', async () => {
    expect(await answer(text('%PDF-1.7\n'))).toMatch(/^malformed: x\.pdf is damaged and cannot be read as PDF \(/u)
    expect(await answer(text(`%PDF-1.7\n${'noise '.repeat(1000)}`))).toMatch(/^malformed: x\.pdf is damaged/u)
  })

  test('an end that is missing', async () => {
    const whole = pdfFile([words(90, 100, 'Reply of Norland to the questions asked.')])
    expect(await answer(whole.subarray(0, whole.length - 30))).toBe(REPLY)
  })

  test('a table of places that leads back to itself', async () => {
    const objects = page('BT /F 10 Tf 90 700 Td (Reply of Norland to the questions asked.) Tj ET')
    const file = latin(pdfBytes(objects))
    const start = /startxref\n(\d+)/u.exec(file)![1]!
    expect(await answer(pdfBytes(objects, `/Prev ${start}`))).toBe(REPLY)
  })

  test('a tree of pages that holds itself', async () => {
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>']
    expect(await answer(pdfBytes(objects))).toMatch(/^malformed: /u)
  })
})

describe('files that would never end, or fill the memory, are ended', () => {
  test('a hundred thousand pages', async () => {
    const objects = page('')
    objects[1] = `<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100_000)}] >>`
    expect(await answer(pdfBytes(objects))).toBe('too-large: x.pdf has 100,000 pages; at most 5,000 are read.')
  })

  test('streams that unpack to more than a document has, also packed twice', async () => {
    const packed = deflateSync(new Uint8Array(40_000_000))
    const objects = page('')
    objects[3] = stream('<< /Filter /FlateDecode', latin(packed))
    expect(await answer(pdfBytes(objects), { unpacked: 30_000_000 })).toBe(
      'too-large: x.pdf unpacks to more than 30 MB and was given up.',
    )
    objects[3] = stream('<< /Filter [/FlateDecode /FlateDecode]', latin(deflateSync(packed)))
    expect(await answer(pdfBytes(objects), { unpacked: 30_000_000 })).toBe(
      'too-large: x.pdf unpacks to more than 30 MB and was given up.',
    )
  })

  test('forms that hold ten forms each, nine deep', async () => {
    const form = (nth: number): string => (nth === 9 ? 'BT /F 10 Tf 9 9 Td (x) Tj ET' : `/X${nth + 1} Do `.repeat(10))
    const resources = `/XObject << ${Array.from({ length: 10 }, (_, nth) => `/X${nth} ${nth + 5} 0 R`).join(' ')} >>`
    const objects = [
      ...page('/X0 Do', resources),
      ...Array.from({ length: 10 }, (_, nth) =>
        stream(
          `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> ${resources} >>`,
          form(nth),
        ),
      ),
    ]
    expect(await answer(pdfBytes(objects), { operators: 2_000 })).toBe(
      'too-large: x.pdf draws a page with more than 2,000 operators; it was given up.',
    )
    expect(await answer(pdfBytes(objects), { milliseconds: 260, millisecondsPerPage: 40 })).toBe(
      'too-large: x.pdf took longer than 0.3 seconds to read and was given up.',
    )
  })

  test('and the next file is read as if nothing had been', async () => {
    expect(await answer(pdfFile([words(90, 100, 'Reply of Norland to the questions asked.')]))).toBe(REPLY)
  })
})
