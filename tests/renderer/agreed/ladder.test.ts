import { describe, expect, it } from 'vitest'
import { rungsOf, wayOf } from '../../../renderer/agreed/ladder'
import { verbChange } from '../../../renderer/agreed/verbs'
import type { GenealogyStep } from '../../../shared/service/corpus'

/** A form of a clause in a resolution of the Commission. */
function step(year: number, text: string, similarity: number, by: GenealogyStep['by'] = 'series'): GenealogyStep {
  const symbol = `E/CN.99/RES/${year - 2010}/1`
  return {
    passage: {
      passageId: `${symbol}@en#OP 1`,
      sourceId: `${symbol}@en`,
      label: 'OP 1',
      kind: 'operative',
      text,
      hash: '',
      notes: [],
      symbol,
      title: 'Ferries',
      sourceKind: 'resolution',
      body: 'E/CN.99',
      date: `${year}-04-15`,
      language: 'en',
      visibility: 'public',
    },
    similarity,
    by,
    verb: text.split(' ')[0]!,
  }
}

const notes = step(2019, 'Notes that ferries sink;', 0.4, 'words')
const invites = step(2021, 'Invites States to inspect ferries;', 0.8)
const urges = step(2023, 'Urges States to inspect ferries;', 1)
const told = (rungs: ReturnType<typeof rungsOf>) =>
  rungs.map(({ verb, similarity, by, change, same, isSelf, isEarliest, isLastAgreed }) =>
    [
      verb,
      similarity,
      by,
      change?.way,
      same && 'same',
      isSelf && 'self',
      isEarliest && 'earliest',
      isLastAgreed && 'agreed',
    ]
      .filter((x) => x !== undefined)
      .join(' '),
  )

describe('the ladder of a clause', () => {
  it('tells of each form how it came from the one before, to the draft’s own at the end', () => {
    const draft = { paragraphId: 'p1', label: 'OP 2', text: 'Urges States to inspect ferries.', date: '2026-04-14' }
    expect(told(rungsOf({ steps: [notes, invites, urges], lastAgreed: 2, ms: 1 }, draft))).toEqual([
      'Notes earliest',
      'Invites 0.4 words stronger',
      'Urges 0.8 series stronger agreed',
      'Urges 1 series same self',
    ])
  })

  it('measures what came after the asked form from it on', () => {
    const steps = [notes, { ...invites, similarity: 1 }, { ...urges, similarity: 0.7, by: 'citation' as const }]
    expect(told(rungsOf({ steps, self: 1, lastAgreed: 2, ms: 1 }))).toEqual([
      'Notes earliest',
      'Invites 0.4 words stronger self',
      'Urges 0.7 citation stronger agreed',
    ])
  })

  it('says which way the verb went', () => {
    const way = (...texts: string[]) =>
      wayOf(rungsOf({ steps: texts.map((text, i) => step(2019 + i, text, 1)), self: 0, ms: 1 }))
    expect([
      way('Notes that it is so;', 'Urges States to act;'),
      way('Urges States to act;', 'Invites States to act;'),
      way('Urges States to act;', 'Also urges States to act;'),
      way('Urges States to act;', 'Invites States to act;', 'Urges States to act;'),
    ]).toEqual(['stronger', 'weaker', 'same', 'both'])
  })
})

it('knows a change of verb from a verb that only counts, and says nothing of words that are in no order', () => {
  expect([
    verbChange('Invites', 'Urges')?.way,
    verbChange('Also urges', 'Requests')?.way,
    verbChange('Urges', 'Further urges'),
    verbChange('Having considered', 'Decides')?.way,
    verbChange('', 'Decides'),
  ]).toEqual(['stronger', 'weaker', undefined, 'other', undefined])
})
