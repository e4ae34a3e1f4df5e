import { isDraftBeforeAction } from '../../style/money-matters'
import { proseOf } from '../../style/prose'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, ofUnit, placeOf } from '../../unit'

interface Asked {
  from: number
  to: number
  why: string
}

/** What a draft asks for that may cost the regular budget something. */
export const budgetImplications = documentRule<true>({
  id: 'budget-implications',
  about:
    'A draft resolution that asks for meetings, reports, bodies, staff or translations may call for a statement of programme budget implications before it is put to the vote.',
  level: 'consult',
  reference: 'Rules of procedure of the General Assembly, rule 153',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          @symbol A/C.3/80/L.7
          opening: _The General Assembly_,
          PP: _Recalling_ that it requested the Secretary-General to report,
          OP 1: _Urges_ States to establish a national fund and to convene meetings;`,
      },
      {
        text: `
          @symbol A/RES/80/7
          opening: _The General Assembly_,
          OP 1: _Requests_ the Secretary-General to report to it at its eighty-first session.`,
      },
      {
        text: `
          opening: _The Security Council_,
          OP 1: _Requests_ the Secretary-General to report to it within 90 days.`,
      },
    ],
    bad: [
      {
        text: `
          @symbol A/C.3/80/L.7
          opening: _The General Assembly_,
          OP 1: _Decides_ to convene a high-level meeting on ferries and to establish a trust fund;
          OP 2: _Requests_ the Secretary-General to report to it at its eighty-first session.`,
        messages: [
          'A meeting may call for a statement of programme budget implications: ask the secretary of the committee',
          'A request to the Secretary-General may call for a statement of programme budget implications: ask the secretary of the committee',
        ],
      },
      {
        text: `
          opening: _The Economic and Social Council_,
          OP 1: _Decides_ to establish an open-ended working group on ferries;
          OP 2: _Invites_ States to have the manual translated into the six official languages of the United Nations.`,
        messages: [
          'A new body may call for a statement of programme budget implications: ask the secretary of the committee',
          'Translation or interpretation may call for a statement of programme budget implications: ask the secretary of the committee',
        ],
      },
    ],
  },
  extract: (unit) => (!isFootnote(unit) && (unit.kind === 'operative' || unit.kind === 'sub') ? true : undefined),
  judge: (extracts, context) =>
    extracts.length === 0 || !isDraftBeforeAction(context)
      ? []
      : extracts.flatMap(({ unit }): Found[] => {
          const asked = askedIn(unit)
          if (!asked) return []
          const { from, to, why } = asked
          const message = `${why} may call for a statement of programme budget implications: ask the secretary of the committee`
          return [{ ...placeOf(unit), from, to, message }]
        }),
})

/** What a paragraph asks for first of all: told once a paragraph. */
const askedIn = ofUnit((unit): Asked | undefined => {
  const prose = proseOf(unit)
  if (!HINTS.test(prose)) return undefined
  for (const [pattern, why] of ASKED) {
    const match = pattern.exec(prose)
    if (match) return { from: match.index, to: match.index + match[0].length, why }
  }
  return undefined
})

const HINTS =
  /Secretary-General|conven|to hold|establish|creat|budget|official languages|interpretation|mandate|appoint|resources|Secretariat|High Commissioner/u
const ASKED: readonly [RegExp, string][] = [
  [/\bregular budget\b/u, 'Money from the regular budget'],
  [/(?:^|\b)[Dd]ecid(?:es|ing)[^;]{0,60} to (?:convene|hold|organize)\b/u, 'A meeting'],
  [
    /(?:^|\b)[Dd]ecid(?:es|ing)[^;]{0,60} to (?:establish|create|set up)\b|\bestablish(?:ment of)? an? (?:[\p{L}-]+ ){0,6}(?:fund|committee|office|commission|mechanism|working group|panel|secretariat|mission|tribunal|post|position|centre|task force|expert group)\b(?<=(?:[Dd]ecid|[Rr]equest)[^;]{0,200})/u,
    'A new body',
  ],
  [/(?:^|\b)[Dd]ecid(?:es|ing)[^;]{0,60} to (?:extend|renew|appoint)\b[^;]{0,60}/u, 'A mandate'],
  [
    /(?:^|\b)(?:[Aa]lso |[Ff]urther )?[Rr]equest(?:s|ing)? (?:\p{L}+ )?the (?:United Nations )?(?:Secretary-General|Secretariat|Office of the United Nations High Commissioner|United Nations High Commissioner|High Commissioner)\b[^;]{0,80}? to\b/u,
    'A request to the Secretary-General',
  ],
  [
    /\b(?:six|all) (?:the )?official languages\b|\binto (?:all )?(?:the )?official languages\b|\b(?:simultaneous )?interpretation (?:services|into|in)\b/u,
    'Translation or interpretation',
  ],
  [
    /\b(?:necessary|adequate|additional|sufficient|all the) (?:human |financial |staff |and )*resources\b(?<=Secretary-General[^;]{0,240})/u,
    'Resources',
  ],
]
