import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { DIGIT_APOSTROPHE } from '../../scan-signs'

/** The 1990s. */
export const decade = paragraphRule({
  id: 'decade',
  about: 'A decade is written in figures without an apostrophe: the 1990s.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: In the 1990s ferries were small; the report of 1990 and 1990’s session spoke of others.' },
      { text: 'OP 1: _Notes_ that in the 2020s more ferries were lost;' },
    ],
    bad: [
      {
        text: 'para 1: In the 1990’s, and in the early ’80s, ferries were small.',
        messages: ['A decade is written “1990s”', 'A decade is written “1980s”'],
      },
      {
        text: "OP 1: _Notes_ that since the 2020's more ferries were lost;",
        messages: ['A decade is written “2020s”'],
      },
    ],
  },
  find: (unit) =>
    inProse(unit, GATE, DECADE, ({ groups = {} }) => {
      const { century = '19', ten = groups['short'] } = groups
      return instead(`A decade is written “${century}${ten}s”`, `${century}${ten}s`)
    }),
})

const GATE = proseGate({ signs: DIGIT_APOSTROPHE }, /0[’']s|[’'‘]\d0s/)
const DECADE =
  /(?<=\b(?:the|early|mid|late|of|and|since|to)[ -])(?:(?<century>1[89]|20)(?<ten>\d0)[’']s|[’'‘](?<short>\d0)s)\b(?! (?:report|session|resolution))/gu
