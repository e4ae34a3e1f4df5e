import { mentionsIn, mentionsOf } from '../../names/state-mentions'
import { stateGroupsOf, stateListsOf } from '../../names/state-lists'
import { misnamed, namingMessage } from '../../names/state-naming'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'
import type { Unit } from '../../unit'
import { fieldText } from '../../../text/flat'
import type { StateMention } from '../../../text/states'

/** States bear their names of the document's day in lists. */
export const stateNameInList = documentRule<readonly StateMention[]>({
  id: 'state-name-in-list',
  about: 'A list of States gives each the short name that is right on the day of the document, never an informal one.',
  level: 'error',
  reference: 'Editorial Manual, Country names; UNTERM',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: Replies came from Tunisia, Turkey and Venezuela.', date: '2005-03-29' },
      { text: 'para 1: Replies came from Tunisia, Türkiye and Uganda.', date: '2024-01-15' },
      {
        text: 'para 1: Replies came from Thailand, Turkey and Uganda, or from Thailand, Türkiye and Uganda.',
        date: '2022-06-15',
      },
      {
        text: '@sponsors Norway, Republic of Korea and Viet Nam: draft resolution\nOP: _Thanks_ all.',
        date: '2024-01-15',
      },
      {
        text: 'para 1: Ferries cross from Zaire, Yugoslavia and Czechoslovakia as they then were.',
        date: '1990-05-01',
      },
    ],
    bad: [
      {
        text: 'para 1: Replies came from Norway, Russia and Turkey.',
        date: '2024-01-15',
        messages: [
          'The State’s name in United Nations texts is “Russian Federation”, not “Russia”',
          'In 2024 the State’s name is “Türkiye”, not “Turkey”',
        ],
      },
      {
        text: 'para 1: Three replied.[^1]\nnote 1: Lao PDR, Norway and South Korea.',
        messages: [
          'The State’s name in United Nations texts is “Lao People’s Democratic Republic”, not “Lao PDR”',
          'The State’s name in United Nations texts is “Republic of Korea”, not “South Korea”',
        ],
      },
      {
        text: 'para 1: Replies came from Chad, Swaziland and Türkiye.',
        date: '2020-03-01',
        messages: [
          'In 2020 the State’s name is “Eswatini”, not “Swaziland”',
          'In 2020 the State’s name is “Turkey”, not “Türkiye”',
        ],
      },
      {
        text: '@sponsors Iran, Norway and Vietnam: draft resolution\nOP: _Thanks_ all.',
        date: '2024-01-15',
        messages: [
          'In 2024 the State’s name is “Iran (Islamic Republic of)”, not “Iran”',
          'The State’s name in United Nations texts is “Viet Nam”, not “Vietnam”',
        ],
      },
    ],
  },
  extract: (unit) => {
    const listed = listedIn(unit)
    return listed.length > 0 ? listed : undefined
  },
  judge: (extracts, { date, organ, text }) => {
    const found: Found[] = []
    const look = (mention: StateMention, place: Pick<Found, 'paragraphId' | 'footnoteId'>): void => {
      const naming = misnamed(mention, date, true)
      if (!naming) return
      found.push({
        ...place,
        from: mention.from,
        to: mention.to,
        message: namingMessage(mention, naming, date, naming.right),
        fix: { title: `Write “${naming.right}”`, text: naming.right },
      })
    }
    const sponsors = fieldText(text, 'sponsors')
    if (sponsors) for (const mention of mentionsIn(sponsors)) look(mention, {})
    // The Security Council says Tanzania and Russia too.
    if (organ !== 'SC')
      for (const { unit, extract } of extracts) for (const mention of extract) look(mention, placeOf(unit))
    return found.map((one) => (one.paragraphId || one.footnoteId ? one : withoutFix(one)))
  },
})

/** The masthead cannot be mended from here. */
function withoutFix({ from, to, message }: Found): Found {
  return { from, to, message }
}

function listedIn(unit: Unit): readonly StateMention[] {
  if (!isFootnote(unit) && (unit.kind === 'quote' || unit.kind === 'contents' || unit.kind === 'heading')) return []
  if (mentionsOf(unit).length === 0) return []
  const flat = wordsOf(unit)
  const lists = isFootnote(unit)
    ? stateGroupsOf(unit).filter(
        ({ states, from, to }) => states.length >= 3 || (from === 0 && to >= flat.trimEnd().length - 1),
      )
    : stateListsOf(unit)
  return lists
    .filter(
      ({ to }) => !/^\s(?:\p{Lu}\p{Ll}+\s){0,3}(?:Act|Treaty|Convention|Agreement)\b/u.test(flat.slice(to, to + 80)),
    )
    .flatMap(({ states }) => states)
}
