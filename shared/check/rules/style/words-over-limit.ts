import { firstOf, isCounted, lengthOf } from '../../style/length-of-report'
import { documentRule } from '../../rule'
import { placeOf } from '../../unit'

/** 8,500 words for a report of the Secretariat. */
export const wordsOverLimit = documentRule<true>({
  id: 'words-over-limit',
  about:
    'A report of the Secretariat has at most 8,500 words and one of others 10,700, headings, tables and footnotes counted; a longer one needs a waiver.',
  level: 'warning',
  reference: 'Editorial Manual, Length of documents',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: '@subtitle Report of the Secretary-General\npara 1: Ferries sail from ten harbours of Norland and Sudria.',
        times: 849,
      },
      {
        text: '@subtitle Report of the Special Rapporteur\npara 1: Ferries sail from ten harbours of Norland and Sudria.',
        times: 1060,
      },
    ],
    bad: [
      {
        text: '@subtitle Report of the Secretary-General\npara 1: Ferries sail from ten harbours of Norland and Sudria today.',
        times: 900,
        messages: ['9,004 words, 504 more than the limit of 8,500'],
      },
      {
        text: '@subtitle Report of the Special Rapporteur\npara 1: Ferries sail from ten harbours of Norland and Sudria today.',
        times: 1100,
        messages: ['11,005 words, 305 more than the limit of 10,700'],
      },
    ],
  },
  extract: isCounted,
  judge: (extracts, context) => {
    const length = lengthOf(extracts, context)
    const first = firstOf(extracts)
    if (!length || !first || length.words <= length.limit) return []
    const [words, over, limit] = [length.words, length.words - length.limit, length.limit].map((n) =>
      n.toLocaleString('en'),
    )
    return [{ ...placeOf(first), from: 0, to: 0, message: `${words} words, ${over} more than the limit of ${limit}` }]
  },
})
