import { describe, expect, test } from 'vitest'
import { readPdf } from '../../shared/read/pdf'
import type { Loss } from '../../shared/text/loss'
import { formatText } from '../../shared/text/notation'
import { bar, pdfBytes, pdfFile, picture, rule, stream, words } from '../fixtures/pdf-file'
import type { PdfMark, PdfPageOf } from '../fixtures/pdf-file'

async function readingOf(pages: (PdfPageOf | PdfMark[])[]): Promise<{ text: string; losses: Loss[] }> {
  const { texts } = await readPdf(pdfFile(pages), 'reply.pdf')
  const { text, losses } = texts[0]!
  return { text: formatText(text), losses: losses.filter((loss) => !loss.what.startsWith('parts of a PDF')) }
}

async function textOfPages(...pages: (PdfPageOf | PdfMark[])[]): Promise<string> {
  return (await readingOf(pages)).text
}

/** Lines as wide as the page's text: about 80 letters. */
const LONG = [
  'The Government of Norland inspected every passenger ferry that sails between the',
  'islands, and found that the great majority of them carry the life-saving equipment',
]

describe('lines become paragraphs', () => {
  test('at numbers, gaps and short lines, and not where a line merely ends', async () => {
    const page = [
      ...words(90, 100, [`1. ${LONG[0]}`, LONG[1]!, 'that the rules ask for.']),
      ...words(90, 154, [`2. ${LONG[0]}`, 'on board. Inspectors came twice a year.']),
      ...words(90, 196, ['The following was found:']),
      ...words(110, 208, ['(a) Lifeboats that leak;', '(b) Doors that do not close.']),
      ...words(90, 250, [
        '•  The first of two remarks, which is so long that it does not end before the next',
        '   line;',
      ]),
      ...words(90, 274, ['•  The second.']),
    ]
    expect(await textOfPages(page)).toMatchInlineSnapshot(`
      "para 1: The Government of Norland inspected every passenger ferry that sails between the islands, and found that the great majority of them carry the life-saving equipment that the rules ask for.
      para 2: The Government of Norland inspected every passenger ferry that sails between the on board. Inspectors came twice a year.
      text: The following was found:
      sub (a): Lifeboats that leak;
      sub (b): Doors that do not close.
      bullet: The first of two remarks, which is so long that it does not end before the next line;
      bullet: The second.
      "
    `)
  })

  test('that go on over the end of a page, behind heads, feet and notes', async () => {
    const head = (number: number): PdfMark[] => [
      ...words(90, 50, 'CSI/2026/7', { font: 'bold', size: 9 }),
      ...words(500, 800, `${number}`, { font: 'bold', size: 9 }),
    ]
    const { text, losses } = await readingOf([
      [
        ...words(90, 100, [`1. ${LONG[0]}`, `${LONG[1]},^1^ and`]),
        rule(90, 160, 700),
        ...words(90, 715, '^1^ First report, paragraph 4.', { size: 8 }),
      ],
      [...head(2), ...words(90, 100, [LONG[1]!, 'that the rules ask for.']), ...words(90, 136, ['2. The end.'])],
      [...head(3), ...words(90, 100, ['3. Another end.'])],
    ])
    expect(text).toMatchInlineSnapshot(`
      "para 1: The Government of Norland inspected every passenger ferry that sails between the islands, and found that the great majority of them carry the life-saving equipment,[^1] and islands, and found that the great majority of them carry the life-saving equipment that the rules ask for.
      para 2: The end.
      para 3: Another end.
      note 1: First report, paragraph 4.
      "
    `)
    expect(losses).toMatchInlineSnapshot(`
      [
        {
          "count": 4,
          "detail": "CSI/2026/7 | 2 | 3",
          "way": "dropped",
          "what": "running headers and footers of pages",
        },
      ]
    `)
  })

  test('and words cut at the end of a line are whole again where the document knows them whole', async () => {
    const page = words(90, 100, [
      'The inspection of ferries and the follow-up to it are told below, with all the inspec-',
      'tion reports that Norland made of its vessels, and with what came of them in the follow-',
      'up that was promised, among non-',
      'governmental bodies too.',
    ])
    const { text, losses } = await readingOf([page])
    expect(text).toMatchInlineSnapshot(`
      "text: The inspection of ferries and the follow-up to it are told below, with all the inspection reports that Norland made of its vessels, and with what came of them in the follow-up that was promised, among non-governmental bodies too.
      "
    `)
    expect(losses.map(({ what, count }) => [what, count])).toEqual([
      ['words hyphenated at the end of a line, made whole', 1],
    ])
  })
})

describe('notes', () => {
  test('at the foot of their pages are tied to the marks raised in the text, also where numbers begin anew', async () => {
    const page = (number: number, counted: string, note: string): PdfMark[] => [
      ...words(90, 100, [`${number}. ${LONG[0]}`, `${LONG[1]},^1^`, `and counted ${counted}.^2^`]),
      rule(90, 190, 690),
      ...words(90, 705, [`^1^ ${note},`, 'and what it says on the matter.', '^2^ The same.'], { size: 8 }),
    ]
    expect(await textOfPages(page(1, 'forty ferries', 'Act on ferries'), page(2, 'ten harbours', 'Act on harbours')))
      .toMatchInlineSnapshot(`
      "para 1: The Government of Norland inspected every passenger ferry that sails between the islands, and found that the great majority of them carry the life-saving equipment,[^1] and counted forty ferries.[^2]
      para 2: The Government of Norland inspected every passenger ferry that sails between the islands, and found that the great majority of them carry the life-saving equipment,[^3=1] and counted ten harbours.[^4=2]
      note 1: Act on ferries, and what it says on the matter.
      note 2: The same.
      note 3=1: Act on harbours, and what it says on the matter.
      note 4=2: The same.
      "
    `)
  })

  test('that go on at the foot of the next page are one', async () => {
    const text = await textOfPages(
      [
        ...words(90, 100, [`1. ${LONG[0]}`, 'and they were counted.^1^']),
        rule(90, 190, 690),
        ...words(
          90,
          705,
          ['^1^ Act on ferries as it stood before it was amended, which was long ago and is', 'forgotten now, and'],
          { size: 8 },
        ),
      ],
      [
        ...words(90, 100, [`2. ${LONG[1]}`, 'and they were counted too.^2^']),
        rule(90, 190, 690),
        ...words(90, 705, ['to be read with care.', '^2^ The same.'], { size: 8 }),
      ],
    )
    expect(text).toContain('long ago and is forgotten now, and to be read with care.\nnote 2: The same.')
  })

  test('below a heading at the end become footnotes, and their heading is told', async () => {
    const { text, losses } = await readingOf([
      [
        ...words(90, 100, [LONG[0]!, `${LONG[1]},^1^`, 'and that nobody else does.^2^']),
        ...words(90, 400, 'Notes', { font: 'italic' }),
        ...words(90, 420, ['^1^ Act of 2020.', '^2^ Letter of 2021.'], { size: 8 }),
      ],
    ])
    expect(text).toMatchInlineSnapshot(`
      "text: The Government of Norland inspected every passenger ferry that sails between the islands, and found that the great majority of them carry the life-saving equipment,[^1] and that nobody else does.[^2]
      note 1: Act of 2020.
      note 2: Letter of 2021.
      "
    `)
    expect(losses.map(({ what, count }) => [what, count])).toEqual([['endnotes made footnotes', 2]])
  })
})

describe('what stands side by side', () => {
  test('is read column by column where it is two columns of prose', async () => {
    const column = (name: string): string[] =>
      Array.from({ length: 8 }, (_, nth) => `${name} line ${nth + 1} of a column of some prose`)
    const text = await textOfPages([
      ...words(90, 80, 'Ferries and harbours', { font: 'bold', size: 14 }),
      ...words(60, 120, column('left')),
      ...words(310, 120, column('right')),
    ])
    expect(text.indexOf('left line 8')).toBeLessThan(text.indexOf('right line 1'))
  })

  test('is a table where rules are drawn', async () => {
    const page = [
      ...words(90, 90, 'The table says how many vessels each State inspected.'),
      ...[120, 136, 164, 180].map((y) => rule(90, 400, y)),
      ...[200, 300].map((x) => bar(x, 120, 180)),
      ...words(94, 132, 'State', { font: 'italic' }),
      ...words(204, 132, 'Vessels', { font: 'italic' }),
      ...words(304, 132, 'Remarks', { font: 'italic' }),
      ...words(94, 148, 'Norland'),
      ...words(204, 148, '40'),
      ...words(304, 148, ['all of them twice', 'a year']),
      ...words(94, 176, 'Sudria'),
      ...words(204, 176, '12'),
      ...words(90, 210, 'Nothing else was asked of them.'),
    ]
    expect(await textOfPages(page)).toMatchInlineSnapshot(`
      "text: The table says how many vessels each State inspected.
      table:
      header: _State_ | _Vessels_ | _Remarks_
      row: Norland | 40 | all of them twice a year
      row: Sudria | 12 |
      text: Nothing else was asked of them.
      "
    `)
  })

  test('is told as lines where nothing is drawn', async () => {
    const { losses } = await readingOf([
      [
        ...words(90, 500, ['Norland', 'Sudria']),
        ...words(250, 500, ['forty ferries', 'twelve ferries']),
        ...words(400, 500, ['yes', 'no']),
      ],
    ])
    expect(losses).toEqual([{ way: 'flattened', what: 'rows of tables, kept as lines', count: 2 }])
  })
})

describe('letters', () => {
  test('keep bold and italics; ligatures and shapes of signs become letters', async () => {
    const page = [
      ...words(90, 100, 'Norland ', { font: 'italic' }),
      ...words(128, 100, 'urges', { font: 'bold' }),
      ...words(156, 100, 'all States.'),
      ...words(90, 124, 'o\ufb03ce \ufb01re, soft hy\u00adphen', { font: 'unicode' }),
    ]
    expect(await textOfPages(page)).toMatchInlineSnapshot(`
      "text: _Norland **_urges **all States.
      text: office fire, soft hyphen
      "
    `)
  })

  test('that run to the left are read from the right, numbers among them from the left', async () => {
    // As such files have them: the signs of a line from left to right.
    const visual = (line: string): string =>
      [...line]
        .reverse()
        .join('')
        .replace(/\d+/gu, (digits) => [...digits].reverse().join(''))
    const lines = ['تقرير حكومة نورلند عن سلامة العبارات في عام 2026 وما بعده', 'وقد فتشت 40 عبارة.']
    const text = await textOfPages([
      ...words(90, 100, visual(lines[0]!), { font: 'unicode' }),
      ...words(285, 112, visual(lines[1]!), { font: 'unicode' }),
    ])
    expect(text).toContain(lines.join(' '))
  })

  test('of a page that is shown turned stand as on one that is not', async () => {
    const upright = await textOfPages(words(90, 100, [LONG[0]!, 'and so on.']))
    const turned = (
      rotate: 90 | 180 | 270,
      angle: number,
      x: number,
      y: number,
      step: [number, number],
    ): PdfPageOf => ({
      marks: [LONG[0]!, 'and so on.'].flatMap((line, nth) =>
        words(x + nth * step[0], y + nth * step[1], line, { turned: angle }),
      ),
      rotate,
    })
    expect(await textOfPages(turned(90, -90, 100, 700, [12, 0]))).toBe(upright)
    expect(await textOfPages(turned(270, 90, 400, 100, [-12, 0]))).toBe(upright)
  })
})

test('letters of Chinese fonts that are not in the file are known by their character maps', async () => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream('<<', 'BT /F 12 Tf 90 700 Td <B4ACB2B0> Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Invented /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  const { text } = (await readPdf(pdfBytes(objects), 'reply.pdf')).texts[0]!
  expect(formatText(text)).toContain('船舶')
})

describe('pages that are pictures', () => {
  const scan = [picture(0, 0, 595, 842)]

  test('are told by their numbers', async () => {
    const { losses } = await readingOf([words(90, 100, 'A letter of Norland.'), scan, scan, words(90, 100, 'Its end.')])
    expect(losses).toEqual([
      { way: 'dropped', what: 'pages without text (scanned pictures)', count: 2, detail: 'pages 2–3' },
    ])
  })

  test('and nothing else are no text', async () => {
    await expect(readPdf(pdfFile([scan, scan]), 'scan.pdf')).rejects.toMatchObject({
      code: 'no-text',
      message: 'scan.pdf holds no text. Its 2 pages are scanned pictures: their words must first be recognized (OCR).',
    })
    await expect(readPdf(pdfFile([[]]), 'empty.pdf')).rejects.toMatchObject({
      code: 'no-text',
      message: 'empty.pdf holds no words.',
    })
  })

  test('and were read by a machine have words, and that is told', async () => {
    const { text, losses } = await readingOf([[...scan, ...words(90, 100, 'A letter of Norland.', { hidden: true })]])
    expect(text).toContain('A letter of Norland.')
    expect(losses.map(({ what, count }) => [what, count])).toEqual([
      ['pictures', 1],
      ['lines recognized by a machine on scanned pages', 1],
    ])
  })
})
