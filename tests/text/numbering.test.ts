import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { findByLabel } from '../../shared/text/labels'
import { parseText } from '../../shared/text/notation'
import { numberingOf } from '../../shared/text/numbering'
import { fromLetters, fromRoman } from '../../shared/text/ordinal'
import { documentText } from '../fixtures/document-text'

const labels = (notation: string, by?: 'computed' | 'printed'): string[] =>
  [...numberingOf(parseText(notation), by).paragraphs.values()].map(({ label }) => label)

test('lists and headings are counted on where numerals end', () => {
  const many = (line: string): string => `${line}\n`.repeat(4001)
  expect([labels(many('heading: Ports')).at(-1), labels(`para: Ports:\n${many('sub2: Ferries')}`).at(-1)]).toEqual([
    'heading 4001',
    'para. 1 (4001)',
  ])
})

describe('labels', () => {
  test('of a report', () => {
    expect(
      labels(`
        contents:
        heading: Introduction
        para: One.
        para: Two:
        sub: First;
        sub2: at sea;
        text: Between.
        sub2: ashore;
        sub: Second.
        heading: Results
        heading2: Inspection
        heading3: Certificates
        heading2: Training
        table: Replies
        para: Three.
        annex: Forms
        para: Four.
        table: Fees
      `),
    ).toEqual([
      'contents',
      'heading I',
      'para. 1',
      'para. 2',
      'para. 2 (a)',
      'para. 2 (a) (i)',
      'text 1',
      'para. 2 (a) (ii)',
      'para. 2 (b)',
      'heading II',
      'heading II.A',
      'heading II.A.1',
      'heading II.B',
      'table 1',
      'para. 3',
      'annex',
      'annex, para. 4',
      'annex, table 2',
    ])
  })

  test('of a resolution in sections, with annexes that begin again', () => {
    expect(
      labels(`
        opening: _The Commission_,
        PP: _Recalling_,
        PP: _Noting_:
        sub: the replies,
        heading!: Crews
        OP: _Urges_;
        OP: _Requests_:
        sub: one;
        heading!: Harbours
        PP: _Noting_,
        OP: _Decides_.
        closing: 4th plenary meeting\\n17 April 2026
        annex!: Terms
        para: One.
        annex!: Forms
        heading!: General
        para: One.
      `),
    ).toEqual([
      'opening',
      'PP 1',
      'PP 2',
      'PP 2 (a)',
      'heading I',
      'sect. I, OP 1',
      'sect. I, OP 2',
      'sect. I, OP 2 (a)',
      'heading II',
      'sect. II, PP 1',
      'sect. II, OP',
      'sect. II, closing',
      'annex I',
      'annex I, para. 1',
      'annex II',
      'annex II, heading I',
      'annex II, sect. I, para. 1',
    ])
  })

  test('begin again in an annex that says so, preambular paragraphs too', () => {
    expect(labels('PP: A,\nOP: B;\nOP: C.\nannex!: Terms\nPP: D,\nOP: E;\nOP: F.')).toEqual([
      'PP 1',
      'OP 1',
      'OP 2',
      'annex',
      'annex, PP 1',
      'annex, OP 1',
      'annex, OP 2',
    ])
  })

  test('leave a list of sub-paragraphs behind at a heading', () => {
    expect(labels('para: A:\nsub: b;\nheading: Next\nsub: c.')).toEqual(['para. 1', 'para. 1 (a)', 'heading I', '(a)'])
  })

  test('name the section they stand in, also where its numbers go on from the one before', () => {
    expect(
      labels(`
        heading I!: One
        para: A.
        heading II!: Two
        para: B.
        heading2 A: Within two
        para: C.
        heading III: Three
        para: D.
      `),
    ).toEqual([
      'heading I',
      'sect. I, para. 1',
      'heading II',
      'sect. II, para. 1',
      'heading II.A',
      'sect. II, para. 2',
      'heading III',
      'sect. III, para. 3',
    ])
  })

  test('as printed say what the source says, and stay apart where it repeats itself', () => {
    expect(
      labels(
        `
        OP 1: _Urges_;
        OP 2: _Urges_:
        sub (a): one;
        sub (a): one more;
        OP 4: _Requests_;
        OP 4: _Requests_;
        OP: _Decides_.`,
        'printed',
      ),
    ).toEqual(['OP 1', 'OP 2', 'OP 2 (a)', 'OP 2 (a) [2]', 'OP 4', 'OP 4 [2]', 'OP'])
  })

  test('of a paragraph shown as printed, which the count passes over', () => {
    expect(labels('OP: x;\nOP 1 bis=: x;\nsub: y;\nOP: x;\nOP=: x.')).toEqual([
      'OP 1',
      'OP 1 bis',
      'OP 1 bis (a)',
      'OP 2',
      'OP',
    ])
  })

  test('reach into tables', () => {
    expect(labels('table: T\nheader: a | b\nrow: c | d\\p e')).toEqual([
      'table 1',
      'table 1, row 1, column 1',
      'table 1, row 1, column 2',
      'table 1, row 2, column 1',
      'table 1, row 2, column 2',
      'table 1, row 2, column 2 [2]',
    ])
  })
})

test('a lone operative paragraph has no number, in each stretch of the count', () => {
  const numbers = (notation: string) =>
    [...numberingOf(parseText(notation)).paragraphs.values()].map(({ number }) => number)
  expect(numbers('OP: _Decides_.')).toEqual([''])
  expect(numbers('OP: x;\nOP: y.')).toEqual(['1', '2'])
  expect(numbers('heading!: A\nOP: x.\nheading!: B\nOP: y;\nOP: z.')).toEqual(['I', '', 'II', '1', '2'])
})

test('letters double after z, and a long list stays in order', () => {
  const subs = Array.from({ length: 54 }, () => 'sub: x;').join('\n')
  const numbers = [...numberingOf(parseText(`OP: x:\n${subs}`)).paragraphs.values()]
    .map(({ number }) => number)
    .slice(1)
  expect([numbers[0], numbers[25], numbers[26], numbers[51], numbers[52]]).toEqual([
    '(a)',
    '(z)',
    '(aa)',
    '(zz)',
    '(aaa)',
  ])
})

test('marks follow the first reference; letters begin again in each table', () => {
  const text = parseText(`
    @item Item 6[^#*]
    para: One.[^#2] Two.[^#1] One again.[^#2]
    table: T[^#a]
    row: x[^#b] | y[^#a]
    table: U[^#c]
    note #*: E/CN.99/2026/1.
    note #1: Second.
    note #2: First.
    note #3: Nowhere.
    note #a: a.
    note #b: b.
    note #c: a again.
  `)
  expect([...numberingOf(text).footnotes].map(([id, { mark, label }]) => [id, mark, label])).toEqual([
    ['f1', '*', 'note *'],
    ['f3', '1', 'note 1'],
    ['f2', '2', 'note 2'],
    ['f5', 'a', 'note a'],
    ['f6', 'b', 'note b'],
    ['f7', 'a', 'note a [2]'],
    ['f4', '3', 'note 3'],
  ])
})

describe('over all texts', () => {
  const property = (name: string, holds: (text: DocumentText) => void): void =>
    test(name, () => fc.assert(fc.property(documentText({ maxLength: 24 }), holds), { numRuns: 300 }))

  property('every paragraph and note has a label, and no two the same', (text) => {
    for (const by of ['computed', 'printed'] as const) {
      const { paragraphs, footnotes } = numberingOf(text, by)
      expect([...paragraphs.keys()]).toEqual(allParagraphs(text).map(({ id }) => id))
      expect(new Set(footnotes.keys())).toEqual(new Set(text.footnotes.map(({ id }) => id)))
      const all = [...paragraphs.values(), ...footnotes.values()].map(({ label }) => label)
      expect(new Set(all).size).toBe(all.length)
      expect(all).not.toContain('')
    }
  })

  property('a label finds its own place again', (text) => {
    const numbering = numberingOf(text)
    for (const [paragraphId, { label }] of numbering.paragraphs)
      expect(findByLabel(numbering, label)).toEqual({ paragraphId })
    for (const [footnoteId, { label }] of numbering.footnotes)
      expect(findByLabel(numbering, label)).toEqual({ footnoteId })
  })

  property('computed numbers of paragraphs run 1, 2, 3 from each beginning', (text) => {
    const { paragraphs } = numberingOf(text)
    for (const kind of ['numbered', 'operative'] as const) {
      let next = 1
      for (const p of text.paragraphs) {
        if (p.restart) next = 1
        if (p.kind !== kind || p.asPrinted) continue
        const { number } = paragraphs.get(p.id)!
        if (number === '') expect(next).toBe(1)
        else expect(number).toBe(String(next))
        next += 1
      }
    }
  })

  property('sub-paragraphs have the form of their level and begin at (a) under each paragraph', (text) => {
    const { paragraphs } = numberingOf(text)
    let count = [0, 0, 0, 0]
    for (const p of text.paragraphs) {
      if (!['sub', 'text', 'quote', 'bullet', 'table', 'contents'].includes(p.kind)) count = [0, 0, 0, 0]
      if (p.kind !== 'sub') continue
      count = count.map((n, index) => (index === p.level - 1 ? n + (p.asPrinted ? 0 : 1) : index >= p.level ? 0 : n))
      if (p.asPrinted) continue
      const { number } = paragraphs.get(p.id)!
      const inner = number.replace(/[()]/g, '')
      expect(p.level <= 2).toBe(/^\(.+\)$/.test(number))
      expect(p.level % 2 ? fromLetters(inner) : fromRoman(inner)).toBe(count[p.level - 1])
      expect(number).toBe(number.toLowerCase())
    }
  })

  property('what a source printed, or shows as printed, is shown faithfully', (text) => {
    const printed = numberingOf(text, 'printed').paragraphs
    const computed = numberingOf(text).paragraphs
    for (const p of text.paragraphs) {
      if (!['heading', 'annex', 'operative', 'numbered', 'sub'].includes(p.kind)) continue
      expect(printed.get(p.id)!.number).toBe(p.printed ?? '')
      if (p.asPrinted) expect(computed.get(p.id)!.number).toBe(p.printed ?? '')
    }
  })

  property('what was printed does not move the count', (text) => {
    const bare: DocumentText = {
      ...text,
      paragraphs: text.paragraphs.map(({ printed, ...p }) => (p.asPrinted && printed ? { ...p, printed } : p)),
    }
    expect(numberingOf(bare).paragraphs).toEqual(numberingOf(text).paragraphs)
  })
})

test.each([
  ['OP 3(b)(ii)', 'OP 3 (b) (ii)'],
  ['op3 (B) (ii)', 'OP 3 (b) (ii)'],
  ['operative paragraph 3', 'OP 3'],
  ['PP1', 'PP 1'],
  ['fn 1', 'note 1'],
  ['annex paragraph 2', 'annex, para. 2'],
  ['Annex Heading i', 'annex, heading I'],
  ['OP 9', undefined],
  ['', undefined],
])('%j finds %j', (typed, label) => {
  const numbering = numberingOf(
    parseText(`
      PP: x,[^#1]
      OP: x;
      OP: x;
      OP: x:
      sub: x;
      sub: x:
      sub2: x;
      sub2: x.
      annex!: Terms
      heading: General
      para: x.
      para: x.
      note #1: x.`),
  )
  const found = findByLabel(numbering, typed)
  const place =
    found &&
    (found.paragraphId ? numbering.paragraphs.get(found.paragraphId) : numbering.footnotes.get(found.footnoteId!))
  expect(place?.label).toBe(label)
})

function allParagraphs(text: DocumentText): Paragraph[] {
  return text.paragraphs.flatMap((p) => [
    p,
    ...(p.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  ])
}
