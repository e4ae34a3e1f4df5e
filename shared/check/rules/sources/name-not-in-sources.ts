import { tokensOf } from '../../../compare/tokens'
import { fieldText } from '../../../text/flat'
import { coveredBy, perLinked, reportsIt } from '../../sources/rests'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { ofUnit, wordsOf } from '../../unit'

/** A proper name in what a reply is said to report stands in the reply. */
export const nameNotInSources = documentRule<never>({
  id: 'name-not-in-sources',
  about:
    'The names of bodies, places and persons in a paragraph that reports a reply stand in the passages it is linked to.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Norland reported that the Ministry of Harbours had opened a second office in Lindmark, and that Parliament had agreed. The Member States and the Secretary-General had been told.',
        links: [
          { at: 'para. 1', passage: 'The ministry of harbours opened an office in Lindmark.', respondent: 'Norland' },
        ],
      },
      {
        text: 'para 1: The Aldra Basin Commission had trained masters.',
        links: [{ at: 'para. 1', passage: 'We trained masters.', respondent: 'Aldra Basin Commission' }],
      },
    ],
    bad: [
      {
        text: 'para 1: Norland reported that a second office had been opened in Landmerk.',
        links: [{ at: 'para. 1', passage: 'A second office was opened in Lindmark.', respondent: 'Norland' }],
        messages: ['No passage linked here has the name Landmerk'],
      },
      {
        text: 'para 1: Sudria had asked the Ministry of Ferries and Ms. Ilva Boren for help.',
        links: [
          { at: 'para. 1', passage: 'We asked Ms. Ilva Moren at the Ministry of Transport.', respondent: 'Sudria' },
        ],
        messages: [
          'No passage linked here has the name Ministry of Ferries',
          'No passage linked here has the name Ilva Boren',
        ],
      },
    ],
  },
  extract: () => undefined,
  judge: perLinked((paragraph, { links, beside }, names, context) => {
    if (!links.some((link) => reportsIt(link, context))) return []
    const flat = wordsOf(paragraph)
    const covered = coveredBy(links, flat.length)
    const named = names.of(paragraph)
    let known: Set<string> | undefined
    return properNames(paragraph).flatMap(({ from, to }): Found[] => {
      // What an instrument is called is told elsewhere.
      if (INSTRUMENT.test(flat.slice(from, to))) return []
      if (!covered(from, to) || named.some((name) => from < name.to && name.from < to)) return []
      known ??= new Set(
        tokensOf(
          [
            ...[...links, ...beside].map(
              ({ passage }) => `${passage.text} ${passage.respondent ?? ''} ${passage.title}`,
            ),
            ...(['title', 'body', 'organ', 'itemTitle'] as const).map((field) => fieldText(context.text, field)),
          ].join(' '),
        ),
      )
      const words = tokensOf(flat.slice(from, to)).filter((word) => word.length > 2)
      if (words.every((word) => known!.has(word) || known!.has(`${word}s`) || COMMON.has(word))) return []
      // Of a name in several words the first ones may be the drafter's own: what must be known is the rest.
      const message = `No passage linked here has the name ${flat.slice(from, to)}`
      return [{ paragraphId: paragraph.id, from, to, message }]
    })
  }),
})

const INSTRUMENT =
  /\b(?:Convention|Protocol|Treaty|Agreement|Charter|Covenant|Declaration|Compact|Agenda|Plan|Programme)\b/u

/** Words with capitals within sentences. */
const properNames = ofUnit((unit) => {
  const flat = wordsOf(unit)
  const found: { from: number; to: number }[] = []
  for (const match of flat.matchAll(CAPITALS)) {
    const before = flat.slice(Math.max(0, match.index - 5), match.index)
    if (match.index === 0 || /[.?!:“"(]\s?$|^\s*$|\n$/u.test(before.replace(/(?:M[rs]|rs|Dr)\.\s$/u, 'x '))) continue
    found.push({ from: match.index, to: match.index + match[0].length })
  }
  return found
})

const CAPITALS =
  /(?<![\p{L}\p{N}/.-])(?!(?:Mr|Ms|Mrs|Dr)\b)\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*(?:\s(?:(?:of|for|on|and|the|to|in|by|with|against|from|de|la)\s){0,2}(?!(?:Mr|Ms|Mrs|Dr)\b)\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*){0,8}/gu

/** What drafters write with a capital whatever the reply writes. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'state states member members government governments parliament secretary general secretariat united nations organization convention protocol ' +
    'commission committee council assembly party parties minister ministry ministries president monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december the and for english french spanish article agreement ' +
    'act law code constitution police national federal republic kingdom mrs internet security economic social office charter sustainable development goals goal agenda'
  ).split(' '),
)
