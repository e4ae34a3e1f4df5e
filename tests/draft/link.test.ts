import { expect, test } from 'vitest'
import { confirmLink, linkPassage, paragraphOf, removeLink } from '../../shared/draft/link'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import { textHash } from '../../shared/source/address'
import { countingIds, draftOf, passage } from '../fixtures/texts'

const words = 'The number of inspections rose from 17 in 2023 to 24 in 2024.'
const reply = passage({ text: words })
const report = () => draftOf('para: Norland reported 24 inspections.\npara: Sudria did not.')
const first = 'd2'

test('a link remembers what it rests on, and the words of both sides', () => {
  const { draft, link } = linkPassage(report(), first, reply, {
    newId: countingIds('l'),
    quote: 'rose from 17',
    stance: 'did',
  })
  expect(draft.links).toEqual([link])
  expect(link).toEqual({
    id: 'l1',
    paragraphId: first,
    relation: 'reports',
    stance: 'did',
    state: 'confirmed',
    quote: 'rose from 17',
    passage: {
      passageId: 'reply-norland@en#para. 4',
      label: 'para. 4',
      hash: textHash(words),
      text: words,
      symbol: '',
      title: 'Reply of Norland',
      date: '2025-09-02',
      respondent: 'Norland',
      visibility: 'public',
    },
    paragraphHash: textHash('Norland reported 24 inspections.'),
  })
  expect(parseDraft(serializeDraft(draft))).toEqual(draft)
})

test.each([
  ['no-such-paragraph', 'd99', {}],
  ['bad-argument', first, { quote: 'rose from 18' }],
  ['bad-argument', first, { range: { from: 5, to: 500 } }],
  ['bad-argument', first, { range: { from: 5, to: 5 } }],
] as const)('%s', (code, paragraphId, options) => {
  expect(() => linkPassage(report(), paragraphId, reply, { newId: countingIds('l'), ...options })).toThrow(
    expect.objectContaining({ code }) as Error,
  )
})

test('linking the same two places again mends the link; a suggestion leaves a confirmed one alone', () => {
  const newId = countingIds('l')
  const once = linkPassage(report(), first, reply, { newId, state: 'suggested' }).draft
  const twice = linkPassage(once, first, reply, { newId, quote: 'rose from 17' }).draft
  expect(twice.links).toMatchObject([{ id: 'l1', state: 'confirmed', quote: 'rose from 17' }])
  expect(linkPassage(twice, first, reply, { newId, state: 'suggested' }).draft).toBe(twice)
})

test('confirming takes the words as they now stand on both sides', () => {
  const { draft, link } = linkPassage(report(), first, reply, {
    newId: countingIds('l'),
    quote: 'rose from 17',
    state: 'suggested',
  })
  const today = passage({ text: 'Inspections rose to 24.' })
  expect(confirmLink(draft, link.id).links).toMatchObject([{ state: 'confirmed', quote: 'rose from 17' }])
  expect(confirmLink(draft, link.id, today).links).toMatchObject([{ quote: today.text, passage: { hash: today.hash } }])
  expect(removeLink(draft, link.id).links).toEqual([])
  expect(() => removeLink(draft, 'l9')).toThrow(expect.objectContaining({ code: 'bad-argument' }) as Error)
})

test('the usual relation follows from the draft and the source', () => {
  const relation = (notation: string, sourceKind: 'reply' | 'resolution' | 'report') => {
    const draft = draftOf(notation)
    return linkPassage(draft, first, passage({ text: 'x', sourceKind }), { newId: countingIds('l') }).link.relation
  }
  expect(relation('para: x', 'reply')).toBe('reports')
  expect(relation('para: x', 'resolution')).toBe('cites')
  expect(relation('OP: x', 'resolution')).toBe('reiterates')
  expect(relation('OP: x', 'report')).toBe('cites')
})

test('a paragraph is found by its id, by what it absorbed, and within tables', () => {
  const { text } = draftOf('para: one\ntable: t\nrow: a | b')
  text.paragraphs[0]!.absorbed = ['gone']
  expect(paragraphOf(text, 'gone')?.id).toBe('d2')
  expect(paragraphOf(text, 'd5')?.kind).toBe('text')
  expect(paragraphOf(text, 'nowhere')).toBeUndefined()
})

test('linking the paragraph that absorbed another to the same passage again keeps one link', () => {
  const newId = countingIds('l')
  const start = report()
  const before = linkPassage(start, first, reply, { newId }).draft
  const [gone, kept] = start.text.paragraphs
  const joined = {
    ...before,
    text: { ...before.text, paragraphs: [{ ...kept!, absorbed: [gone!.id] }] },
  }
  const { draft, link } = linkPassage(joined, kept!.id, reply, { newId })
  expect(draft.links.map(({ id, paragraphId }) => [id, paragraphId])).toEqual([['l1', kept!.id]])
  expect(link.id).toBe('l1')
})
