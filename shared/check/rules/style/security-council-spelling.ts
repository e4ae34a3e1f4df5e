import { paragraphRule } from '../../rule'
import { holdsOn, misspellingsOf } from '../../style/spellings'
import { placeOf } from '../../unit'

/** The Security Council's texts often keep a delegation's spelling. */
export const securityCouncilSpelling = paragraphRule({
  id: 'security-council-spelling',
  about:
    'Texts of the Security Council often keep the spelling of the delegation that drafted them; the manual’s is the same as elsewhere.',
  level: 'hint',
  reference: 'Editorial Manual, Spelling',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'opening: _The Security Council_,\nPP: _Recognizing_ the labour of ferry organizations,' },
      { text: 'opening: _The General Assembly_,\nPP: _Recognising_ the labour of ferry organisations,' },
    ],
    bad: [
      {
        text: 'opening: _The Security Council_,\nPP: _Recognising_ the sub-regional efforts,',
        messages: ['The manual’s spelling is “Recognizing”', 'The manual’s spelling is “subregional”'],
      },
      {
        text: 'opening: _The Security Council_,\nOP 1: _Authorises_ ferries to leave.',
        messages: ['The manual’s spelling is “Authorizes”'],
      },
    ],
  },
  find: (unit, { date, organ }) =>
    organ !== 'SC'
      ? []
      : misspellingsOf(unit)
          .filter((one) => one.kind !== 'usage' && one.kind !== 'typo' && holdsOn(date, one))
          .map(({ at, write }) => ({
            ...placeOf(unit),
            ...at,
            message: `The manual’s spelling is “${write}”`,
            fix: { title: `Write “${write}”`, text: write },
          })),
})
