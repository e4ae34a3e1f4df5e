import { expect, test } from 'vitest'
import { inListOrder, MEMBER_STATES, namesFrom, standingOf, withDossier } from '../../shared/draft/dossier'
import type { Dossier } from '../../shared/draft/draft'
import { traceDraft } from '../../shared/draft/trace'
import { draftOf } from '../fixtures/texts'

test('names are read as people paste them', () => {
  expect(namesFrom('Albania, Bolivia (Plurinational State of), the Gambia and Trinidad and Tobago')).toEqual({
    known: ['Albania', 'Bolivia (Plurinational State of)', 'Gambia', 'Trinidad and Tobago'],
    unknown: [],
  })
  expect(namesFrom('1. Denmark\n2. Norland\n- Turkey\n• Aldra Basin Commission\nUNICEF\nDenmark')).toEqual({
    known: ['Denmark', 'Türkiye', 'UNICEF'],
    unknown: ['Norland', 'Aldra Basin Commission'],
  })
  expect(namesFrom('Norland, Sudria and Denmark.')).toEqual({ known: ['Denmark'], unknown: ['Norland', 'Sudria'] })
  expect(namesFrom('Friends of Denmark')).toEqual({ known: [], unknown: ['Friends of Denmark'] })
  expect(namesFrom(' \n;\t')).toEqual({ known: [], unknown: [] })
})

test('all Member States are 193, in the order of lists', () => {
  expect([MEMBER_STATES.length, MEMBER_STATES[0], MEMBER_STATES.at(-1)]).toEqual([193, 'Afghanistan', 'Zimbabwe'])
  expect(inListOrder(['Zimbabwe', 'Aldra Basin Commission', 'Côte d’Ivoire', 'Costa Rica', 'Cuba'])).toEqual([
    'Costa Rica',
    'Côte d’Ivoire',
    'Cuba',
    'Zimbabwe',
    'Aldra Basin Commission',
  ])
})

test('a dossier is kept without what is empty; the same one changes nothing', () => {
  const draft = draftOf('para: Norland reported.')
  const full: Dossier = {
    request: { symbol: ' ', date: '2025-05-12' },
    questions: ['Inspection ', ' '],
    asked: ['Norland', 'Norland'],
    cutOff: '',
  }
  const kept = withDossier(draft, full)
  expect(kept.dossier).toEqual({ request: { date: '2025-05-12' }, questions: ['Inspection'], asked: ['Norland'] })
  expect(withDossier(kept, full)).toBe(kept)
  expect(withDossier(kept, { questions: [' '], asked: [] })).toEqual(draft)
  expect(withDossier(draft, { questions: [], asked: [] })).toBe(draft)
})

test('who has replied is counted as the trace counts', () => {
  const dossier: Dossier = { request: { date: '2025-05-12' }, questions: [], asked: ['Norland', 'Sudria', 'Ystria'] }
  const replies = [
    { sourceId: 'n@en', respondent: { name: 'Norland', class: 'member' as const }, date: '2025-06-01' },
    { sourceId: 's@en', respondent: { name: 'Sudria', class: 'member' as const }, date: '2024-06-01' },
    { sourceId: 'k@en', respondent: { name: 'Kalmaria', class: 'member' as const } },
    { sourceId: 'r@en' },
  ]
  const { asked, ...counts } = standingOf(dossier, replies)
  expect(counts).toEqual({ replied: 1, others: ['Kalmaria'] })
  const { silent } = traceDraft({ ...draftOf('para: x'), dossier }, { sources: replies, passages: [] })
  expect(asked.filter(({ replied }) => !replied).map(({ name }) => name)).toEqual(silent)
})
