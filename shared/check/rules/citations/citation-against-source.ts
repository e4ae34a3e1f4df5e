import { differencesOf } from '../../../source/citation-differences'
import type { CitedSource } from '../../given'
import { citedIn, spoken } from '../../citations/cited'
import type { PlacedCitation } from '../../citations/cited'
import { dayInWords } from '../../numbers/dates-in'
import { documentRule } from '../../rule'
import { placeOf } from '../../unit'

const SOURCE: CitedSource = {
  symbol: 'A/RES/55/25',
  sourceId: 'A/RES/55/25@en',
  title: 'Safety of passenger ferries',
  date: '2000-11-15',
  kind: 'resolution',
  labels: ['OP 1', 'OP 2', 'OP 2 (a)', 'PP 1', 'annex I', 'annex II', 'annex II, para. 1'],
}

/** What a citation says of a source is what the source itself says. */
export const citationAgainstSource = documentRule<never>({
  id: 'citation-against-source',
  about:
    'Date, title, paragraph and annex that a citation gives are those of the source, where the sources at hand hold it.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: General Assembly resolution 55/25 of 15 November 2000, entitled “Safety of passenger ferries”, annex II, and paragraph 2 (a) of General Assembly resolution 55/25.[^1]
          note 1: General Assembly resolution 55/25, annexes I and II.`,
        facts: { cited: [SOURCE] },
      },
      { text: 'para 1: General Assembly resolution 55/26, para. 30.', facts: { cited: [SOURCE] } },
    ],
    bad: [
      {
        text: `
          para 1: General Assembly resolution 55/25 of 13 November 2000 and General Assembly resolution 55/25, entitled “Safety of ports”.[^1]
          note 1: General Assembly resolution 55/25, annex III.`,
        facts: { cited: [SOURCE] },
        messages: [
          'Resolution 55/25 is of 15 November 2000, not 13 November 2000',
          'Resolution 55/25 is entitled “Safety of passenger ferries”, not “Safety of ports”',
          'Resolution 55/25 has no annex III',
        ],
      },
      {
        text: 'para 1: Paragraph 9 of General Assembly resolution 55/25 asks for it.',
        facts: { cited: [SOURCE] },
        messages: ['Resolution 55/25 has no paragraph 9'],
      },
    ],
  },
  extract: () => undefined,
  judge(_, context) {
    if (context.facts.cited.length === 0) return []
    const sources = new Map(context.facts.cited.map((source) => [source.symbol, source]))
    return citedIn(context).flatMap((citation) => {
      const source = sources.get(citation.symbol)
      const { from, to, unit } = citation
      return source ? wrongIn(citation, source).map((message) => ({ ...placeOf(unit), from, to, message })) : []
    })
  },
})

function wrongIn(citation: PlacedCitation, source: CitedSource): string[] {
  const name = spoken(citation.symbol).replace(/^[a-z]/u, (letter) => letter.toUpperCase())
  const joined = /^,?\s+on\s/u.test(citation.words.slice(citation.to))
  const said = differencesOf(joined ? { ...citation, date: undefined } : citation, source).map((what) =>
    what === 'date'
      ? `${name} is of ${dayInWords(source.date)}, not ${dayInWords(citation.date!)}`
      : `${name} is entitled “${source.title}”, not “${citation.title}”`,
  )
  const missing = missingPlace(citation.place, source.labels)
  return missing ? [...said, `${name} has no ${missing}`] : said
}

/** The paragraph or annex among what a citation points to that the source has not; only where the source is known to have such. */
function missingPlace(place: string | undefined, labels: readonly string[]): string | undefined {
  if (!place) return undefined
  const [, annexes] = /^annex(?:es)?\s([IVX]+(?:(?:,|\sand)\s[IVX]+)*)/u.exec(place) ?? []
  if (annexes) {
    const has = new Set(labels.flatMap((label) => /^annex ([IVX]+)$/u.exec(label)?.[1] ?? []))
    const missing = has.size > 0 ? annexes.match(/[IVX]+/gu)!.find((one) => !has.has(one)) : undefined
    return missing && `annex ${missing}`
  }
  // A paragraph of an annex or a section is another matter.
  const [, first, last] =
    /^(?:[Pp]aragraphs?|[Pp]aras?\.)\s(\d+)(?:(?:\s?[–-]\s?|\sto\s|\sand\s)(\d+))?/u.exec(place) ?? []
  if (!first) return undefined
  const numbers = labels.flatMap(
    (label) => Number(/^(?:(?:annex|sect\.).*, )?(?:OP|para\.) (\d+)/u.exec(label)?.[1] ?? NaN) || [],
  )
  if (numbers.length < 2) return undefined
  const most = Math.max(...numbers)
  const missing = [first, last].find((number) => number !== undefined && Number(number) > most)
  return missing && `paragraph ${missing}`
}
