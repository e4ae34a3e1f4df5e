import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemOf, stemsOf } from '../../shared/compare/stem'
import { joinedStem, searchable, stemmed, tokensOf } from '../../shared/compare/tokens'

const stems = (words: string): (string | undefined)[] => [...new Set(tokensOf(words).map(stemOf))]

describe('the stem of a word', () => {
  it.each([
    'inspect inspects inspected inspecting inspection inspections',
    'cooperate cooperation cooperating',
    'implement implements implementing implementation',
    'ferry ferries',
    'decide decides decided',
    'women woman',
    'effective effectively effectiveness',
    'responsible responsibility',
    'organize organized organization organizations organisation',
    'Résolution résolutions',
    'resolución resoluciones',
    'развитие развития развитию',
    'Ассамблея Ассамблеи Ассамблею',
    'паром паромов паромам',
    'الأمم والأمم للأمم بالأمم أمم',
    'قرار القرار',
  ])('is one for %s', (words) => {
    expect(stems(words)).toHaveLength(1)
  })

  it.each([
    'international internal',
    'organ organization',
    'general generation',
    'nation national',
    'United unit unity',
    'state statement status',
    'policy police',
    'university universal',
  ])('differs for %s', (words) => {
    expect(stems(words)).toHaveLength(tokensOf(words).length)
  })

  it('is none for numbers, the shortest and commonest words and Chinese', () => {
    expect(stems('75 of the with 大会')).toEqual([undefined])
  })

  it('is among those that a text is found by', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abdeginorstyzабеийя', ...'أابوالق'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(word, (typed) => {
        for (const token of tokensOf(typed)) {
          const stem = stemOf(token)
          expect(stemsOf(token).includes(stem!)).toBe(stem !== undefined)
          expect(stem).not.toBe('')
        }
      }),
    )
  })
})

describe('what a text is found by', () => {
  it('is its stems, and those of its words with hyphens as one', () => {
    expect(stemmed('Sub-regional co-operation in 2015–2016 (A/RES/55-25)')).toBe(
      'sub regional subregional oper cooper res',
    )
    expect([joinedStem('co-operation'), joinedStem('2015-2016'), joinedStem('crew')]).toEqual([
      stemOf('cooperation'),
      undefined,
      undefined,
    ])
  })

  it('is the same words, in order, whatever the script', () => {
    const text = 'L’État co\u00adopère; تُؤَكِّدُ 大会。'
    expect(searchable(text).split(' ')).toEqual(tokensOf(text))
  })
})
