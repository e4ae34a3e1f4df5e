import { hasSign } from '../../scan'
import { APOSTROPHE, CURLY, OPENING_SINGLE, STRAIGHT } from '../../scan-signs'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

interface Marks {
  curly: number
  straight: readonly number[]
  /** ‘Words’ outside double marks. */
  single: readonly number[]
}

/** “So” throughout, and ‘so’ inside it. */
export const mixedQuotationMarks = documentRule<Marks>({
  id: 'mixed-quotation-marks',
  about: 'Quotation marks are curly throughout, double outside and single inside.',
  level: 'hint',
  reference: 'Editorial Manual, Quotations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Norland wrote “of ‘old’ ferries” and of the crew’s rafts.\npara 2: A rock ’n’ roll ferry of the ‘Eua islands left.',
      },
      { text: 'para 1: Norland wrote "of ferries" and of the crew\'s rafts, 5\' long.' },
    ],
    bad: [
      {
        text: 'para 1: Norland wrote “of ferries”.\npara 2: Sudria wrote "of boats" and of the crew\'s rafts.',
        messages: [
          'Straight marks, where curly ones stand elsewhere in the text',
          'Straight marks, where curly ones stand elsewhere in the text',
          'Straight marks, where curly ones stand elsewhere in the text',
        ],
      },
      {
        text: 'para 1: Norland wrote of ‘old ferries’.',
        messages: ['Double marks stand outside, single ones inside them'],
      },
    ],
  },
  extract: (unit) => {
    if (!hasSign(unit, MARKS)) return undefined
    const flat = wordsOf(unit)
    if (!hasSign(unit, STRAIGHT | OPENING_SINGLE))
      return hasSign(unit, CURLY) || /\p{L}’/u.test(flat) ? CURLY_ONLY : undefined
    const straight = [...flat.matchAll(/"|(?<=\p{L})'(?=\p{L}|\s)/gu)].map(({ index }) => index)
    const curly = /[“”]|\p{L}’/u.test(flat) ? 1 : 0
    const single: number[] = []
    for (const { index } of flat.matchAll(SINGLE)) {
      const before = flat.slice(0, index)
      if (before.lastIndexOf('“') <= before.lastIndexOf('”')) single.push(index)
    }
    return curly || straight.length || single.length ? { curly, straight, single } : undefined
  },
  judge: (extracts) => {
    const hasCurly = extracts.some(({ extract }) => extract.curly > 0)
    return extracts.flatMap(({ unit, extract }): Found[] => [
      ...(hasCurly ? extract.straight : []).map((from) => {
        const text = curlyAt(wordsOf(unit), from)
        return {
          ...placeOf(unit),
          from,
          to: from + 1,
          message: 'Straight marks, where curly ones stand elsewhere in the text',
          fix: { title: 'Write the curly mark', text },
        }
      }),
      ...extract.single.map((from) => ({
        ...placeOf(unit),
        from,
        to: from + 1,
        message: 'Double marks stand outside, single ones inside them',
      })),
    ])
  },
})

const MARKS = CURLY | STRAIGHT | OPENING_SINGLE | APOSTROPHE
const CURLY_ONLY = { curly: 1, straight: [], single: [] }
const SINGLE = /(?<![\p{L}\d])‘(?=\p{L}[^‘’“”]{2,80}(?:’\p{L}[^‘’“”]{1,40})?\p{L}[.,]?’(?!\p{L}))/gu

/** The curly mark in place of the straight one at an offset. */
function curlyAt(flat: string, at: number): string {
  if (flat[at] === "'") return '’'
  return at === 0 || /[\s([—–]/u.test(flat[at - 1]!) ? '“' : '”'
}
