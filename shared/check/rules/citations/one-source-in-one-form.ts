import { fold } from '../../../text/fold'
import { citedIn, enactmentOf, spoken } from '../../citations/cited'
import type { PlacedCitation } from '../../citations/cited'
import { dayInWords } from '../../numbers/dates-in'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { placeOf } from '../../unit'

/** One source has one date and one title. */
export const oneSourceInOneForm = documentRule<never>({
  id: 'one-source-in-one-form',
  about: 'Wherever a text cites the same resolution, decision or document, it gives the same date and the same title.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: The General Assembly,
          PP: _Recalling_ its resolution 55/25 of 15 November 2000, entitled “Safety of passenger ferries”,
          PP: _Recalling also_ its resolution 55/25 of 15 November 2000, entitled “Safety of passenger ferries on inland waterways”, and resolution 55/26,
          OP: _Recalls_ resolution 55/25.`,
      },
      { text: 'para 1: Its resolution 55/25 of 15 November 2000, and resolution 55/26 of 13 November 2000.' },
    ],
    bad: [
      {
        text: `
          para 1: General Assembly resolution 55/25 of 15 November 2000[^1] is recalled.
          para 2: General Assembly resolution 55/25 of 13 November 2000 was followed, as was resolution 55/25 of 15 November 2000.
          note 1: General Assembly resolution 55/25 of 15 November 2000.`,
        messages: ['Resolution 55/25 is of 13 November 2000 here, of 15 November 2000 in para. 1'],
      },
      {
        text: `
          para 1: In its resolution 55/25, entitled “Safety of ferries”, the General Assembly asked for a report.
          para 2: In its resolution 55/25, entitled “Security of ports”, the General Assembly went on.`,
        messages: ['Resolution 55/25 is entitled “Security of ports” here, “Safety of ferries” in para. 1'],
      },
    ],
  },
  extract: () => undefined,
  judge(_, context) {
    const said = citedIn(context).filter(
      ({ date, title, ibid, words, to }) => !ibid && ((date && !/^,?\s+on\s/u.test(words.slice(to))) || title),
    )
    return [...Map.groupBy(said, ({ symbol }) => symbol).values()].flatMap((all) => [
      ...differing(all, 'date', context),
      // A document has titles of parts too.
      ...(enactmentOf(all[0]!.symbol) ? differing(all, 'title', context) : []),
    ])
  },
})

/** Those that say otherwise than most do, or than the first where none is said most. */
function differing(all: readonly PlacedCitation[], what: 'date' | 'title', context: Context): Found[] {
  const saying = all.filter((citation) => citation[what] !== undefined && !(what === 'title' && citation.place))
  if (saying.length < 2) return []
  const same = what === 'date' ? (a: string, b: string) => a === b : isSameTitle
  const groups: PlacedCitation[][] = []
  for (const citation of saying) {
    const group = groups.find(([first]) => same(first![what]!, citation[what]!))
    if (group) group.push(citation)
    else groups.push([citation])
  }
  if (groups.length < 2) return []
  const most = groups.reduce((a, b) => (b.length > a.length ? b : a))
  const [first] = most
  return groups
    .filter((group) => group !== most)
    .flat()
    .map((citation) => {
      const { unit, from, to, symbol } = citation
      const name = spoken(symbol).replace(/^[a-z]/u, (letter) => letter.toUpperCase())
      const said = (value: string): string => (what === 'date' ? `of ${dayInWords(value)}` : `“${value}”`)
      const is = what === 'date' ? 'is' : 'is entitled'
      const where = `in ${labelOf(first!, context)}`
      return {
        ...placeOf(unit),
        from,
        to,
        message: `${name} ${is} ${said(citation[what]!)} here, ${said(first![what]!)} ${where}`,
      }
    })
}

function labelOf({ unit }: PlacedCitation, { numbering }: Context): string {
  return (isFootnote(unit) ? numbering.footnotes : numbering.paragraphs).get(unit.id)?.label ?? 'a table'
}

function isSameTitle(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)]
  return one.includes(other) || other.includes(one)
}

const plain = (title: string): string =>
  fold(title, false)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
