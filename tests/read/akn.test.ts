import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../../shared/read'
import type { ReadText } from '../../shared/read'
import { readAkn } from '../../shared/read/akn/read-akn'
import type { DocumentText } from '../../shared/text/document-text'
import { formatText } from '../../shared/text/notation'
import { numberingOf } from '../../shared/text/numbering'
import { parseXml } from '../../shared/read/xml/parse-xml'
import { unaccounted } from './akn-words'

const FIXTURES = new URL('../fixtures/akn/', import.meta.url)
const DEMO = new URL('../../resources/demo/sources/', import.meta.url)

const source = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8')
const texts = (name: string): ReadText[] => readAkn(source(name)).texts

const written = (text: DocumentText): string => formatText(text).trimEnd()

/** Notation with the margin that code has taken off. */
const lines = (notation: string): string => notation.trim().replace(/^ +/gm, '')

/** A resolution with this body. */
function resolution(body: string, attachments = ''): string {
  const formula = '<formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>'
  return `<akomaNtoso><statement name="resolution"><preamble>${formula}</preamble><mainBody>${body}</mainBody>${attachments}</statement></akomaNtoso>`
}
const op = (words: string, num = ''): string =>
  `<paragraph class="SingleTxt">${num && `<num>${num}</num>`}<content><p>${words}</p></content></paragraph>`
const heading = (words: string): string => `<paragraph class="H23"><subheading>${words}</subheading></paragraph>`
const verb = (words: string): string => `<span class="italic">${words}</span>`

/** The paragraphs of a body in notation, the opening left out. */
const body = (xml: string): string => written(readAkn(xml).texts[0]!.text).replace(/^opening.*\n/, '')

describe('a resolution as it is published', () => {
  const [{ text, said, losses }] = texts('published-form.xml') as [ReadText]

  test('keeps its masthead, paragraphs, table, annexes and notes', () => {
    expect(written(text)).toBe(
      lines(`
        @organ General Assembly
        @symbol A/RES/95/7
        @distribution General
        @date 4 May 2041
        @session Ninety-fifth session
        @item Agenda item 6
        @itemTitle Safety of passenger ferries
        @adoption Resolution adopted by the General Assembly on 15 April 2041
        @origin [without reference to a Main Committee (A/95/L.3)]
        @number 95/7
        @title Safety of passenger ferries[^*]
        opening: _The General Assembly_,
        PP: _Recalling_ its resolution 94/2,[^1]
        PP: _Convinced_ that safety rests on:
        sub (a): Inspection,
        sub (b): Training,
        heading I: Inspection
        PP: _Having considered_ the report on inspection,
        OP 1: _Urges_ all States:
        sub (h): To inspect ferries, including:
        sub2 (i): On rivers;
        sub2 (ii): On lakes;
        sub (i): To keep lists of crews;
        text: and to report on both;
        OP 3: _Decides_ to meet again;
        heading II: Training
        OP=: _Approves_ the plan set out in the annex.
        closing: 11th plenary meeting\\n15 April 2041
        annex I!: Plan of training
        heading I: Courses
        para 1: Courses last six days.
        table:
        header: _State_ | _Courses_
        row: Norland[^a] | 4
        row: <2> None elsewhere
        bullet: Ropes and ramps.
        annex II!:
        para 1: The plan begins in 2042.
        note *: Reissued for technical reasons on 9 May 2041.
        note 1: See _Ferries of the World_ (A/94/8), chap. I.
        note a: Figures of 2040.
      `),
    )
  })

  test('says what it is, and what was not taken', () => {
    expect({ said, losses }).toEqual({
      said: {
        symbol: 'A/RES/95/7',
        title: 'Safety of passenger ferries',
        date: '2041-04-15',
        kind: 'resolution',
        session: 'Ninety-fifth session',
        agendaItem: '6',
        adoption: {
          way: 'vote',
          tally: {
            inFavour: 2,
            against: 1,
            abstaining: 0,
            names: { inFavour: ['NORLAND', 'SUDRIA'], against: ['TARVONIA'], abstaining: [] },
          },
          meeting: '11th plenary meeting',
        },
      },
      losses: [{ way: 'dropped', what: 'lines of the masthead', count: 1, detail: '41-00731 (E)' }],
    })
  })

  test('has notes of each series, numbered in the order of their references', () => {
    expect(text.footnotes.map(({ id, series, printed }) => `${id} ${series} ${printed}`)).toEqual([
      'f1 asterisk *',
      'f2 number 1',
      'f3 letter a',
    ])
  })
})

test('the form of the guidelines gives the same kind of text: lists and points, notes in sup, sections, components', () => {
  const [{ text, said, losses }] = texts('guideline-form.xml') as [ReadText]
  expect(written(text)).toBe(
    lines(`
      @number 96/4
      @title Rescue equipment of passenger ferries
      opening: _The General Assembly_,
      PP: _Recalling_ its earlier resolutions,[^1]
      heading I: Lifejackets
      OP 1: _Urges_ States:
      sub (a): To test lifejackets:
      sub2 (i): In basins;
      sub2 (ii): At sea;
      sub (b): To mend them;
      text: before each season;
      OP 2: _Recalls_ resolution 95/7[^1] once more.
      text: Schedule of tests
      closing: 20th plenary meeting\\n13 October 2041
      annex!: Form of a certificate
      para 1: Name of the ferry.
      note 1: Resolution 95/7.
    `),
  )
  expect({ said, losses }).toEqual({
    said: { title: 'Rescue equipment of passenger ferries', date: '2041-10-13', kind: 'resolution' },
    losses: [],
  })
})

test('a file with two resolutions gives two texts, each with its own number, symbol and title', () => {
  expect(texts('two-resolutions.xml').map(({ text, said, losses }) => [written(text), said, losses])).toEqual([
    [
      lines(`
        @symbol A/RES/96/31 A
        @adoption Resolutions adopted by the General Assembly on 10 December 2041
        @number 96/31 A
        @title Ferries\\nFares
        opening: _The General Assembly_
        OP: _Adopts_ the following declaration:
        para 1: Fares shall be fair.
        para 2: Children travel free.
      `),
      { symbol: 'A/RES/96/31 A', title: 'Ferries: Fares', date: '2041-12-10', kind: 'resolution' },
      [
        {
          way: 'changed',
          what: 'the symbol printed for several resolutions',
          count: 1,
          detail: 'A/RES/96/31 A-B became A/RES/96/31 A',
        },
      ],
    ],
    [
      lines(`
        @symbol A/RES/96/31 B
        @adoption Resolutions adopted by the General Assembly on 10 December 2041
        @number 96/31 B
        @title Ferries\\nTimetables
        opening: _The General Assembly_,
        OP 1: _Requests_ timetables;[^1]
        OP 2: _Decides_ to print them.
        note 1: A/96/5.
      `),
      { symbol: 'A/RES/96/31 B', title: 'Ferries: Timetables', date: '2041-12-10', kind: 'resolution' },
      [
        {
          way: 'changed',
          what: 'the symbol printed for several resolutions',
          count: 1,
          detail: 'A/RES/96/31 A-B became A/RES/96/31 B',
        },
      ],
    ],
  ])
})

describe('adoption and sponsors, as the metadata state them', () => {
  const said = (meta: string, conclusions = ''): ReadText['said'] =>
    readAkn(
      `<akomaNtoso><statement name="resolution"><meta>${meta}</meta><mainBody>${op('Urges.', '1.')}</mainBody>${conclusions}</statement></akomaNtoso>`,
    ).texts[0]!.said
  const voting = (outcome: string, counts = ''): string =>
    `<analysis><parliamentary><voting outcome="${outcome}">${counts}</voting></parliamentary></analysis>`
  const steps = (by: string, more: string, adopted: string): string =>
    `<workflow><step outcome="draftResolution" as="A/95/L.3" by="${by}"/><step outcome="draftResolutionAdditionalSponsors" by="${more}"/><step outcome="adopted" as="A/95/PV.11" by="${adopted}"/></workflow>`
  const closing = '<conclusions><p><inline name="adoptionMeeting">11th plenary meeting</inline></p></conclusions>'

  test.each([
    [
      'the outcome',
      said(voting('adoptedWithoutVote'), closing),
      { way: 'without-vote', meeting: '11th plenary meeting' },
    ],
    ['an outcome without counts', said(voting('adoptedRecordedVote')), { way: 'vote' }],
    [
      'counts without names',
      said(voting('', '<count value="014" refersTo="#inFavour"/><count value="1" refersTo="abstaining"/>')),
      { way: 'vote', tally: { inFavour: 14, against: 0, abstaining: 1 } },
    ],
    [
      'the words of the step',
      said(steps('', '', 'Adopted 12-0-3, 9901st meeting')),
      { way: 'vote', tally: { inFavour: 12, against: 0, abstaining: 3 }, meeting: '9901st meeting' },
    ],
    [
      'acclamation, though members are listed',
      said(
        voting('', '<count value="15" refersTo="inFavour"/>') + steps('', '', 'Adopted by acclamation, 9901st meeting'),
      ),
      { way: 'without-vote', meeting: '9901st meeting' },
    ],
    ['nothing', said(''), undefined],
  ])('%s', (_, { adoption }, expected) => {
    expect(adoption).toEqual(expected)
  })

  test('sponsors of the draft, then those who joined', () => {
    expect(said(steps('Denmark, Bosnia and Herzegovina and Norland', 'Panama, Denmark', '')).sponsors).toEqual([
      'Denmark',
      'Bosnia and Herzegovina',
      'Norland',
      'Panama',
    ])
  })

  test('a count that is not understood is told', () => {
    const xml = `<akomaNtoso><statement name="resolution"><meta>${voting('', '<count value="3" refersTo="absent"/>')}</meta><mainBody>${op('Urges.', '1.')}</mainBody></statement></akomaNtoso>`
    expect(readAkn(xml).texts[0]!.losses).toEqual([
      { way: 'dropped', what: 'counts of a vote that are not understood', count: 1, detail: '3 absent' },
    ])
  })
})

test('a statement of the Security Council is a title, an introduction and quoted paragraphs', () => {
  const [{ text, said }] = texts('statement.xml') as [ReadText]
  expect(written(text)).toBe(
    lines(`
      @symbol S/PRST/2041/3
      @title Statement by the President of the Security Council
      text: At its 9900th meeting the Council heard of ferries.
      quote: “The Security Council thanks their crews.”
    `),
  )
  expect(said.kind).toBe('statement')
})

test('a French resolution has its language and its letters with one parenthesis', () => {
  expect(written(texts('french.xml')[0]!.text)).toBe(
    lines(`
      @language fr
      @symbol A/RES/95/7
      @number 95/7
      @title Sécurité des transbordeurs
      opening: _L’Assemblée générale_,
      OP 1: _Prie_ les États :
      sub a): D’inspecter les navires ;
      sub b): De former les équipages ;
      OP 2: _Décide_ de rester saisie de la question.
    `),
  )
})

describe('sections', () => {
  const labels = (xml: string): string[] => {
    const { text } = readAkn(xml).texts[0]!
    const { paragraphs } = numberingOf(text, 'printed')
    return text.paragraphs.map(({ id }) => paragraphs.get(id)!.label)
  }
  const preamble = `<crossHeading refersTo="#preamble">${verb('Recalling')} it,</crossHeading>`

  test('that begin their numbers again are named with their paragraphs, the first one too', () => {
    const sections = ['I', 'II'].map(
      (n) => heading(n) + heading('Title') + op(`${verb('Urges')} a;`, '1.') + op(`${verb('Asks')} b;`, '2.'),
    )
    expect(labels(resolution(sections.join('')))).toEqual([
      'opening',
      'heading I',
      'sect. I, OP 1',
      'sect. I, OP 2',
      'heading II',
      'sect. II, OP 1',
      'sect. II, OP 2',
    ])
  })

  test('whose numbers run on leave the paragraphs their plain names', () => {
    const sections = [heading('I') + op(`${verb('Urges')} a;`, '1.'), heading('II') + op(`${verb('Asks')} b;`, '2.')]
    expect(labels(resolution(sections.join('')))).toEqual(['opening', 'heading I', 'OP 1', 'heading II', 'OP 2'])
  })

  test('with one paragraph each, and a preamble of their own, have lone paragraphs without a number', () => {
    const section = (n: string): string =>
      `<section><num>${n}</num>${preamble}${op(`${verb('Approves')} it;`)}</section>`
    expect(body(resolution(op(`${verb('Notes')} it;`, '1.') + section('A') + section('B')))).toBe(
      lines(`
        OP 1: _Notes_ it;
        heading2 A!:
        PP: _Recalling_ it,
        OP: _Approves_ it;
        heading2 B!:
        PP: _Recalling_ it,
        OP: _Approves_ it;
      `),
    )
  })
})

describe('what real files leave unsaid', () => {
  test.each([
    [
      'a number within the words, its full stop forgotten',
      op(`\t3\t${verb('Calls upon')} States;`),
      'OP 3: _Calls upon_ States;',
    ],
    ['a year at the beginning is no number', op('2041 was a good year.'), 'text: 2041 was a good year.'],
    ['initials in the place of a number are words', op('Halvorsen', 'K. A.'), 'text: K. A. Halvorsen'],
    [
      'a number printed twice is one',
      `<paragraph class="H1"><num>I.</num><heading>I.\tFares</heading></paragraph>`,
      'heading I: Fares',
    ],
    ['a bold line is a heading', op('<span class="bold">Rescue equipment</span>'), 'heading=: Rescue equipment'],
    ['a bold sentence is none', op('<span class="bold">Ferries are safe.</span>'), 'text: **Ferries are safe.**'],
    ['a mistyped number before a verb', op(`${verb('Decides')} it.`, 'l.'), 'OP l: _Decides_ it.'],
    ['decimal numbers', op('Ropes are tested.', '1.2'), 'para 1.2=: Ropes are tested.'],
    ['a bullet in the place of a number', op('Ropes;', '•'), 'bullet: Ropes;'],
    ['words outside paragraphs', 'loose words', 'text: loose words'],
    ['elements of an unknown form', '<harbour><p>Port Halden</p></harbour>', 'text: Port Halden'],
    ['names that programs know', '<constructor><p class="toString">Port Halden</p></constructor>', 'text: Port Halden'],
    [
      'several lines in one note',
      op('A.<authorialNote marker="1"><p>One.</p><p>Two.</p></authorialNote>'),
      'text: A.[^1]\nnote 1: One.\\nTwo.',
    ],
  ])('%s', (_, xml, expected) => {
    expect(body(resolution(xml))).toBe(expected)
  })

  test('annexes in the body, and annexes that say only what they are called', () => {
    const attached = `<attachments><attachment><doc name="annex"><mainBody>${op('Form', '1.')}</mainBody></doc></attachment></attachments>`
    expect([
      body(resolution(op(`${verb('Decides')} it.`, '1.') + heading('Annex II') + heading('Forms') + op('Name.', '1.'))),
      body(resolution('', attached)),
    ]).toEqual([
      lines(`
        OP 1: _Decides_ it.
        annex II!: Forms
        para 1: Name.
      `),
      lines(`
        annex!:
        para 1: Form
      `),
    ])
  })

  test('what is left out or changed in form is told', () => {
    const xml = resolution('loose<harbour><p>Port</p></harbour><p>A <del>gone</del><img src="map.png"/></p>')
    expect(readAkn(xml).texts[0]!.losses).toEqual([
      { way: 'flattened', what: 'words outside paragraphs', count: 1, detail: 'loose' },
      { way: 'flattened', what: 'elements of a form not known', count: 1, detail: '<harbour>' },
      { way: 'dropped', what: 'words marked as deleted', count: 1, detail: 'gone' },
      { way: 'dropped', what: 'pictures', count: 1, detail: 'map.png' },
    ])
  })
})

describe('every word is in the text or among the losses', () => {
  test('guideline-form.xml, but for the indicator printed again before its note', () => {
    expect(unaccounted(parseXml(source('guideline-form.xml')), texts('guideline-form.xml'))).toEqual({ '1': -1 })
  })

  test.each(['two-resolutions.xml', 'statement.xml', 'french.xml'])('%s', (name) => {
    expect(unaccounted(parseXml(source(name)), texts(name))).toEqual({})
  })

  test('published-form.xml, but for the line of the masthead that is told', () => {
    expect(unaccounted(parseXml(source('published-form.xml')), texts('published-form.xml'))).toEqual({
      '41': -1,
      '00731': -1,
      E: -1,
    })
  })
})

test('files of the demo read without any loss', async () => {
  const files = readdirSync(DEMO, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
  expect(files.length).toBeGreaterThanOrEqual(6)
  for (const file of files) {
    const bytes = readFileSync(new URL(file, DEMO))
    const { texts: found } = await read(bytes, file)
    expect({
      file,
      losses: found.map(({ losses }) => losses),
      unaccounted: unaccounted(parseXml(bytes.toString()), found),
    }).toEqual({
      file,
      losses: [[]],
      unaccounted: {},
    })
  }
})

test('a file without a document, or without a word, has no text', () => {
  expect(() => readAkn('<akomaNtoso/>')).toThrow(expect.objectContaining({ code: 'no-text' }))
  expect(() => readAkn('<akomaNtoso><statement><mainBody/></statement></akomaNtoso>')).toThrow(
    expect.objectContaining({ code: 'no-text' }),
  )
})

describe('a file that is not well-formed', () => {
  test('is mended, and its losses say where and what', () => {
    const xml = `<akomaNtoso><statement name="presidentialStatement"><preface><p/></preface>
      <mainBody><paragraph class="H1"><span class="bold">\tStatement by the President</span>
      </docTitle></p>
      ${op('At its 9900th meeting the Council heard of ropes & ramps.')}
      ${op('“The Council thanks their crews.”')}
      </mainBody></statement></akomaNtoso>`
    const [{ text, losses }] = readAkn(xml).texts as [ReadText]
    expect({ text: written(text), losses }).toEqual({
      text: lines(`
        @title Statement by the President
        text: At its 9900th meeting the Council heard of ropes & ramps.
        quote: “The Council thanks their crews.”
      `),
      losses: [
        {
          way: 'changed',
          what: 'faults of a file that is not well-formed XML, mended',
          count: 3,
          detail:
            'first at line 3: "</docTitle>" closes what was never opened; 1 sign written as XML wants them, 1 tag changed, 1 tag dropped',
        },
      ],
    })
  })

  test('is refused where nothing can be had', () => {
    const entities = '<!DOCTYPE akomaNtoso [<!ENTITY x "y">]><akomaNtoso><statement/></akomaNtoso>'
    for (const xml of [entities, 'akomaNtoso', '']) {
      expect(() => readAkn(xml)).toThrow(expect.objectContaining({ code: 'malformed' }))
    }
  })
})

test('a note keeps no empty brackets that its indicator stood in', () => {
  const { text } = readAkn(
    resolution(
      op('A.<authorialNote marker="1"><p xml:space="preserve">\t()\t<i>Norland</i> (2024).</p></authorialNote>'),
    ),
  ).texts[0]!
  expect(text.footnotes[0]!.runs).toEqual([
    { type: 'text', text: 'Norland', italic: true },
    { type: 'text', text: ' (2024).' },
  ])
})

test('a cell over more columns than a table can have is one column, told', () => {
  const xml = resolution(
    '<table><tr><td colspan="1000000000"><p>17</p></td><td colspan="2"><p>24</p></td></tr></table>',
  )
  const { text, losses } = readAkn(xml).texts[0]!
  const table = text.paragraphs.find(({ rows }) => rows)
  expect(table!.rows![0]!.cells.map(({ span }) => span)).toEqual([undefined, 2])
  expect(losses.map(({ way, what }) => `${way}: ${what}`)).toContain(
    'changed: widths of table cells that no table can have, taken as one column',
  )
})

describe('headings', () => {
  test('that begin a list again stand above it, and none stands two levels below the one before', () => {
    const styled = (style: string, words: string): string =>
      `<paragraph class="${style}"><subheading>${words}</subheading></paragraph>`
    const xml = resolution(
      [
        styled('H4', 'Purpose'),
        styled('H1', 'Ferries'),
        styled('H56', 'On rivers'),
        styled('H1', 'A.\tRopes'),
        styled('H1', 'B.\tRamps'),
        styled('H56', 'Wooden ramps'),
        styled('H23', 'Second plan'),
        styled('H1', 'A.\tRails'),
      ].join(''),
    )
    expect(body(xml)).toBe(
      lines(`
        heading=: Purpose
        heading=: Ferries
        heading2=: On rivers
        heading2 A: Ropes
        heading2 B: Ramps
        heading3=: Wooden ramps
        heading=: Second plan
        heading2 A: Rails
      `),
    )
  })

  test('have Chinese and Arabic ordinals, before the title or above it, marked or not', () => {
    const chinese = resolution(
      op('一') + op('一般准则') + op('重申。', '1.') + op('国际和平', '二.') + op('决定。', '2.'),
    )
    const arabic = resolution(
      heading('أولا -\tالتمويل') +
        op('تؤكد', '1 -') +
        heading('حاديا وعشرين') +
        heading('السلام') +
        op('2 – تشجع الدول'),
    )
    const headings = (xml: string): string[] =>
      body(xml)
        .split('\n')
        .filter((line) => line.startsWith('heading'))
    expect([headings(chinese), headings(arabic)]).toEqual([
      ['heading 一: 一般准则', 'heading 二: 国际和平'],
      ['heading أولا: التمويل', 'heading حاديا وعشرين: السلام'],
    ])
    expect(body(arabic)).toContain('OP 2: تشجع الدول')
  })
})
