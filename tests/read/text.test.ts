import { expect, test } from 'vitest'
import { readText } from '../../shared/read/text'
import { plainText } from '../../shared/structure/plain-text'
import { formatText } from '../../shared/text/notation'
import type { Loss } from '../../shared/text/loss'

/** What plain text reads as, in the notation. */
function read(source: string, name = 'text.txt'): string {
  return formatText(readText(source, name).texts[0]!.text)
}

function losses(source: string): Loss[] {
  return readText(source, 'text.txt').texts[0]!.losses
}

const lines = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n') + '\n'

test('the sentences of a short text are no part of its masthead', () => {
  const { text } = readText('Reply of Norland\n\nThe ferry of Norland sails.\n\nAll captains swim.\n', 'a.txt')
    .texts[0]!
  expect(text.paragraphs.map(({ runs }) => plainText(runs))).toEqual([
    'The ferry of Norland sails.',
    'All captains swim.',
  ])
})

test('reads a report: masthead, contents, headings, lists, endnotes', () => {
  const source = `
United Nations

Economic and Social Council

Distr.: Limited
3 May 2027

Original: French

Commission on Inland Waterways

Thirteenth session

Port Halden, 12-16 April 2027

Item 4 of the provisional agenda*

Ferries

Safety of ferries on lakes

Report of the Secretary-General**

Contents

	<i>Paragraphs</i>	<i>Page</i>
I. Introduction	1	2
II. Replies	2-4	2
A. Inspections	3-4	3

* E/CN.99/2027/1.

** Late.

I. Introduction

1. The present report follows the request of the

Commission and covers the Department of

Waterways.¹

II. Replies

2. Three States replied.

A. Inspections

3. Norland had asked:

- (a) That ferries be inspected;
- (b) That masters:
(i) Be trained;
(ii) Be paid,² on time.

4. Sudria agreed (see *Ferry Yearbook*).

Notes

- ¹ E/CN.99/2026/3.
- ² *Ibid.*, para. 4.
`
  expect(read(source, 'E_CN.99_2027_4.txt')).toBe(
    lines(String.raw`
      @organ Economic and Social Council
      @symbol E/CN.99/2027/4
      @distribution Limited
      @date 3 May 2027
      @original French
      @body Commission on Inland Waterways
      @session Thirteenth session
      @place Port Halden, 12-16 April 2027
      @item Item 4 of the provisional agenda[^*]
      @itemTitle Ferries
      @title Safety of ferries on lakes
      @subtitle Report of the Secretary-General[^**]
      contents: Contents
      entry I: Introduction | 1 | 2
      entry II: Replies | 2-4 | 2
      entry2 A: Inspections | 3-4 | 3
      heading I: Introduction
      para 1: The present report follows the request of the Commission and covers the Department of Waterways.[^1]
      heading II: Replies
      para 2: Three States replied.
      heading2 A: Inspections
      para 3: Norland had asked:
      sub (a): That ferries be inspected;
      sub (b): That masters:
      sub2 (i): Be trained;
      sub2 (ii): Be paid,[^2] on time.
      para 4: Sudria agreed (see _Ferry Yearbook_).
      note *: E/CN.99/2027/1.
      note **: Late.
      note 1: E/CN.99/2026/3.
      note 2: _Ibid._, para. 4.
    `),
  )
  expect(losses(source).map(({ way, what, count }) => `${way} ${count} ${what}`)).toEqual([
    'changed 2 endnotes made footnotes',
    'changed 1 column headings of the contents',
  ])
})

test('reads a resolution with its origin, sections, annex and notes in brackets', () => {
  expect(
    read(`
United Nations
A/RES/99/7
General Assembly
Distr.: General
5 December 2044
Ninety-ninth session
Agenda item 12
Report of the Ferry Board
Resolution adopted by the General Assembly on 2 December 2044
[on the report of the Second Committee (A/99/401, para. 9)]

99/7. Safety of ferries

The General Assembly,

Recalling its resolution 98/3,[^1]

Having heard the masters of ferries, and noting with regret their number,

I
General matters

1. Takes note with appreciation of the report;

2. Requests the Board:
(h) To meet;
(i) To report;

II
Money

1. Decides to remain seized of the matter.[^2]

12th plenary meeting
2 December 2044

Annex

Terms of reference of the Board

1. The Board shall meet.

----- Footnotes -----
[^1]: Resolution 98/3, annex.
[^2]: See A/99/2.
`),
  ).toBe(
    lines(String.raw`
      @organ General Assembly
      @symbol A/RES/99/7
      @distribution General
      @date 5 December 2044
      @session Ninety-ninth session
      @item Agenda item 12
      @itemTitle Report of the Ferry Board
      @adoption Resolution adopted by the General Assembly on 2 December 2044
      @origin [on the report of the Second Committee (A/99/401, para. 9)]
      @number 99/7
      @title Safety of ferries
      opening: _The General Assembly_,
      PP: _Recalling_ its resolution 98/3,[^1]
      PP: _Having heard_ the masters of ferries, and noting with regret their number,
      heading I: General matters
      OP 1: _Takes note with appreciation_ of the report;
      OP 2: _Requests_ the Board:
      sub (h): To meet;
      sub (i): To report;
      heading II!: Money
      OP 1: _Decides_ to remain seized of the matter.[^2]
      closing: 12th plenary meeting\n2 December 2044
      annex!: Terms of reference of the Board
      para 1: The Board shall meet.
      note 1: Resolution 98/3, annex.
      note 2: See A/99/2.
    `),
  )
})

test('unfolds a resolution that is one line, with notes at the foot of its pages', () => {
  const source = `Commission Resolution 11/3 Safety of ferries The Commission on Inland Waterways, Recalling its resolution 10/2, 1 Noting the Convention on Ferries 2 and, in particular, article 6, paragraph 2, thereof (Protocol No. 1), Welcoming the report of 3 May 2025, 3 and paragraphs 1 and 2 of the statement of the Ferry Board, 1 Resolution 10/2, annex. 2 Ferry Board, Treaties, vol. 3. 3 E/CN.99/2025/3.

held in Lindmark from 1 to 3 June 2025, 1. Urges States under paragraph 3 of the Convention: 2 (a) To inspect ferries; (b) To see to it that masters: (i) Know the river; (ii) Sleep at night; 2. Decides to remain seized of the matter. 4th plenary meeting 5 June 2025`
  expect(read(source)).toBe(
    lines(String.raw`
      @organ Commission on Inland Waterways
      @number 11/3
      @title Safety of ferries
      opening: _The Commission on Inland Waterways_,
      PP: _Recalling_ its resolution 10/2,[^1]
      PP: _Noting_ the Convention on Ferries[^2] and, in particular, article 6, paragraph 2, thereof (Protocol No. 1),
      PP: _Welcoming_ the report of 3 May 2025,[^3] and paragraphs 1 and 2 of the statement of the Ferry Board, held in Lindmark from 1 to 3 June 2025,
      OP 1: _Urges_ States under paragraph 3 of the Convention:[^2]
      sub (a): To inspect ferries;
      sub (b): To see to it that masters:
      sub2 (i): Know the river;
      sub2 (ii): Sleep at night;
      OP 2: _Decides_ to remain seized of the matter.
      closing: 4th plenary meeting\n5 June 2025
      note 1: Resolution 10/2, annex.
      note 2: Ferry Board, Treaties, vol. 3.
      note 3: E/CN.99/2025/3.
    `),
  )
})

test('drops unrelated titles before a run-on resolution, and says so', () => {
  const titles = ['Similar documents', 'A list of harbours', 'Ferry Board. 3rd session', 'Transcription:'].join('\n\n')
  const body =
    'Resolution 11/3 Safety of ferries The Commission on Inland Waterways, Recalling its resolution 10/2 of 20 April 2023 on the safety of passenger ferries on inland waterways, Noting with concern that lifejackets for children are scarce on many ferries and that few States have agreed upon a standard for them, 1. Urges all States to agree upon a standard for lifejackets; 2. Decides to remain seized of the matter.'
  expect(losses(`${titles}\n\n${body}`)).toEqual([
    {
      way: 'dropped',
      what: 'titles of other documents before the resolution',
      count: 4,
      detail: 'Similar documents | A list of harbours | Ferry Board. 3rd session | Transcription:',
    },
    { way: 'changed', what: 'name of the resolution in its head', count: 1, detail: 'Resolution 11/3' },
  ])
})

test('reads a reply: who, when, headings of questions, numbered paragraphs', () => {
  expect(
    read(`
[Sample text. The States are invented.]
Reply of Norland
Not for attribution
Safety of passenger ferries
Respondent: Norland
Date: 2 September 2025
Original: English
Reply to the note verbale of the Secretary-General dated 12 May 2025

Question 1. Inspection of ferries

1. There are 61 ferries.

Question 2. Which certificates must a ferry hold?

2. None. Ferries of less than 40 m² need no certificate.
`),
  ).toBe(
    lines(`
      @distribution Not for attribution
      @date 2 September 2025
      @original English
      @itemTitle Safety of passenger ferries
      @title Reply of Norland
      @subtitle Reply to the note verbale of the Secretary-General dated 12 May 2025
      @respondent Norland
      heading=: Question 1. Inspection of ferries
      para 1: There are 61 ferries.
      heading=: Question 2. Which certificates must a ferry hold?
      para 2: None. Ferries of less than 40 m² need no certificate.
    `),
  )
})

test('reads a page of a catalogue', () => {
  expect(
    read(`
Ferry Library
Click here to search

Lifejackets for Children

FBX Number
4711
Author(s)
Ilva Moren
Date Published
May 2024
Length
9 pages
Annotation
How many are needed.
Abstract
One for each child.
`),
  ).toBe(
    lines(`
      @date May 2024
      @title Lifejackets for Children
      @author Ilva Moren
      @catalogueNumber 4711
      @length 9 pages
      heading=: Annotation
      text: How many are needed.
      heading=: Abstract
      text: One for each child.
    `),
  )
})

test('makes paragraphs of lines broken at a width', () => {
  expect(
    read(`
The Commission on Inland Waterways,

Recalling the provisions of the Convention on Passenger
Transport by Inland Waterway, and of the neces\u00ad
sary measures agreed upon at the meeting of masters of
ferries,

1. Notes that ferries are safe where they are inspected,
and that they are not where they are not, as the report
of the Board has shown beyond doubt;

2. Requests States to make known what they have done in
the non-
governmental field;

3. Decides to remain seized of the matter.
`),
  ).toBe(
    lines(`
      opening: _The Commission on Inland Waterways_,
      PP: _Recalling_ the provisions of the Convention on Passenger Transport by Inland Waterway, and of the necessary measures agreed upon at the meeting of masters of ferries,
      OP 1: _Notes_ that ferries are safe where they are inspected, and that they are not where they are not, as the report of the Board has shown beyond doubt;
      OP 2: _Requests_ States to make known what they have done in the non-governmental field;
      OP 3: _Decides_ to remain seized of the matter.
    `),
  )
})

test('reads the pages of a printed layout: columns of the masthead, running lines, notes under a rule, plain indicators', () => {
  const page = (...lines: string[]) => lines.join('\n')
  const source = [
    page(
      'United Nations                                   E/CN.99/2027/4',
      'Economic and Social Council                      Distr.: General',
      '                                                 3 May 2027',
      '',
      'Thirteenth session',
      'Agenda item 4',
      '',
      'Safety of ferries on lakes',
      '',
      '1.   Norland had signed the Convention,1 Sudria the Protocol,2 in accordance with',
      '     article 2, paragraph 1, thereof. Both had been inspected by the',
      '',
      '____________',
      '1 A/99/1.',
      '2 See paragraph 2 of the report of the',
      'Board.',
      '',
      '27-01234                                         1/3',
    ),
    page(
      'E/CN.99/2027/4',
      '',
      '     Department of Waterways in 2026.',
      '',
      '2.   Nothing more was known.3',
      '',
      '____________',
      '3 Ibid., para. 12.',
      '',
      '2/3                                              27-01234',
    ),
    page('E/CN.99/2027/4', '', '3.   The end.', '', '27-01234                                         3/3'),
  ].join('\f')
  expect(read(source)).toBe(
    lines(`
      @organ Economic and Social Council
      @symbol E/CN.99/2027/4
      @distribution General
      @date 3 May 2027
      @session Thirteenth session
      @item Agenda item 4
      @title Safety of ferries on lakes
      para 1: Norland had signed the Convention,[^1] Sudria the Protocol,[^2] in accordance with article 2, paragraph 1, thereof. Both had been inspected by the Department of Waterways in 2026.
      para 2: Nothing more was known.[^3]
      para 3: The end.
      note 1: A/99/1.
      note 2: See paragraph 2 of the report of the Board.
      note 3: Ibid., para. 12.
    `),
  )
  expect(losses(source).map(({ way, what, count }) => `${way} ${count} ${what}`)).toEqual([
    'dropped 5 running headers and footers of pages',
  ])
})

test('tells the numbered articles of an adopted convention from operative paragraphs', () => {
  const kinds = readText(
    `The General Assembly,

Recalling its resolution 98/3,

1. Adopts the Convention on Ferries, annexed to the present resolution;

2. Elects the members of the Ferry Board.

Annex

Convention on Ferries

The States Parties to the present Convention,

Considering the number of ferries,

Article 1

1. States Parties shall inspect ferries.

2. Requests shall be sent to the Board.
`,
    'text.txt',
  ).texts[0]!.text.paragraphs.map((p) => p.kind)
  expect(kinds).toEqual(
    'opening preambular operative operative annex opening preambular heading numbered numbered'
      .split(' ')
      .map((kind, at) => (at === 5 ? expect.any(String) : kind)),
  )
})

test('reads tables drawn with bars', () => {
  const { text } = readText('Ferries\n\n1. The count is:\n\nState | Ferries\nNorland | 61\nSudria | 143\n', 't.txt')
    .texts[0]!
  expect(formatText(text)).toBe(
    lines(`
      @title Ferries
      para 1: The count is:
      table:
      row: State | Ferries
      row: Norland | 61
      row: Sudria | 143
    `),
  )
})

test('keeps an indicator without a note, and a note without an indicator', () => {
  expect(read('Ferries\n\n1. Ferries¹ sail² at³ night.\n\nNotes\n\n¹ One.\n³ Three.\n⁴ Four.\n')).toContain(
    'para 1: Ferries[^1] sail[^f4=2] at[^2=3] night.\nnote 1: One.\nnote 2=3: Three.\nnote 3=4: Four.\n',
  )
})

test('reads equal texts from equal bytes', () => {
  const source = '1. One.¹\n\n2. Two.\n\n¹ Note.\n'
  expect(readText(source, 'a.txt')).toEqual(readText(source, 'a.txt'))
})
