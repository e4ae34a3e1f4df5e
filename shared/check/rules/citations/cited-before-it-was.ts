import { citedIn, enactmentOf, spoken } from '../../citations/cited'
import type { PlacedCitation } from '../../citations/cited'
import { dayInWords } from '../../numbers/dates-in'
import { documentRule } from '../../rule'
import { placeOf } from '../../unit'

/** Nothing is cited that did not exist on the document's day. */
export const citedBeforeItWas = documentRule<never>({
  id: 'cited-before-it-was',
  about: 'A resolution, decision or document that is cited is not later than the document that cites it.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: General Assembly resolution 55/25 of 15 November 2000 and A/56/100 (see S/2001/3).',
        date: '2001-02-20',
      },
      { text: 'para 1: General Assembly resolution 55/25 of 15 November 2000.' },
      { text: 'para 1: The draft (A/56/L.__) and E/2006/30, issued ahead of the session.', date: '2005-12-01' },
    ],
    bad: [
      {
        text: 'para 1: General Assembly resolution 55/25 of 15 November 2000 and Security Council resolution 1325 (2000).',
        date: '1999-05-03',
        messages: [
          'Resolution 55/25 is of 15 November 2000, later than this document of 3 May 1999',
          'Resolution 1325 (2000) is of 2000, later than this document of 3 May 1999',
        ],
      },
      {
        text: 'para 1: See A/75/100 and S/2021/34.',
        date: '2005-03-01',
        messages: [
          'A/75/100 is of the session that began in 2020, later than this document of 1 March 2005',
          'S/2021/34 is of 2021, later than this document of 1 March 2005',
        ],
      },
    ],
  },
  extract: () => undefined,
  judge(_, context) {
    const { date } = context
    if (!date) return []
    const day = `${date}${'-12-31'.slice(Math.max(0, date.length - 4))}`
    const found = citedIn(context).flatMap((citation) => {
      const when = citation.ibid ? undefined : later(citation, date, day.slice(0, 10))
      return when ? [{ ...citation, when }] : []
    })
    // Where most of a text is later than the text, its own date is what is wrong.
    if (new Set(found.map(({ symbol }) => symbol)).size > MOST) return []
    return found.flatMap(({ from, to, unit, symbol, when }) => {
      const name = spoken(symbol).replace(/^[a-z]/u, (first) => first.toUpperCase())
      return [
        {
          ...placeOf(unit),
          from,
          to,
          message: `${name} is of ${when}, later than this document of ${dayInWords(date)}`,
        },
      ]
    })
  },
})

const MOST = 4

/** When it is of, where that is later than the day of the document. */
function later({ symbol, date, words, to }: PlacedCitation, of: string, day: string): string | undefined {
  if (date !== undefined && date > day && !/^,?\s+on\s/u.test(words.slice(to))) return dayInWords(date)
  const year = Number(of.slice(0, 4))
  const enactment = enactmentOf(symbol)
  if (enactment) {
    if (enactment.year !== undefined)
      return enactment.year > year + (enactment.organ === 'ECOSOC' ? 1 : 0) ? String(enactment.year) : undefined
    if (enactment.organ !== 'GA' || enactment.session === undefined) return undefined
    return day < `${1945 + enactment.session}-09-01` ? begun(enactment.session) : undefined
  }
  // Documents are issued some months ahead of their session or year.
  const [, session, own] =
    /^A\/(?:C\.\d\/)?(\d{2,3})\/|^(?:S|E)\/(?:[A-Z]+\.\d+\/)?((?:19|20)\d{2})\//.exec(symbol) ?? []
  if (session && Number(session) > 30) return year < 1945 + Number(session) ? begun(Number(session)) : undefined
  return own && Number(own) > year + (symbol.startsWith('E') ? 1 : 0) ? own : undefined
}

const begun = (session: number): string => `the session that began in ${1945 + session}`
