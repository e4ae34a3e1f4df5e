import { describe, expect, it } from 'vitest'
import { dayIn } from '../../shared/source/day'
import { factsOf, factsWithOrigins, visibilityOf } from '../../shared/source/facts'
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

describe('who replied, by the path', () => {
  const respondent = (path: string, notation = 'text: We thank the Secretariat.'): string => {
    const { facts, origins } = factsWithOrigins(parseText(notation), {}, path)
    return `${facts.kind}: ${facts.respondent?.name ?? '-'}${origins.respondent ? ` (${origins.respondent})` : ''}`
  }

  it.each([
    ['Norway.docx', 'reply: Norway (file name)'],
    ['NV reply Lithuania 2020.txt', 'reply: Lithuania (file name)'],
    ['first_cycle__Slovenia.pdf', 'reply: Slovenia (file name)'],
    ['Bosnia_and_Herzegovina-reply_final.docx', 'reply: Bosnia and Herzegovina (file name)'],
    ['Guinea-Bissau.pdf', 'reply: Guinea-Bissau (file name)'],
    ["Côte d'Ivoire (signed).docx", 'reply: Côte d’Ivoire (file name)'],
    ['denmark and norway reply.pdf', 'reply: Denmark and Norway (file name)'],
    ['unicef-response.docx', 'reply: UNICEF (file name)'],
    ['Replies/Norway/letter.pdf', 'reply: Norway (folder)'],
    ['C:\\Replies received\\02 Norway\\scan.pdf', 'reply: Norway (folder)'],
    ['Replies/note 4.docx', 'reply: -'],
    ['Questions to Slovenia.doc', 'other: -'],
    ['Jordan in spring.docx', 'other: -'],
    ['/home/georgia/notes.txt', 'other: -'],
    ['Norland.docx', 'other: -'],
  ])('%s', (path, expected) => {
    expect(respondent(path)).toBe(expected)
  })

  it.each([
    ['of what was adopted is nobody', '@symbol A/RES/75/100\nOP 1: Urges.', 'resolution: -'],
    ['of questions to a State is not that State', '@title Advance questions to Norway\npara 1: Why?', 'other: -'],
    [
      'gives way to the title',
      '@title Note verbale dated 3 May 2026 from the Permanent Mission of Sweden to the United Nations addressed to the Secretary-General\ntext: Yes.',
      'letter: Sweden (title)',
    ],
    [
      'gives way to the first words',
      'text: The Permanent Mission of Sweden to the United Nations presents its compliments to the Secretariat.',
      'reply: Sweden (words)',
    ],
  ])('%s', (_, notation, expected) => {
    expect(respondent('Replies/Norway.docx', notation)).toBe(expected)
  })
})

describe('adoption, by words', () => {
  const adopted = (notation: string) => factsOf(parseText(notation), {}, 'x.txt').adoption
  const resolution = '@symbol A/HRC/RES/42/1\nopening: The Council,\nPP: Recalling it,\nOP 1: Urges a vote of 3 to 2;\n'

  it('of the masthead, with the meeting of the closing', () => {
    const notation = `@adoption Resolution adopted by the General Assembly on 4 May 2041 [without a vote]\n${resolution}closing: 46th plenary meeting\\n4 May 2041`
    expect(adopted(notation)).toEqual({ way: 'without-vote', meeting: '46th plenary meeting' })
  })

  it('of a note behind the text, with the names of a recorded vote', () => {
    const vote = [
      'closing: 38th meeting\\n26 September 2041',
      'text: [Adopted by a recorded vote of 3 to 1, with no abstentions. The voting was as follows:',
      'text: In favour:',
      'text: Norland, Bosnia and Herzegovina, Iran (Islamic Republic of)',
      'text: Against:',
      'text: Sudria]',
    ].join('\n')
    expect(adopted(resolution + vote)).toEqual({
      way: 'vote',
      tally: {
        inFavour: 3,
        against: 1,
        abstaining: 0,
        names: {
          inFavour: ['Norland', 'Bosnia and Herzegovina', 'Iran (Islamic Republic of)'],
          against: ['Sudria'],
          abstaining: [],
        },
      },
      meeting: '38th meeting',
    })
    // A name too few: the counts stand, the list is not taken.
    expect(adopted(resolution + vote.replace('Norland, ', ''))?.tally).toEqual({
      inFavour: 3,
      against: 1,
      abstaining: 0,
    })
  })

  it('of a draft: it is not adopted', () => {
    const draft = '@symbol A/C.3/80/L.12\nopening: The General Assembly,\nPP: Recalling it,\nOP 1: Urges States.'
    const brought = '@sponsors Denmark, Panama and Slovenia: draft resolution\ntext: Ferries.'
    const facts = factsOf(parseText(brought), {}, 'x.txt')
    expect([adopted(draft), facts.kind, facts.adoption, facts.sponsors]).toEqual([
      { way: 'not-adopted' },
      'resolution',
      { way: 'not-adopted' },
      ['Denmark', 'Panama', 'Slovenia'],
    ])
  })

  it('is empty where nobody says, though the text speaks of votes', () => {
    expect(adopted(`${resolution}text: Its last resolution was adopted without a vote.`)).toBeUndefined()
    expect(adopted('@title Report of the Secretary-General\ntext: [Adopted without a vote.]')).toBeUndefined()
  })
})

it('facts say where they came from', () => {
  const text = parseText(`
    @organ Security Council
    @number Resolution 2254 (2041)
    @session Fourteenth session
    @item Agenda items 5 and 18 (a)
    opening: The Security Council,
    PP: Recalling it,
    OP 1: Decides.
    closing: 9900th meeting\\n4 May 2041
  `)
  const { facts, origins } = factsWithOrigins(text, { sponsors: ['Norland'] }, 'S_RES_2254_2041.txt', {
    theme: 'safety',
  })
  expect(facts).toMatchObject({ title: 'Resolution 2254 (2041)', agendaItem: '5 and 18 (a)', sponsors: ['Norland'] })
  expect(origins).toEqual({
    symbol: 'file name',
    title: 'masthead',
    kind: 'file name',
    body: 'file name',
    session: 'masthead',
    date: 'words',
    language: 'markup',
    agendaItem: 'masthead',
    sponsors: 'markup',
    theme: 'told',
  })
})

it.each([
  ['The Security Council,', 'SC'],
  ['L’Assemblée générale,', 'GA'],
  ['El Consejo Económico y Social,', 'ECOSOC'],
  ['Генеральная Ассамблея,', 'GA'],
  ['大会，', 'GA'],
  ['إن الجمعية العامة،', 'GA'],
  ['The Ferry Council,', ''],
  ['The Commission on Narcotic Drugs,', 'E/CN.7'],
  ['The Assembly,', ''],
])('the body that speaks as %s is %s', (opening, body) => {
  expect(factsOf(parseText(`opening: ${opening}\nOP 1: Urges.`), {}, 'x.txt').body).toBe(body)
})
