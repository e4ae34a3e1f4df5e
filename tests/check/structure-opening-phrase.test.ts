import { expect, test } from 'vitest'
import { openingPhrase } from '../../shared/check/structure/opening-phrase'

/** What an opening is taken apart into: words, key, adverb with its side, whom it turns to. */
function parts(flat: string): string {
  const { words, key, adverb, addressee, form, perhapsFurther } = openingPhrase(flat)!
  const counted = adverb ? `${adverb.word} ${adverb.before ? 'before' : 'behind'}` : perhapsFurther ? 'perhaps' : '-'
  return [words, form, key, counted, addressee || '-'].join(' | ')
}

test.each([
  ['Recalling its resolution 11/3,', 'Recalling | participle | recalling | - | -'],
  ['Recalling also its resolution 11/3,', 'Recalling also | participle | recalling | also behind | -'],
  [
    'Having further considered the report,',
    'Having further considered | participle | having considered | further behind | -',
  ],
  [
    'Taking note with appreciation of it,',
    'Taking note with appreciation | participle | taking note with appreciation | - | -',
  ],
  [
    'Noting with grave concern also that',
    'Noting with grave concern also | participle | noting with grave concern | also behind | -',
  ],
  ['Deeply concerned at the state of the piers,', 'Deeply concerned | participle | deeply concerned | - | -'],
  ['Bearing in mind the Protocol,', 'Bearing in mind | participle | bearing in mind | - | -'],
  [
    'Also requests the Secretary-General, in that context, to pay;',
    'Also requests | verb | requests | also before | the secretary-general',
  ],
  ['Calls once again upon all States to pay;', 'Calls once again upon | verb | calls once again upon | - | all states'],
  [
    'Encourages further cooperation between ports;',
    'Encourages | verb | encourages | perhaps | further cooperation between ports',
  ],
  [
    'Expresses its deep concern at the piers;',
    'Expresses its deep concern | verb | expresses its deep concern | - | -',
  ],
  ['The Secretary-General is invited to pay;', 'The | other | the | - | -'],
])('takes “%s” apart', (flat, expected) => {
  expect(parts(flat)).toBe(expected)
})

test('a paragraph without words has no opening', () => {
  expect(openingPhrase(' \n,;')).toBeUndefined()
})

test('the offsets are those of the words in the paragraph', () => {
  const flat = '  Further requests all States to report;'
  const { from, to, headFrom, headTo, adverb } = openingPhrase(flat)!
  expect([flat.slice(from, to), flat.slice(headFrom, headTo), flat.slice(adverb!.from, adverb!.to)]).toEqual([
    'Further requests',
    'requests',
    'Further',
  ])
})

test('long runs of signs, blanks and figures are taken apart at once', () => {
  for (const sign of [' ', '(', '[', '1', ', ', 'also ', 'with ', '“', '\n']) openingPhrase(sign.repeat(100_000))
  expect(openingPhrase(`${'also '.repeat(50_000)}`)?.words.length).toBeLessThan(100)
})
