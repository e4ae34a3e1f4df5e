import { SET_APART, proseOf } from '../../style/prose'
import { stateListsOf } from '../../names/state-lists'
import { mentionsOf } from '../../names/state-mentions'
import { misnamed, namingMessage } from '../../names/state-naming'
import { isFootnote, paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'
import type { StateMention } from '../../../text/states'

/** States bear their names of the document's day in running text. */
export const stateName = paragraphRule({
  id: 'state-name',
  about:
    'Running text calls a State by the name that is right on the day of the document, not by an informal or a former one.',
  level: 'warning',
  reference: 'Editorial Manual, Country names; UNTERM',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: Turkey reported that 14 ferries were inspected.', date: '2005-03-29' },
      {
        text: 'para 1: The meeting held in Istanbul, Turkey, in 2016 was followed by one in Moscow, Russia.',
        date: '2024-01-15',
      },
      {
        text: 'para 1: In “Ferries of Russia” and in the former Yugoslavia, Palestine refugees were counted.',
        date: '2024-01-15',
      },
      {
        text: 'para 1: The Republic of Korea, New Mexico, Guinea-Bissau and the Democratic Republic of the Congo replied.',
        date: '2024-01-15',
      },
      {
        text: 'para 1: What was then Swaziland, formerly the Czech Republic and the turkey farms of Norland are named.',
        date: '2024-01-15',
      },
    ],
    bad: [
      {
        text: 'para 1: Russia reported that its ferries were old; Norland had sold them.',
        messages: ['The State’s name in United Nations texts is “the Russian Federation”, not “Russia”'],
      },
      {
        text: 'para 1: Turkey reported that 14 ferries were inspected.',
        date: '2024-01-15',
        messages: ['In 2024 the State’s name is “Türkiye”, not “Turkey”'],
      },
      {
        text: 'para 1: Ferries in Türkiye and Vietnam were inspected.',
        date: '2005-03-29',
        messages: [
          'In 2005 the State’s name is “Turkey”, not “Türkiye”',
          'The State’s name in United Nations texts is “Viet Nam”, not “Vietnam”',
        ],
      },
      {
        text: 'para 1: The harbours of Iran were closed.',
        date: '2018-03-29',
        messages: ['In 2018 the State’s name is “the Islamic Republic of Iran”, not “Iran”'],
      },
    ],
  },
  find: (unit, { date, organ }) => {
    // The Security Council's usage is its own.
    if (organ === 'SC' || mentionsOf(unit).length === 0) return []
    if (!isFootnote(unit) && (unit.kind === 'quote' || unit.kind === 'contents')) return []
    return mentionsOf(unit).flatMap((mention): Found[] => {
      const naming = misnamed(mention, date, false)
      if (!naming || (!naming.informal && DISSOLVED.test(mention.name))) return []
      const { from, to } = mention
      const flat = wordsOf(unit)
      if (proseOf(unit)[from] === SET_APART || stateListsOf(unit).some((list) => from >= list.from && to <= list.to))
        return []
      if (isFootnote(unit) && /\b(?:Treaty Series|vol\.|publication|Ibid)/iu.test(flat)) return []
      const before = flat.slice(Math.max(0, from - 40), from)
      if (
        NOT_SAID.test(before) ||
        NAMED_AFTER.test(before) ||
        (mention.name === 'Syria' && /\b(?:for|on|in|of|to) $/u.test(before))
      )
        return []
      if (PART_OF_NAME.test(flat.slice(to, to + 40))) return []
      return [
        {
          ...placeOf(unit),
          from: from - (hasThe(before) ? 4 : 0),
          to,
          message: namingMessage(mention, naming, date, `${naming.article ? 'the ' : ''}${naming.right}`),
          ...fixOf(mention, naming, flat),
        },
      ]
    })
  },
})

/** States that are no more are named as they were, and so are places and peoples. */
const DISSOLVED =
  /^(?:Yugoslavia|Czechoslovakia|Democratic Kampuchea|German Democratic Republic|Germany, Federal Republic of|Tanganyika|Union of Soviet Socialist Republics|Serbia and Montenegro|Serbia|United Arab Republic|Palestine|State of Palestine|Democratic Yemen|Siam|Ceylon|Federation of Malaya|Khmer Republic|Byelorussian.*|Ukrainian.*|Ukraine|Belarus|Germany|Yemen|Central African Empire|Egypt|Russian Federation|Malaysia|Zanzibar.*|Syria)$/u

/** After a city, in brackets, of another time. */
const NOT_SAID =
  /(?:\p{Lu}[\p{L}.-]+, |\(|\b(?:[Ff]ormer(?:ly)?(?: known as)?(?: the)? |then (?:called )?|now |once |v\. |versus |Bank of (?:the )?|Islamic Republic of ))$/u
/** "Friends of Russia" is a name, "Ghana Russia Centre" too. */
const NAMED_AFTER = /(?<!^|[.!?]\s)\b\p{Lu}\p{L}{3,}\s(?:of\s)?$/u
const PART_OF_NAME = /^\s(?:Act|Airlines|Airways|Bank|Post|Today|Times|Corporation|Ltd|Railways|\(now|\(as it)/u

const hasThe = (before: string): boolean => /\b[Tt]he $/u.test(before)

function fixOf(
  mention: StateMention,
  { right, article }: { right: string; article: boolean },
  flat: string,
): Pick<Found, 'fix'> {
  const { from, to } = mention
  const before = flat.slice(Math.max(0, from - 4), from)
  const opens = hasThe(before)
    ? /^The/u.test(before)
    : /(?:^|[.!?]\s|\n)$/u.test(flat.slice(Math.max(0, from - 2), from))
  // “Iran sanctions”: an adjective, which only a writer can mend.
  if (/^(?:’s)?\s(?:and\s\p{Lu}|sanctions|crisis|conflict|office)/u.test(flat.slice(to, to + 14))) return {}
  const text = article ? `${opens ? 'The' : 'the'} ${right}` : right
  return { fix: { title: `Write “${text}”`, text } }
}
