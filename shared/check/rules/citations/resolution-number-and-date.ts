import { fromRoman } from '../../../text/ordinal'
import { citedIn, enactmentOf, spoken } from '../../citations/cited'
import type { PlacedCitation } from '../../citations/cited'
import { councilYear } from '../../citations/council-years'
import { dayInWords } from '../../numbers/dates-in'
import { documentRule } from '../../rule'
import { placeOf } from '../../unit'

/** A resolution's number belongs to the session or year of its date. */
export const resolutionNumberAndDate = documentRule<never>({
  id: 'resolution-number-and-date',
  about:
    'The number of a resolution or decision tells its session or year: the date given for it lies within that session, the year of the Security Council is the right one.',
  level: 'warning',
  reference: 'Editorial Manual, Resolutions and decisions: system of identification',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: The General Assembly,
          PP: _Recalling_ its resolutions 55/25 of 15 November 2000 and 55/2 of 8 September 2000, resolution 2625 (XXV) of 24 October 1970 and Economic and Social Council resolution 2006/27 of 27 July 2006,
          PP: _Recalling also_ Security Council resolutions 1325 (2000) of 31 October 2000 and 2773 (2025),
          PP: _Recalling further_ the general comments of the Committee, No. 31 (2004) among them, and its resolution 61/295 of 13 September 2007,`,
      },
      {
        text: 'para 1: Human Rights Council resolution 43/25 of 22 June 2020 and Commission on Ferries resolution 14/2 of 9 March 2007.',
      },
    ],
    bad: [
      {
        text: `
          opening: The General Assembly,
          PP: _Recalling_ its resolution 55/25 of 15 November 2010,`,
        messages: ['Resolution 55/25 is of the session of 2000–2001, which 15 November 2010 is not in'],
      },
      {
        text: 'para 1: Security Council resolutions 1325 (2001) and 1540 (2004) of 28 April 2014, Economic and Social Council resolution 2006/27 of 27 July 2007 and General Assembly resolution 2625 (XXV) of 24 October 1980.',
        messages: [
          'Security Council resolution 1325 is of 2000, not 2001',
          'Resolution 1540 (2004) cannot be of 28 April 2014',
          'Resolution 2006/27 cannot be of 27 July 2007',
          'Resolution 2625 (XXV) is of the session of 1970–1971, which 24 October 1980 is not in',
        ],
      },
    ],
  },
  extract: () => undefined,
  judge: (_, context) =>
    citedIn(context).flatMap((citation) => {
      const message = wrong(citation)
      return message ? [{ ...placeOf(citation.unit), from: citation.from, to: citation.to, message }] : []
    }),
})

function wrong({ symbol, date, ibid, words, from, to }: PlacedCitation): string | undefined {
  const enactment = ibid ? undefined : enactmentOf(symbol)
  if (!enactment) return undefined
  const { organ, number, year } = enactment
  const name = spoken(symbol).replace(/^./u, (first) => first.toUpperCase())
  if (organ === 'SC') {
    const right = number < 100 ? undefined : councilYear(number)
    if (right !== undefined && right !== year)
      return `Security Council resolution ${number} is of ${right}, not ${year}`
  }
  // "pursuant to resolution 1325 (2000), on 29 January 2016": that day is of something else.
  if (date === undefined || /^,?\s+on\s/u.test(words.slice(to))) return undefined
  if (year !== undefined) {
    // The Economic and Social Council begins a session in the July before its year.
    const begins = organ === 'ECOSOC' && year > 2013 ? `${year - 1}-07` : `${year}`
    return date >= begins && date <= `${year}-12-31` ? undefined : `${name} cannot be of ${dayInWords(date)}`
  }
  if (organ !== 'GA') return undefined
  // Other councils numbered in roman sessions too.
  if (enactment.roman && !words.slice(Math.max(0, from - 150), from).includes('Assembly')) return undefined
  const session = enactment.session ?? fromRoman(enactment.roman!) ?? 0
  // The fifth of September is as early as a session has begun; the first one met in January 1946.
  const begins = session === 1 ? '1946-01-01' : `${1945 + session}-09-01`
  return date >= begins && date <= `${1946 + session}-09-24`
    ? undefined
    : `${name} is of the session of ${1945 + session}–${1946 + session}, which ${dayInWords(date)} is not in`
}
