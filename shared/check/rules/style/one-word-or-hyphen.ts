import { paragraphRule } from '../../rule'
import { holdsOn, misspellingsOf } from '../../style/spellings'
import { placeOf } from '../../unit'

/** Cooperation, subregional, decision-making: one word or a hyphen by the list of the time. */
export const oneWordOrHyphen = paragraphRule({
  id: 'one-word-or-hyphen',
  about: 'Compounds are written as one word or with a hyphen as United Nations texts of the time write them.',
  level: 'warning',
  reference: 'Editorial Manual, Spelling',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Subregional cooperation on decision-making was ongoing, and well-being was a matter of long-term policy.',
      },
      { text: 'para 1: The socio-economic effects of ferries were under study.', date: '2005-03-29' },
    ],
    bad: [
      {
        text: 'para 1: Sub-regional co-operation in the field of socio-economic policy would be underway in the longterm.',
        date: '2026-03-29',
        messages: [
          'United Nations texts write “Subregional”',
          'United Nations texts write “cooperation”',
          'United Nations texts write “socioeconomic”',
          'United Nations texts write “under way”',
          'United Nations texts write “long-term”',
        ],
      },
      {
        text: 'OP 1: _Notes_ the wellbeing of ferry passengers.',
        messages: ['United Nations texts write “well-being”'],
      },
    ],
  },
  find: (unit, { date, organ }) =>
    misspellingsOf(unit)
      .filter((one) => one.kind === 'compound' && organ !== 'SC' && holdsOn(date, one))
      .map(({ at, write }) => ({
        ...placeOf(unit),
        ...at,
        message: `United Nations texts write “${write}”`,
        fix: { title: `Write “${write}”`, text: write },
      })),
})
