import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../shared/compare/alignment'
import { pairsOf, similarity } from '../../shared/compare/similarity'
import { searchable, tokensOf } from '../../shared/compare/tokens'
import { wordDiff } from '../../shared/compare/word-diff'
import type { Change } from '../../shared/compare/word-diff'

const words = fc.array(
  fc.constantFrom('ferry', 'ferries', 'crew', 'list', 'the', 'ashore', ',', ';', 'Norland’s', ' '),
  {
    maxLength: 30,
  },
)
const text = words.map((list) => list.join(' '))

describe('words for comparison', () => {
  it('are lower-case runs of letters and digits without marks', () => {
    expect(tokensOf('The Ferry “Havørn” (E/CN.15/2005/4) — Élan, 12 %')).toEqual([
      'the',
      'ferry',
      'havørn',
      'e',
      'cn',
      '15',
      '2005',
      '4',
      'elan',
      '12',
    ])
  })

  it('are single characters in Chinese and unvowelled in Arabic', () => {
    expect(tokensOf('联合国2025年')).toEqual(['联', '合', '国', '2025', '年'])
    expect(tokensOf('تُؤَكِّدُ')).toEqual(tokensOf('تؤكد'))
  })

  it('stand apart for the index only where the script needs it', () => {
    expect(searchable('Passenger  ferries')).toBe('Passenger  ferries')
    expect(searchable('渡轮安全。')).toBe('渡 轮 安 全')
  })
})

describe('similarity', () => {
  it('is the share of word pairs in common', () => {
    // pairs: the crew, crew list, list ashore | the crew, crew list, list aboard
    expect(similarity('The crew list ashore', 'the CREW list aboard')).toBe(2 / 4)
  })

  it('knows the same words, none and only one', () => {
    expect([
      similarity('Ferries', 'ferries!'),
      similarity('Ferries', 'crews'),
      similarity('', ''),
      similarity('—', 'a b'),
    ]).toEqual([1, 0, 0, 0])
  })

  it('is symmetric, within 0 and 1, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const s = similarity(a, b)
        expect(s).toBe(similarity(b, a))
        expect(s >= 0 && s <= 1).toBe(true)
        expect(similarity(a, a)).toBe(pairsOf(a).size > 0 ? 1 : 0)
      }),
    )
  })
})

describe('word diff', () => {
  const show = (changes: readonly Change[]): string =>
    changes.map(({ type, text: t }) => (type === 'same' ? t : type === 'removed' ? `[-${t}-]` : `{+${t}+}`)).join('')

  it('tells what was removed and what was put in its place', () => {
    expect(show(wordDiff('Urges States to inspect ferries;', 'Invites States to inspect all ferries;'))).toBe(
      '[-Urges-]{+Invites+} States to inspect {+all +}ferries;',
    )
  })

  it('reads several words replaced in a row as one change', () => {
    expect(show(wordDiff('a list left ashore', 'a register kept aboard'))).toBe(
      'a [-list left ashore-]{+register kept aboard+}',
    )
  })

  it('spells both texts, to the character', () => {
    const spell = (changes: readonly Change[], without: Change['type']): string =>
      changes
        .filter((c) => c.type !== without)
        .map((c) => c.text)
        .join('')
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), text, (a, b) => {
        const changes = wordDiff(a, b)
        expect(spell(changes, 'added')).toBe(a)
        expect(spell(changes, 'removed')).toBe(b)
        expect(changes.every((c, i) => c.text !== '' && c.type !== changes[i - 1]?.type)).toBe(true)
      }),
    )
  })

  it('gives up the search, not the truth, where two long texts share nothing', () => {
    const a = Array.from({ length: 5000 }, (_, i) => `a${i}`).join(' ')
    const b = Array.from({ length: 5000 }, (_, i) => `b${i}`).join('_')
    expect(wordDiff(a, b)).toEqual([
      { type: 'removed', text: a },
      { type: 'added', text: b },
    ])
  })
})

describe('alignment of two texts', () => {
  it('pairs equal paragraphs, then near ones, and leaves the rest alone', () => {
    const before = [
      'Recalling its resolution 9/5,',
      'Urges States to inspect passenger ferries;',
      'Takes note of the report.',
    ]
    const after = [
      'Recalling its resolution 9/5,',
      'Deeply concerned,',
      'Urges States to inspect all passenger ferries;',
    ]
    expect(alignTexts(before, after)).toEqual([
      { before: 0, after: 0, similarity: 1 },
      { after: 1, similarity: 0 },
      { before: 1, after: 2, similarity: 4 / 7 },
      { before: 2, similarity: 0 },
    ])
  })

  it('keeps the order of both sides and names every place once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (a, b) => {
        const pairs = alignTexts(a, b)
        expect(pairs.flatMap((p) => p.before ?? [])).toEqual(a.map((_, i) => i))
        expect(pairs.flatMap((p) => p.after ?? [])).toEqual(b.map((_, i) => i))
        for (const { before, after, similarity: s } of pairs) {
          if (before === undefined || after === undefined) expect(s).toBe(0)
          else expect(s >= 0.3).toBe(true)
        }
      }),
    )
  })
})
