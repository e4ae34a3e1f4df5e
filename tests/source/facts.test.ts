import { describe, expect, it } from 'vitest'
import { dayIn } from '../../shared/source/day'
import { factsOf, visibilityOf } from '../../shared/source/facts'
import { respondentNamed } from '../../shared/source/respondent'
import { parseText } from '../../shared/text/notation'

describe('a day in words', () => {
  it.each([
    ['29 March 2005', '2005-03-29'],
    ['Resolution adopted by the General Assembly on 16 December 2020', '2020-12-16'],
    ['46th plenary meeting\n16 December 2020', '2020-12-16'],
    ['le 1er juillet 2024', '2024-07-01'],
    ['10 de diciembre de 2020', '2020-12-10'],
    ['10 декабря 2020 года', '2020-12-10'],
    ['2020年12月10日', '2020-12-10'],
    ['10 كانون الأول/ديسمبر 2020', '2020-12-10'],
    ['March 10, 2003', '2003-03-10'],
    ['March 2003', '2003-03'],
    ['2003', '2003'],
    ['2025-09-01', '2025-09-01'],
    ['Note verbale of 31 inspectors and 2003 crews', ''],
    ['', ''],
  ])('%s', (words, day) => {
    expect(dayIn(words)).toBe(day)
  })
})

describe('who goes by a name', () => {
  it.each([
    ['Lithuania', 'member'],
    ['the Republic of Korea', 'member'],
    ['Turkey', 'member'],
    ['Holy See', 'observer'],
    ['UNICEF', 'un-entity'],
    ['World Health Organization', 'un-entity'],
    ['Norland', 'member'],
    ['Aldra Basin Commission', 'organization'],
    ['Small Harbours Union', 'organization'],
    ['Ferry Passengers’ Association', 'ngo'],
    ['Denmark and Norway', 'joint'],
    ['Bosnia and Herzegovina', 'member'],
  ])('%s: %s', (name, kind) => {
    expect(respondentNamed(name).class).toBe(kind)
  })
})

describe('a State', () => {
  it('goes by the name that was right on the day', () => {
    expect([respondentNamed('Türkiye', '2005-03-29').name, respondentNamed('Turkey', '2023-01-01').name]).toEqual([
      'Turkey',
      'Türkiye',
    ])
  })
})

describe('facts of a source', () => {
  it('come from the masthead', () => {
    const text = parseText(`
      @organ Economic and Social Council
      @symbol E/CN.15/2026/4*
      @date 29 March 2026
      @session Fourteenth session
      @title Safety of passenger ferries
      @subtitle Report of the Secretary-General
      para 1: Replies were received.
    `)
    expect(factsOf(text, {}, 'whatever.txt')).toEqual({
      symbol: 'E/CN.15/2026/4',
      title: 'Safety of passenger ferries',
      kind: 'report',
      body: 'E/CN.15',
      session: 'Fourteenth session',
      date: '2026-03-29',
      language: 'en',
    })
  })

  it('come from what the markup says, and the day of adoption goes before that of printing', () => {
    const text = parseText(`
      @organ General Assembly
      @date 18 December 2020
      PP: Recalling its resolution 9/5,
      OP 1: Urges all States;
      closing: 46th plenary meeting 10 December 2020
    `)
    const { symbol, kind, date, body } = factsOf(text, { symbol: 'A/RES/75/100', title: 'Ferries' }, '75_100_E.xml')
    expect([symbol, kind, date, body]).toEqual(['A/RES/75/100', 'resolution', '2020-12-10', 'GA'])
    expect(factsOf(text, { date: '2020-12-09' }, 'x.xml')).toMatchObject({ date: '2020-12-09', body: 'GA', symbol: '' })
  })

  it('come from the file’s name at last', () => {
    const text = parseText('para 1: Replies were received.')
    expect(factsOf(text, {}, 'E-CN.15-2026-4.txt')).toMatchObject({
      symbol: 'E/CN.15/2026/4',
      body: 'E/CN.15',
      kind: 'report',
      title: 'Replies were received.',
      date: '',
    })
  })

  it('say who replied, by the masthead, the title or the file’s name', () => {
    const named = parseText('@title Letter dated 29 September 2025\n@respondent Small Harbours Union\npara 1: Yes.')
    const titled = parseText('@title Reply of the Aldra Basin Commission\npara 1: Yes.')
    const letter = parseText('@title Letter dated 29 September 2025\npara 1: Yes.')
    expect([
      factsOf(named, {}, 'a.txt').respondent,
      factsOf(titled, {}, 'a.txt').respondent,
      factsOf(letter, {}, 'lithuania-letter.txt').respondent,
      factsOf(letter, {}, 'letter-3.txt').respondent,
    ]).toEqual([
      { name: 'Small Harbours Union', class: 'organization' },
      { name: 'Aldra Basin Commission', class: 'organization' },
      { name: 'Lithuania', class: 'member' },
      undefined,
    ])
  })

  it('take an abstract by its catalogue number', () => {
    const text = parseText('@title Ferries\n@catalogueNumber 210529\n@date March 2003\ntext: In answer to requests.')
    expect(factsOf(text, {}, 'abstract.txt')).toMatchObject({
      kind: 'abstract',
      catalogueNumber: '210529',
      date: '2003-03',
    })
  })

  it('tell a text that may not be attributed', () => {
    expect([
      visibilityOf(parseText('text: Not for attribution\npara 1: Yes.')),
      visibilityOf(parseText('@distribution INTERNAL\npara 1: Yes.')),
      visibilityOf(parseText('para 1: It is asked that the figures not be attributed.')),
    ]).toEqual(['not-for-attribution', 'internal', 'public'])
  })
})
