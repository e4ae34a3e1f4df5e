import { describe, expect, test } from 'vitest'
import { common, correctionsOf, isTold, write } from '../../../renderer/library/facts'
import { dateWritten } from '../../../renderer/library/date-written'
import { completions } from '../../../renderer/library/RespondentField'
import { restingOn } from '../../../renderer/library/resting'
import { draftOf } from '../../fixtures/texts'
import { sourceIn } from './sources'

const norland = sourceIn({ title: 'A', language: 'en', theme: 'inspection' }, { told: ['theme', 'kind'] })
const sudria = sourceIn({ title: 'B', language: 'en', theme: 'training' }, { told: ['kind'] })
const both = [norland, sudria]

describe('what several sources have in common', () => {
  test('is shown; where they differ nothing is', () => {
    expect([common(both, 'language'), common(both, 'theme'), common(both, 'session')]).toEqual(['en', undefined, ''])
  })

  test('was said of all, or it is not marked', () => {
    expect([isTold(both, 'kind'), isTold(both, 'theme'), isTold([norland], 'theme'), isTold([], 'kind')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

describe('what is written into the fields', () => {
  test('is said of all; what is written as it was is not', () => {
    const written = write({}, both, 'theme', 'training')
    expect([
      written,
      write(written, both, 'language', 'en'),
      write({ language: 'fr' }, both, 'language', 'en'),
    ]).toEqual([{ theme: 'training' }, { theme: 'training' }, {}])
  })

  test('an emptied word says that there is none', () => {
    expect(correctionsOf({ session: ' ', agendaItem: '', theme: '', respondent: ' ', body: '' })).toEqual({
      session: null,
      agendaItem: null,
      theme: null,
      respondent: null,
      body: '',
    })
  })

  test("a respondent's class is what the name tells, unless it is chosen", () => {
    expect([
      correctionsOf({ respondent: 'France' }),
      correctionsOf({ respondent: 'Small Harbours Union' }),
      correctionsOf({ respondent: 'Small Harbours Union' }, 'ngo'),
    ]).toEqual([
      { respondent: { name: 'France', class: 'member' } },
      { respondent: { name: 'Small Harbours Union', class: 'organization' } },
      { respondent: { name: 'Small Harbours Union', class: 'ngo' } },
    ])
  })
})

test.each([
  ['2 September 2025', '2025-09-02'],
  ['2 Sept 2025', '2025-09-02'],
  ['2025-9-2', '2025-09-02'],
  ['2025', '2025'],
  [' ', ''],
  ['31 September 2025', undefined],
  ['yesterday', undefined],
])('a day is understood as it is written: %s', (words, iso) => {
  expect(dateWritten(words)).toBe(iso)
})

test('names are completed from their beginning first, and offered no more once they are whole', () => {
  expect([completions('fran', ['Norland']), completions('France', []), completions('', ['Norland'])]).toEqual([
    ['France'],
    [],
    [],
  ])
  expect(completions('guinea', [])[0]).toBe('Guinea')
  expect(completions('nor', ['Norland'])[0]).toBe('Norland')
})

test('paragraphs that rest on a source are found by any address it had', () => {
  const draft = draftOf('para: One.\npara: Two.')
  const [one, two] = [draft.text.paragraphs[0]!, draft.text.paragraphs[1]!]
  const link = (paragraphId: string, passageId: string) => ({ paragraphId, passage: { passageId } })
  const linked = {
    ...draft,
    links: [link(one.id, 'A@en#1'), link(one.id, 'A@en#2'), link(two.id, 'old@en#1'), link(two.id, 'C@en#1')],
  } as unknown as typeof draft
  const source = sourceIn({ title: 'A' }, { sourceId: 'A@en', formerly: ['old@en'] })
  expect([restingOn(linked, [source]), restingOn(linked, [sudria]), restingOn(undefined, [source])]).toEqual([2, 0, 0])
})
