import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** A statement by the President of the Security Council is cited with the volume that it was printed in. */
export const presidentialStatementForm = paragraphRule({
  id: 'presidential-statement-form',
  about:
    'A statement by the President of the Security Council is cited with the volume that holds it, once there is one: S/PRST/2017/22; see Resolutions and Decisions of the Security Council, 2017 (S/INF/72).',
  level: 'hint',
  reference: 'Editorial Manual, Footnotes, chapter 3',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: S/PRST/2017/22; see _Resolutions and Decisions of the Security Council, 2017_ (S/INF/72).',
        date: '2020-11-02',
      },
      { text: 'PP: _Recalling_ A,[^1]\nnote 1: S/PRST/2019/12.', date: '2020-11-02' },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: S/PRST/2013/15.',
        date: '2020-11-02',
        messages: [
          'The volume with this statement has appeared: see Resolutions and Decisions of the Security Council',
        ],
      },
    ],
  },
  find: (unit, { date }) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    if (!flat.includes('S/PRST/') || flat.includes('Resolutions and Decisions') || flat.includes('S/INF/')) return []
    const year = Number(date.slice(0, 4))
    return [...flat.matchAll(/S\/PRST\/((?:19|20)\d\d)\/\d+/gu)].flatMap((match): Found[] => {
      // Some years go by until the volume is printed.
      if (!year || Number(match[1]) > year - 5) return []
      const message =
        'The volume with this statement has appeared: see Resolutions and Decisions of the Security Council'
      return [{ ...placeOf(unit), from: match.index, to: match.index + match[0].length, message }]
    })
  },
})
