import { citedIn, enactmentOf } from '../../citations/cited'
import { councilYear } from '../../citations/council-years'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

interface Bare {
  from: number
  to: number
  number: number
  year?: number
}

/** A resolution of the Security Council has its year in parentheses. */
export const councilResolutionYear = documentRule<Bare[]>({
  id: 'council-resolution-year',
  about:
    'The year of a Security Council resolution stands in parentheses behind its number, at least once in a text: resolution 1325 (2000).',
  level: 'warning',
  reference: 'Editorial Manual, Resolutions and decisions: system of identification',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Security Council resolution 1325 (2000) was recalled; resolution 1325 says so, as does Security Council resolution 1325.
          para 2: Security Council resolutions 1325 (2000), 1888 (2009) and 1960 (2010); Security Council resolution 120 times.`,
      },
      { text: 'para 1: The Committee established pursuant to resolution 1540 met.' },
    ],
    bad: [
      {
        text: 'para 1: Under Security Council resolution 1325, States report.',
        messages: ['Write resolution 1325 (2000)'],
      },
      {
        text: 'para 1: Under resolution 1325 2000, and resolution 1325 1999, States report.',
        messages: ['Write resolution 1325 (2000)'],
      },
      {
        text: 'para 1: Security Council resolution 1325/2000 and Security Council resolution 1540, 2004, apply.',
        messages: ['Write resolution 1325 (2000)', 'Write resolution 1540 (2004)'],
      },
    ],
  },
  extract(unit) {
    const words = wordsOf(unit)
    const ofCouncil = words.includes('Security Council resolution')
    if (!ofCouncil && !words.includes('resolution')) return undefined
    const bare = [...(ofCouncil ? words.matchAll(BARE) : []), ...words.matchAll(WITHOUT_BRACKETS)].flatMap(
      (match): Bare[] => {
        const { number = '', year = match.groups!['later'] ?? match.groups!['open'] } = match.groups as Record<
          string,
          string | undefined
        >
        const from = match.index + match[0].length - number.length - (match.groups!['tail']?.length ?? 0)
        return [
          { from, to: match.index + match[0].length, number: Number(number), ...(year && { year: Number(year) }) },
        ]
      },
    )
    return bare.length > 0 ? bare : undefined
  },
  judge(extracts, context) {
    if (extracts.length === 0) return []
    const known = new Set(
      citedIn(context).flatMap(({ symbol, words, from, to }) => {
        const enactment = enactmentOf(symbol)
        return enactment?.organ === 'SC' && words.slice(from, to).includes('(') ? [enactment.number] : []
      }),
    )
    return extracts.flatMap(({ unit, extract }) =>
      extract.flatMap(({ from, to, number, year }): Found[] => {
        const right = councilYear(number)
        if (right === undefined || (year === undefined ? known.has(number) : year !== right)) return []
        const text = `${number} (${right})`
        return [
          { ...placeOf(unit), from, to, message: `Write resolution ${text}`, fix: { title: `Write ${text}`, text } },
        ]
      }),
    )
  },
})

/** "resolution 1325 2000": where the year is that of the number, it is the Council's. */
const WITHOUT_BRACKETS =
  /(?<!Security Council )\bresolutions? (?<number>\d{3,4})(?<tail>\s(?<year>(?:19|20)\d\d))(?![\d/]|[.,]\d)/gu

const BARE =
  /Security Council resolutions? (?<number>\d{3,4})(?<tail>\s?(?<open>(?:19|20)\d\d)\)|\/(?<year>(?:19|20)\d\d)(?!\d)|,\s(?<later>(?:19|20)\d\d)(?=[,;.]|$))?(?![\d/]|\s?\(|[.,]\d|\s(?:times|of the))/gu
