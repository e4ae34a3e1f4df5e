import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** (United Nations publication, Sales No. E.96.IV.13). */
export const salesNumberForm = paragraphRule({
  id: 'sales-number-form',
  about:
    'A publication for sale is cited as “United Nations publication, Sales No. E.96.IV.13”: language, year, category, number.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 4',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: _Report of the Aldra Conference on Ferries, Aldra, 4–15 September 1995_ (United Nations publication, Sales No. E.96.IV.13), chap. I.',
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: United Nations publication, Sales Nos. E.93.I.8 and E.78.II.A.11 and corrigenda; and Sales No. 19.IV.4.',
      },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ A,[^1] B[^2] and C.[^3]\nnote 1: _Ferries_ (United Nations publication, Sales No. E.96.13).\nnote 2: _Boats_ (United Nations publication, sales No. E.96.IV.13).\nnote 3: _Boats_ (Sales No. E.96.IV.13).',
        messages: [
          'A sales number gives language, year, category and number: E.96.IV.13',
          '“Sales” has a capital here',
          '“United Nations publication” stands before the sales number',
        ],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    return [...flat.matchAll(/\b([Ss])ales\sNos?\.?\s(\S+)/gu)].flatMap((match): Found[] => {
      const from = match.index
      const to = from + 'Sales'.length
      const say = (message: string, text?: string): Found[] => [
        { ...placeOf(unit), from, to, message, ...(text && { fix: { title: `Write “${text}”`, text } }) },
      ]
      if (match[1] === 's') return say('“Sales” has a capital here', 'Sales')
      if (!/^(?:[A-Z]{1,6}\.)?\d{2,4}\.[IVX]+(?:\.[A-Z])?(?:\.\d+)?/u.test(match[2]!))
        return say('A sales number gives language, year, category and number: E.96.IV.13')
      if (!/publications?,\s$|;\s(?:and\s)?$|\sand\s$/u.test(flat.slice(Math.max(0, from - 20), from)))
        return say('“United Nations publication” stands before the sales number')
      return []
    })
  },
})
