import { spelledValue } from '../../numbers/spelled-number'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** A period of so many years has as many. */
export const periodLength = paragraphRule({
  id: 'period-length',
  about: 'A biennium has two years, a decade ten, and a period of so many years as many as it is said to have.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: The biennium 2004–2005, the bienniums 2004–2005 and 2006–2007, the decade 2021–2030, the Decade of Ferries (2011–2020) and the triennium 2015–2017 were years of work.
          para 2: A four-year strategy for 2022–2025, a five-year plan (2020–2025) and a two-year period from 2001 to 2003 were adopted.
          para 3: The decade ended in 2010; the two-year term of those elected in 2001, and 2005, ended.`,
      },
      {
        text: 'para 1: The budget for the biennium, adopted in 2004, and that of 2006–2009 covered a ten-year plan, and a report for 2001–2002.',
      },
    ],
    bad: [
      {
        text: 'para 1: The programme budget for the biennium 2004–2006 was adopted.',
        messages: ['2004–2006 is not a biennium'],
      },
      {
        text: 'para 1: In a two-year period from 2001 to 2005, and in the decade 2001–2015, ferries were inspected.',
        messages: ['2001 to 2005 is not a period of two years', '2001–2015 is not a decade'],
      },
      {
        text: 'para 1: The four-year plan for 2020–2027 was adopted.',
        messages: ['2020–2027 is not a period of four years'],
      },
    ],
  },
  find: (unit) => {
    const flat = wordsOf(unit)
    if (!YEAR_PAIR.test(flat) || !LENGTH.test(flat)) return []
    const found: Found[] = []
    for (const match of flat.matchAll(PERIOD)) {
      const { name, years, begin, end, rest } = match.groups as Record<string, string | undefined>
      const length = name
        ? LENGTHS.get(name.toLowerCase().replace(/s$/u, ''))!
        : Number(years) || (spelledValue(years!) ?? 0)
      if (!length) continue
      const last = Number(rest ? begin!.slice(0, 2) + rest : end)
      const span = last - Number(begin)
      // From 2001 to 2003 are two years or three, as one counts.
      if (span === length - 1 || (span === length && !/^bienni/iu.test(name ?? ''))) continue
      const from = match.index + match[0].lastIndexOf(begin!, match[0].length - 4)
      const to = match.index + match[0].length
      const what = name
        ? /^e/u.test(name)
          ? `an ${name}`
          : `a ${name.replace(/s$/iu, '').toLowerCase()}`
        : `a period of ${years} years`
      found.push({ ...placeOf(unit), from, to, message: `${flat.slice(from, to)} is not ${what}` })
    }
    return found
  },
})

const YEAR_PAIR = /\d\d(?: ?[-–—] ?| to )\d\d/
const LENGTH = /bienni|trienni|quadrenni|quinquenni|[Dd]ecade|-year/
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['biennium', 2],
  ['biennial', 2],
  ['triennium', 3],
  ['quadrennium', 4],
  ['quinquennium', 5],
  ['decade', 10],
])
const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
const PERIOD = new RegExp(
  `(?<![\\p{L}-])(?:(?<name>biennium|triennium|quadrennium|quinquennium|decade)(?:\\s(?:of|from|for))?|(?<years>${NUMBER})-year\\s(?:period|plan|strategy|programme|phase|framework|cycle|term|strategic plan|action plan|plan of action|programme of work|work programme)(?:,?\\s(?:of|for|from|covering|covering the period|for the period|in the period|for the years))?),?\\s\\(?(?<begin>(?:19|20)\\d\\d)(?:\\s?[-–—]\\s?|\\sto\\s)(?:(?<end>(?:19|20)\\d\\d)|(?<rest>\\d\\d))(?![\\d/])`,
  'giu',
)
