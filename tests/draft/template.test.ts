import { expect, it } from 'vitest'
import { ORGANS, ordinalWords, organNamed } from '../../shared/draft/organs'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import { BLANK, newDraft, proposedMasthead } from '../../shared/draft/template'
import { numberingOf } from '../../shared/text/numbering'
import { fieldText, textOf } from '../../shared/text/flat'

const NOW = '2026-11-22T09:00:00.000Z'

const ids = () => {
  let n = 0
  return () => `id${(n += 1)}`
}
const organ = (name: string) => ORGANS.find((known) => known.name === name)!

it('a new report has its headings, paragraphs to overwrite and a masthead', () => {
  const words = { ...proposedMasthead('report', organ('General Assembly'), '2026-11-22'), title: 'Safety of ferries' }
  const draft = newDraft('report', words, ids(), NOW)
  expect(parseDraft(serializeDraft(draft))).toEqual(draft)
  const { paragraphs } = numberingOf(draft.text)
  expect(draft.text.paragraphs.map((p) => `${paragraphs.get(p.id)?.number} ${textOf(p).slice(0, 24)}`)).toEqual([
    'I Introduction',
    '1 In its resolution [numbe',
    '2 By a note verbale dated ',
    'II Replies received',
    '3 [What the replies say, s',
    'III Conclusions and recommen',
    '4 [What follows from the r',
    '5 The General Assembly may',
  ])
  expect(fieldText(draft.text, 'symbol')).toBe('A/81/__')
  expect(draft).toMatchObject({ kind: 'report', createdAt: NOW, changedAt: NOW })
})

it('a new resolution opens in the name of who adopts it', () => {
  const opening = (name: string) => {
    const draft = newDraft('resolution', proposedMasthead('resolution', organ(name), '2026-03-02'), ids(), NOW)
    return draft.text.paragraphs[0]!.runs
  }
  expect(opening('Third Committee')).toEqual([
    { type: 'text', italic: true, text: 'The General Assembly' },
    { type: 'text', text: ',' },
  ])
  expect(opening('Commission on Narcotic Drugs')[0]).toMatchObject({ text: 'The Commission on Narcotic Drugs' })
  const own = newDraft('resolution', { organ: 'Conference of the Parties' }, ids(), NOW)
  expect(textOf(own.text.paragraphs[0]!)).toBe('The Conference of the Parties,')
  expect(own.text.paragraphs.map(({ kind }) => kind)).toEqual(['opening', 'preambular', 'operative'])
})

it('symbol and session are those one writes for on that day', () => {
  const proposed = (name: string, kind: 'report' | 'resolution', today: string) => {
    const { symbol, session } = proposedMasthead(kind, organ(name), today)
    return [symbol, session]
  }
  expect([
    proposed('General Assembly', 'report', '2026-08-31'),
    proposed('General Assembly', 'report', '2026-09-01'),
    proposed('Third Committee', 'resolution', '2025-10-06'),
    proposed('Third Committee', 'report', '2025-10-06'),
    proposed('Security Council', 'resolution', '2026-02-01'),
    proposed('Economic and Social Council', 'resolution', '2026-06-01'),
    proposed('Human Rights Council', 'report', '2026-05-01'),
    proposed('Commission on Crime Prevention and Criminal Justice', 'report', '2005-03-29'),
  ]).toEqual([
    ['A/80/__', 'Eightieth session'],
    ['A/81/__', 'Eighty-first session'],
    ['A/C.3/80/L.__', 'Eightieth session'],
    ['A/80/__', 'Eightieth session'],
    ['S/2026/__', undefined],
    ['E/2026/L.__', '2026 session'],
    ['A/HRC/62/__', 'Sixty-second session'],
    ['E/CN.15/2005/__', 'Fourteenth session'],
  ])
})

it('every blank can be found', () => {
  const draft = newDraft('report', {}, ids(), NOW)
  const blanks = draft.text.paragraphs.flatMap((p) => [...textOf(p).matchAll(BLANK)].map(([blank]) => blank))
  expect(blanks).toContain('[What follows from the replies.]')
  expect('A/C.3/81/L.__'.match(BLANK)).toEqual(['__'])
})

it('spells ordinals in words up to the hundredth', () => {
  expect([1, 12, 20, 21, 40, 80, 99, 100, 101, 103, 111].map(ordinalWords)).toEqual([
    'First',
    'Twelfth',
    'Twentieth',
    'Twenty-first',
    'Fortieth',
    'Eightieth',
    'Ninety-ninth',
    'Hundredth',
    '101st',
    '103rd',
    '111th',
  ])
})

it('knows an organ by its masthead', () => {
  expect(organNamed({ organ: 'General Assembly', body: 'Human Rights Council' })?.name).toBe('Human Rights Council')
  expect(organNamed({ organ: 'General Assembly' })?.name).toBe('General Assembly')
  expect(organNamed({ organ: 'Economic and Social Council', body: 'Commission on Inland Waterways' })).toBeUndefined()
})
