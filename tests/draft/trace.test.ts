import { expect, test } from 'vitest'
import type { Draft } from '../../shared/draft/draft'
import { baseOf } from '../../shared/draft/base'
import { linkPassage } from '../../shared/draft/link'
import { traceDraft } from '../../shared/draft/trace'
import type { TraceSources } from '../../shared/draft/trace'
import { parseText } from '../../shared/text/notation'
import { countingIds, draftOf, passagesIn } from '../fixtures/texts'

const reply = `
  heading: Question 1
  para 1: Inspections rose to 24.
  para 2: Lifejackets are lent.
  para 3: Crews are trained.`

const source = (notation: string): TraceSources => ({
  sources: [{ sourceId: 'norland@en', respondent: { name: 'Norland', class: 'member' } }],
  passages: passagesIn(notation, { sourceId: 'norland@en' }),
})

const report = `
  heading: Replies
  para: Norland had 24 inspections.
  para: Norland lent lifejackets and:
  sub: trained crews;
  para ~secretariat: The Secretariat will go on.
  para: Nothing bears this out.`

function linked(): Draft {
  const newId = countingIds('l')
  const [, one, two, three] = source(reply).passages as ReturnType<typeof passagesIn>
  const start = draftOf(report)
  const [, p1, p2, sub] = start.text.paragraphs.map(({ id }) => id)
  const a = linkPassage(start, p1!, one!, { newId }).draft
  const b = linkPassage(a, p2!, two!, { newId, state: 'suggested' }).draft
  return linkPassage(b, sub!, three!, { newId }).draft
}

const brief = (draft: Draft, corpus?: TraceSources) => {
  const { paragraphs, suspect, ...rest } = traceDraft(draft, corpus)
  return {
    paragraphs: paragraphs.map(({ label, state, links }) => [label, state, links.length]),
    suspect: suspect.map(({ paragraph, reasons }) => [paragraph, ...reasons]),
    ...rest,
  }
}

test('what each paragraph rests on, the holes, and how much of each reply is used', () => {
  const draft: Draft = { ...linked(), dossier: { questions: [], asked: ['Norland', 'Ystria'] } }
  expect(brief(draft, source(reply))).toEqual({
    paragraphs: [
      ['para. 1', 'confirmed', 1],
      ['para. 2', 'suggested', 1],
      ['para. 2 (a)', 'confirmed', 1],
      ['para. 3', 'none', 0],
      ['para. 4', 'hole', 0],
    ],
    suspect: [],
    respondents: [{ name: 'Norland', class: 'member', passages: 3, used: 2 }],
    holes: ['para. 4'],
    silent: ['Ystria'],
  })
})

test('without the corpus only the draft side is looked at', () => {
  expect(brief(linked())).toMatchObject({ suspect: [], respondents: [], holes: ['para. 4'] })
  expect(brief(linked(), { sources: [], passages: [] }).suspect).toEqual([])
})

test('a changed paragraph makes its links suspect', () => {
  const draft = linked()
  const changed = parseText('para: Norland had 42 inspections.').paragraphs[0]!.runs
  const paragraphs = draft.text.paragraphs.map((p, index) => (index === 1 ? { ...p, runs: changed } : p))
  expect(brief({ ...draft, text: { ...draft.text, paragraphs } }, source(reply)).suspect).toEqual([
    ['para. 1', 'paragraph changed'],
  ])
})

test('a paragraph that is gone is said, one that was merged is followed', () => {
  const draft = linked()
  const kept = draft.text.paragraphs.filter((_, index) => index !== 1)
  expect(brief({ ...draft, text: { ...draft.text, paragraphs: kept } }).suspect).toEqual([['', 'paragraph gone']])
  const merged = kept.map((p, index) => (index === 1 ? { ...p, absorbed: [draft.text.paragraphs[1]!.id] } : p))
  expect(brief({ ...draft, text: { ...draft.text, paragraphs: merged } }).suspect).toEqual([
    ['para. 1', 'paragraph changed'],
  ])
})

test('a passage is found by its words where its number changed, else it is suspect', () => {
  const renumbered =
    'para 1: New.\npara 2: Inspections rose to 24.\npara 3: Lifejackets are lent.\npara 4: Crews are trained.'
  const trace = traceDraft(linked(), source(renumbered))
  expect(trace.suspect).toEqual([])
  expect(trace.paragraphs.flatMap(({ links }) => links.map(({ movedTo }) => movedTo))).toEqual([
    'para. 2',
    'para. 3',
    'para. 4',
  ])
  expect(trace.respondents).toMatchObject([{ passages: 4, used: 2 }])
  expect(brief(linked(), source('para 1: Inspections fell to 20.')).suspect).toEqual([
    ['para. 1', 'passage changed'],
    ['para. 2 (a)', 'passage gone'],
  ])
})

test('a reply from before the request is none to this consultation', () => {
  const draft: Draft = {
    ...linked(),
    dossier: { questions: [], asked: ['Norland', 'Sudria', 'Tarvonia', 'Ystria'], request: { date: '2025-11-14' } },
  }
  const from = (name: string, date?: string) => ({
    sourceId: name,
    respondent: { name, class: 'member' as const },
    ...(date && { date }),
  })
  const sources = [
    from('Norland', '2024-03-01'),
    from('Sudria', '2025-12-01'),
    from('Tarvonia'),
    from('Ystria', '2025'),
  ]
  const { respondents, silent } = traceDraft(draft, { sources, passages: [] })
  expect({ respondents: respondents.map(({ name }) => name), silent }).toEqual({
    respondents: ['Sudria', 'Tarvonia', 'Ystria'],
    silent: ['Norland'],
  })
})

test('a link to an address that a source had before is a link to it', () => {
  const { sources, passages } = source(reply)
  const corrected: TraceSources = {
    sources: [{ ...sources[0]!, sourceId: 'norland@fr', formerly: ['norland@en'] }],
    passages: passagesIn(reply, { sourceId: 'norland@fr' }),
  }
  expect(passages).toHaveLength(corrected.passages.length)
  expect(brief(linked(), corrected)).toEqual(brief(linked(), source(reply)))
})

test('words that stand as in the base text want no source of their own', () => {
  const draft = draftOf('PP: _Recalling_ its resolution 11/3,\nOP: _Urges_ States to inspect;\nOP: _Decides_ to go on.')
  const base = baseOf(draft.text)
  const changed = draft.text.paragraphs.with(1, {
    ...draft.text.paragraphs[1]!,
    runs: [{ type: 'text', text: 'Asks.' }],
  })
  const { holes } = traceDraft({ ...draft, base, text: { ...draft.text, paragraphs: changed } })
  expect([traceDraft({ ...draft, base }).holes, holes]).toEqual([[], ['OP 1']])
})
