import { firstOf, isCounted, lengthOf } from '../../style/length-of-report'
import { documentRule } from '../../rule'
import { placeOf } from '../../unit'

/** From 95 per cent of the limit. */
export const wordsNearLimit = documentRule<true>({
  id: 'words-near-limit',
  about:
    'A report that comes near its limit of words (8,500, or 10,700 for others than the Secretariat) says so before it is over it.',
  level: 'hint',
  reference: 'Editorial Manual, Length of documents',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: '@subtitle Report of the Secretary-General\npara 1: Ferries sail from ten harbours of Norland and Sudria today.',
        times: 800,
      },
      {
        text: '@subtitle Report of the Secretary-General\npara 1: Ferries sail from ten harbours of Norland and Sudria today.',
        times: 900,
      },
    ],
    bad: [
      {
        text: '@subtitle Report of the Secretary-General\npara 1: Ferries sail from ten harbours of Norland and Sudria today.',
        times: 820,
        messages: ['8,204 words of 8,500'],
      },
      {
        text: '@subtitle Report of the Working Group\npara 1: Ferries sail from ten harbours of Norland and Sudria today.',
        times: 1040,
        messages: ['10,405 words of 10,700'],
      },
    ],
  },
  extract: isCounted,
  judge: (extracts, context) => {
    const length = lengthOf(extracts, context)
    const first = firstOf(extracts)
    if (!length || !first || length.words > length.limit || length.words <= length.limit * 0.95) return []
    const message = `${length.words.toLocaleString('en')} words of ${length.limit.toLocaleString('en')}`
    return [{ ...placeOf(first), from: 0, to: 0, message }]
  },
})
