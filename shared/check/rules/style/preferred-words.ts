import { paragraphRule } from '../../rule'
import { holdsOn, misspellingsOf } from '../../style/spellings'
import { placeOf } from '../../unit'

/** While, among, towards, preventive. */
export const preferredWords = paragraphRule({
  id: 'preferred-words',
  about:
    'Of two forms that are both right United Nations texts prefer one: while, among, towards, preventive, adviser.',
  level: 'hint',
  reference: 'Editorial Manual, Spelling',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: While preventive steps towards safety were taken, advisers were among the forums.' },
      { text: 'para 1: Norland wrote that it was “moving toward safety”. The Special Advisor on Ferries left.' },
    ],
    bad: [
      {
        text: 'para 1: Whilst preventative steps toward safety were taken, advisors left.',
        messages: [
          'United Nations texts prefer “While”',
          'United Nations texts prefer “preventive”',
          'United Nations texts prefer “towards”',
          'United Nations texts prefer “advisers”',
        ],
      },
      {
        text: 'OP 1: _Notes_ the cooperation amongst all regional fora;',
        messages: ['United Nations texts prefer “among”', 'United Nations texts prefer “forums”'],
      },
    ],
  },
  find: (unit, { date }) =>
    misspellingsOf(unit)
      .filter((one) => one.kind === 'usage' && holdsOn(date, one))
      .map(({ at, write }) => ({
        ...placeOf(unit),
        ...at,
        message: `United Nations texts prefer “${write}”`,
        fix: { title: `Write “${write}”`, text: write },
      })),
})
