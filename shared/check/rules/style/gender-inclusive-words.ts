import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'

/** Chair, humankind, police officers. */
export const genderInclusiveWords = paragraphRule({
  id: 'gender-inclusive-words',
  about: 'Words that name one sex where both are meant have a form for all: Chair, humankind, police officers, they.',
  level: 'hint',
  reference: 'Guidelines for gender-inclusive language in English',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: The Chair thanked the Secretary-General for his report, and humankind for its fishers. Norland wrote “manpower”.',
      },
      { text: 'PP: _Recalling_ the proclamation on man and the sea, and the _Report of the Chairman_,' },
    ],
    bad: [
      {
        text: 'para 1: The chairman said that mankind lacked the manpower, and policemen agreed.',
        messages: [
          '“Chair” names all',
          '“humankind” names all',
          '“workforce” names all',
          '“police officers” names all',
        ],
      },
      {
        text: 'OP 1: _Urges_ each captain to report his or her man-made losses to the spokesman;',
        messages: ['“their” names all', '“human-caused” names all', '“spokesperson” names all'],
      },
    ],
  },
  find: (unit) =>
    inProse(unit, GATE, GENDERED, ({ 0: whole, index }, prose) => {
      const lower = whole.toLowerCase()
      // A title with a name after it is a known person's.
      if (/^ [A-Z]/u.test(prose.slice(index + whole.length)) && /^[A-Z]/u.test(whole)) return undefined
      const write = FOR_ALL[lower]
      if (!write) return undefined
      const isCapital = /^[A-Z]/u.test(whole)
      return instead(`“${write}” names all`, isCapital ? write[0]!.toUpperCase() + write.slice(1) : write)
    }),
})

const FOR_ALL: Readonly<Record<string, string>> = {
  chairman: 'Chair',
  chairmen: 'Chairs',
  'vice-chairman': 'Vice-Chair',
  'vice-chairmen': 'Vice-Chairs',
  spokesman: 'spokesperson',
  spokesmen: 'spokespersons',
  policeman: 'police officer',
  policemen: 'police officers',
  mankind: 'humankind',
  manpower: 'workforce',
  'man-made': 'human-caused',
  businessman: 'business person',
  businessmen: 'business people',
  businesswoman: 'business person',
  fisherman: 'fisher',
  fishermen: 'fishers',
  fireman: 'firefighter',
  firemen: 'firefighters',
  salesman: 'salesperson',
  salesmen: 'salespersons',
  workmen: 'workers',
  workman: 'worker',
  statesmen: 'leaders',
  middleman: 'intermediary',
  middlemen: 'intermediaries',
  congressman: 'legislator',
  congressmen: 'legislators',
  servicemen: 'service members',
  serviceman: 'service member',
  layman: 'layperson',
  laymen: 'laypersons',
  forefathers: 'ancestors',
  housewife: 'homemaker',
  housewives: 'homemakers',
  stewardess: 'flight attendant',
  foremen: 'supervisors',
  foreman: 'supervisor',
  'he or she': 'they',
  'he/she': 'they',
  'his or her': 'their',
  'his/her': 'their',
  'him or her': 'them',
  'him/her': 'them',
  's/he': 'they',
  unmanned: 'uncrewed',
  'man-hours': 'work-hours',
  freshman: 'first-year student',
}
const GATE = proseGate(
  { words: Object.keys(FOR_ALL).join(' ').replaceAll('/', ' ').replaceAll(' or ', ' ') },
  /(?:^|[^uo])m[ae]n(?:\b|ship|power|kind)|[Uu]nmanned|ousewi|orefather|tewardess|\b(?:[Hh]e|[Hh]im|[Hh]is|[Ss])(?:\/| or )/,
)
const GENDERED = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(FOR_ALL)
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]!}]${word.slice(1)}`)
    .join('|')})(?![\\p{L}-])`,
  'gu',
)
