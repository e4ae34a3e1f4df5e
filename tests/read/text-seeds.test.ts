import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../shared/read/text'
import type { ReadText } from '../../shared/read/reading'
import { countsOf } from '../../shared/text/counts'
import { fieldText, referencesOf, textOf, textOfRuns } from '../../shared/text/flat'
import type { DocumentText, MastheadField } from '../../shared/text/document-text'
import { lostWords } from './text-words'

const SEEDS = new URL('../../../shared/data/seeds/', import.meta.url)
const present = existsSync(SEEDS)

function seed(name: string): ReadText & { source: string } {
  const source = readFileSync(new URL(name, SEEDS), 'utf8')
  return { ...readText(source, name).texts[0]!, source }
}

const marksOf = (text: DocumentText): string[] =>
  referencesOf(text).flatMap(({ run }) => (/\d/.test(run.printed ?? '') ? [run.printed!] : []))

describe.skipIf(!present)('the report E/CN.15/2005/4 (skipped where ../shared/data is absent)', () => {
  const { text, losses, source } = present ? seed('E-CN.15-2005-4.txt') : ({} as ReturnType<typeof seed>)
  const of = (kind: string) => text.paragraphs.filter((p) => p.kind === kind)

  test('has its counts', () => {
    expect(countsOf(text)).toEqual({
      headings: 12,
      preambular: 0,
      operative: 0,
      numbered: 88,
      sub: [5],
      tables: 0,
      annexes: 0,
      footnotes: 30,
      references: 30,
      mastheadNotes: 2,
    })
  })

  test('has every field of its masthead, the symbol from the name of the file', () => {
    const short = Object.fromEntries(
      Object.keys(text.masthead).map((field) => [field, fieldText(text, field as MastheadField)]),
    )
    expect(short).toEqual({
      organ: 'Economic and Social Council',
      symbol: 'E/CN.15/2005/4',
      distribution: 'General',
      date: '29 March 2005',
      original: 'English',
      body: 'Commission on Crime Prevention and Criminal Justice',
      session: 'Fourteenth session',
      place: 'Vienna, 23-27 May 2005',
      item: 'Item 6 of the provisional agenda',
      itemTitle: expect.stringMatching(/^International cooperation in \S+ \S+ crime$/),
      title: expect.stringMatching(/^Strengthening international cooperation .* victims of such trafficking$/),
      subtitle: 'Report of the Secretary-General',
    })
    const stars = text.footnotes.filter((note) => note.series === 'asterisk')
    expect(stars.map((note) => [note.id, note.printed])).toEqual([
      ['f1', '*'],
      ['f2', '**'],
    ])
    expect(
      referencesOf(text)
        .filter(({ field }) => field)
        .map(({ field, run }) => [field, run.footnoteId]),
    ).toEqual([
      ['item', 'f1'],
      ['subtitle', 'f2'],
    ])
  })

  test('has contents that agree with its headings', () => {
    const entries = of('contents')[0]!.entries!
    expect(entries.map((entry) => [entry.level, entry.printed, entry.paragraphs])).toEqual([
      [1, 'I', '1-2'],
      [1, 'II', '3-79'],
      [2, 'A', '5-6'],
      [2, 'B', '7-23'],
      [2, 'C', '24-37'],
      [2, 'D', '38-41'],
      [2, 'E', '42-46'],
      [2, 'F', '47-62'],
      [2, 'G', '63-64'],
      [2, 'H', '65-74'],
      [2, 'I', '75-79'],
      [1, 'III', '80-88'],
    ])
    expect(of('heading').map((p) => [p.level, p.printed, textOf(p)])).toEqual(
      entries.map((entry) => [entry.level, entry.printed, entry.title]),
    )
  })

  test('numbers its paragraphs from 1 to 88, each whole, with five sub-paragraphs below 66', () => {
    expect(of('numbered').map((p) => p.printed)).toEqual(Array.from({ length: 88 }, (_, n) => String(n + 1)))
    expect(of('text')).toEqual([])
    const at = text.paragraphs.findIndex((p) => p.printed === '66')
    expect(text.paragraphs.slice(at + 1, at + 6).map((p) => [p.kind, p.level, p.printed])).toEqual(
      ['(a)', '(b)', '(c)', '(d)', '(e)'].map((printed) => ['sub', 1, printed]),
    )
    // Cut by page breaks, once before a capital: a paragraph that ends its sentence was joined.
    expect(
      of('numbered')
        .filter((p) => !/[.:][”)]?$/.test(textOf(p)))
        .map((p) => p.printed),
    ).toEqual([])
    expect(textOf(of('numbered')[73]!)).toMatch(/ The National Council /)
  })

  test('ties its thirty notes in order, and takes mark-up for mark-up', () => {
    const marks = Array.from({ length: 30 }, (_, n) => String(n + 1))
    expect(marksOf(text)).toEqual(marks)
    expect(text.footnotes.slice(2).map((note) => note.printed)).toEqual(marks)
    const ibid = text.footnotes.find((note) => note.printed === '15')!
    expect(ibid.runs).toEqual([
      { type: 'text', text: 'Ibid.', italic: true },
      { type: 'text', text: ', vol. 1577, No. 27531.' },
    ])
    const all = [...text.paragraphs.map(textOf), ...text.footnotes.map((note) => textOfRuns(note.runs))].join('\n')
    expect(all).not.toMatch(/[*¹²³⁰⁴-⁹]|<\/?i>/)
  })

  test('loses no word', () => {
    expect(lostWords(source, text, losses, ['Distr', 'Original'])).toEqual([])
    expect(losses.map(({ way, what, count }) => [way, what, count])).toEqual([
      ['changed', 'endnotes made footnotes', 30],
      ['changed', 'column headings of the contents', 1],
    ])
  })
})

describe.skipIf(!present)('the resolution E/RES/2006/27 (skipped where ../shared/data is absent)', () => {
  const { text, losses, source } = present ? seed('E-RES-2006-27.txt') : ({} as ReturnType<typeof seed>)
  const of = (kind: string) => text.paragraphs.filter((p) => p.kind === kind)

  test('has its counts', () => {
    expect(countsOf(text)).toEqual({
      headings: 0,
      preambular: 20,
      operative: 18,
      numbered: 0,
      sub: [15, 2],
      tables: 0,
      annexes: 0,
      footnotes: 11,
      references: 15,
      mastheadNotes: 0,
    })
    expect(text.paragraphs.map((p) => p.kind).filter((kind) => !/preambular|operative|sub/.test(kind))).toEqual([
      'opening',
      'closing',
    ])
    expect(of('operative').map((p) => p.printed)).toEqual(Array.from({ length: 18 }, (_, n) => String(n + 1)))
  })

  test('has its number and title from the head, and its closing in two lines', () => {
    expect(fieldText(text, 'symbol')).toBe('E/RES/2006/27')
    expect(fieldText(text, 'number')).toBe('2006/27')
    expect(fieldText(text, 'organ')).toBe('Economic and Social Council')
    expect(fieldText(text, 'title')).toMatch(/^Strengthening .* such trafficking$/)
    expect(of('closing')[0]!.runs).toEqual([
      { type: 'text', text: '41st plenary meeting' },
      { type: 'break' },
      { type: 'text', text: '27 July 2006' },
    ])
  })

  test('tells eleven notes and their fifteen references from the numbers of the text', () => {
    expect(marksOf(text)).toEqual('1 2 3 4 5 6 7 8 9 10 6 7 4 11 11'.split(' '))
    expect(text.footnotes.map((note) => note.printed)).toEqual(Array.from({ length: 11 }, (_, n) => String(n + 1)))
    expect(text.footnotes.every((note) => textOfRuns(note.runs).endsWith('.'))).toBe(true)
    const all = text.paragraphs.map(textOf).join('\n')
    for (const words of [
      '(Convention No. 182)',
      'article 6, paragraph 2, of',
      'article 6, paragraphs 3 and 4, of',
      'paragraphs 4 and 13 of',
      'articles 24 and 25 of',
      'article 32 of',
      'guideline 8, Special',
      '18 to 25 April 2005',
      'under the age of 18,',
      '17 October 2005',
      'moneylaundering',
    ])
      expect(all).toContain(words)
  })

  test('restores the italics of every opening', () => {
    const italics = [...of('preambular'), ...of('operative')].map((p) => p.runs[0])
    expect(italics.every((run) => run?.type === 'text' && run.italic)).toBe(true)
    expect(of('opening')[0]!.runs).toEqual([
      { type: 'text', text: 'The Economic and Social Council', italic: true },
      { type: 'text', text: ',' },
    ])
  })

  test('ends every preambular paragraph with a comma, every operative one with a semicolon, colon or the last full stop', () => {
    expect(of('preambular').filter((p) => !textOf(p).endsWith(','))).toEqual([])
    expect(
      of('operative')
        .map((p) => textOf(p).at(-1))
        .join(''),
    ).toMatch(/^[;:]{17}\.$/)
  })

  test('states what is not part of the resolution, and loses no word', () => {
    expect(losses.map(({ way, what, count }) => [way, what, count])).toEqual([
      ['dropped', 'titles of other documents before the resolution', 103],
      ['changed', 'name of the resolution in its head', 1],
    ])
    expect(lostWords(source, text, losses, [])).toEqual([])
  })
})

describe.skipIf(!present)('the abstracts (skipped where ../shared/data is absent)', () => {
  test.each([
    ['NCJ-210529-abstract.txt', { catalogueNumber: '210529', date: '2006', length: '6 pages', author: '' }],
    ['NCJ-203234-abstract.txt', { catalogueNumber: '203234', date: 'March 2003', length: '8 pages', author: '' }],
    [
      'NCJ-206400-abstract.txt',
      { catalogueNumber: '206400', date: 'February 2004', length: '10 pages', author: 'Shigeru Uchiyama' },
    ],
  ])('%s', (name, fields) => {
    const { text, losses, source } = seed(name)
    expect(Object.fromEntries(Object.keys(fields).map((f) => [f, fieldText(text, f as MastheadField)]))).toEqual(fields)
    expect(fieldText(text, 'title')).toMatch(/Trafficking/)
    expect(text.paragraphs.map((p) => [p.kind, p.kind === 'heading' ? textOf(p) : ''])).toEqual([
      ['heading', 'Annotation'],
      ['text', ''],
      ['heading', 'Abstract'],
      ['text', ''],
    ])
    expect(losses.map(({ way, count }) => [way, count])).toEqual([['dropped', 5]])
    expect(losses[0]!.detail).toMatch(/^U\.S\. flag/)
    expect(lostWords(source, text, losses, ['NCJ', 'Number', 'Author(s)', 'Date', 'Published', 'Length'])).toEqual([])
  })
})

describe.skipIf(!present)('all seeds (skipped where ../shared/data is absent)', () => {
  test('read twice, are equal', () => {
    for (const name of ['E-CN.15-2005-4.txt', 'E-RES-2006-27.txt', 'NCJ-206400-abstract.txt'])
      expect(seed(name)).toEqual(seed(name))
  })
})
