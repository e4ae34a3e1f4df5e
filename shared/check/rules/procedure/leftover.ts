import type { MastheadField } from '../../../text/document-text'
import { fieldText } from '../../../text/flat'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { gateOf } from '../../scan'
import { LEFT_OPEN } from '../../scan-signs'
import { isFootnote, placeOf, wordsOf } from '../../unit'
import type { Unit } from '../../unit'

interface Left {
  from: number
  to: number
  message: string
  /** One noun in brackets, as forms have it. */
  form: boolean
}

/** XX, [TBC], [date], ___: what a draft leaves for later. */
export const leftover = documentRule<readonly Left[]>({
  id: 'leftover',
  about: 'Nothing is left to be filled in or confirmed: no XX, no [TBC], no blank, no sample text.',
  level: 'error',
  reference: 'Drafting convention',
  examples: {
    ok: [
      { text: 'para 1: Articles 19 and XX, chapters XIX and XX and parts I to XX apply.' },
      {
        text: `
          @symbol A/C.3/80/L.__
          PP: _Recalling_ its resolution 2200 A (XXI) and section XX of resolution 75/253, and [taking note of] the report A/80/__,
          OP 1: _Urges_ States [to inspect ferries] [and boats];`,
      },
      {
        text: 'para 1: Norland wrote that ferries [sic] had left “[…] in May”; the letter “X” stands for none, and why not?',
      },
    ],
    bad: [
      {
        text: `
          para 1: By [date], replies had been received from XX States and [number] organizations (see E/CN.99/2026/XX).
          para 2: The meeting was held on __ May in [to be confirmed], TBC. Lorem ipsum dolor ???`,
        messages: [
          'Still to be filled in: “[date]”',
          'Still to be filled in: “XX”',
          'Still to be filled in: “[number]”',
          'Still to be filled in: “XX”',
          'Still to be filled in: “__”',
          'Still to be filled in: “[to be confirmed]”',
          'Still to be filled in: “TBC”',
          'Sample text was left: “Lorem ipsum”',
          'Still to be filled in: “???”',
        ],
      },
      {
        text: 'para 1: There were 40 courses ashore and XX at sea (see paras. 10 and XX below).',
        messages: ['Still to be filled in: “XX”', 'Still to be filled in: “XX”'],
      },
      {
        text: `
          @title Ferries
          @sponsors [Sponsors]: draft resolution
          OP 1: _Requests_ a report at its [number] session.`,
        messages: ['Still to be filled in above the title: “[Sponsors]”', 'Still to be filled in: “[number]”'],
      },
    ],
  },
  extract: (unit) => {
    if (!isFootnote(unit) && unit.kind === 'contents') return undefined
    if (!isFootnote(unit) && unit.kind === 'annex') return []
    const flat = wordsOf(unit)
    const left = mayBeLeft(unit) && SIGNS.test(flat) ? leftIn(flat, '') : []
    return left.length ? left : undefined
  },
  judge: (extracts, { text }) => [
    ...FIELDS.flatMap((field): Found[] => {
      const flat = fieldText(text, field)
      if (!SIGNS.test(flat)) return []
      const isTitle = field === 'title'
      return leftIn(flat, isTitle ? ' in the title' : ' above the title').map(({ from, to, message }) =>
        isTitle ? { from, to, message } : { from: 0, to: 0, message },
      )
    }),
    ...bodyFindings(extracts),
  ],
})

function bodyFindings(extracts: readonly { unit: Unit; extract: readonly Left[] }[]): Found[] {
  let inAnnex = false
  return extracts.flatMap(({ unit, extract }) => {
    inAnnex ||= !isFootnote(unit) && unit.kind === 'annex'
    // A form or an oath in an annex has blanks for those who fill it in.
    return extract
      .filter(({ form }) => !(inAnnex && form))
      .map(({ from, to, message }) => ({ ...placeOf(unit), from, to, message }))
  })
}

const FIELDS: readonly MastheadField[] = [
  'title',
  'subtitle',
  'date',
  'session',
  'place',
  'item',
  'itemTitle',
  'sponsors',
  'body',
  'organ',
]
const mayBeLeft = gateOf({
  words: 'xx xxx xxxx xxxxx xxxxxx xxxxxxx xxxxxxxx tba tbc tbd lorem todo fixme insert',
  signs: LEFT_OPEN,
})
/** Told at once of most texts that they have nothing of it. */
const SIGNS = /XX|xx|\[|_{2}|\?\?|TB[CDA]|[Ll]orem|TODO|FIXME|[Ii]nsert/u

/** The nouns that a template puts in brackets, alone or with "of": what is to stand there. */
const NOUN =
  '(?:number|date|dates|day|month|year|day, month|name|names|title|subject|symbol|organ|organ’s name|sponsors?|session|place|venue|recommendation|recommendations|source|reference|ref|country|State|States|body|text|paragraph|para|figure|amount|percentage|xx?|n|N|\\?+|X+)'
const FORM = new RegExp(`^\\[${NOUN}\\]$`, 'u')
const LEFT = new RegExp(
  [
    `\\[(?:${NOUN}|(?:insert|add|complete|update|check|verify|confirm|fill in|to be|to come|tb[cda]|TB[CDA]|date of|number of|name of|title of|see (?:above|below)\\?|what (?:is|was|follows|the|States|Governments)|What (?:is|was|follows|the)|Insert|Add|To be|Date|Number|Name|Title|Sponsors|Subject|Symbol|Place)\\b[^\\[\\]]{0,80})\\]`,
    '(?<![\\p{L}\\d])(?:TB[CDA]|TODO|FIXME)(?![\\p{L}\\d])',
    // A roman twenty stands in brackets, or after what is counted so.
    '(?<![\\p{L}\\d(-])(?<!(?:[Pp]arts?|[Cc]hap(?:ter|\\.)s?|[Aa]nnex(?:es)?|[Aa]rticles?|[Ss]ect(?:ions?|\\.)|[Tt]itle|[Vv]ol(?:ume|\\.)|[Bb]ook|[IVXLC]+,? (?:and|to|or)|(?:[Aa]rticles|[Ss]ections|[Cc]hapters|[Pp]arts|[Aa]nnexes|[Rr]ules) [^.;]{1,30} (?:and|to)|[Aa]ppendix|century|Supplement|League|vols?\\.|[Rr]ule|CXX|John|Pius) )XX+(?![\\p{L}\\d]|-\\d)(?! ?(?:century|to XX))',
    '(?<![\\p{L}\\d])xx+(?![\\p{L}\\d])',
    '(?<![./\\p{L}\\d_-])_{2,}(?!_)',
    '\\?{2,}',
    '[Ll]orem ipsum',
    '\\b[Ii]nsert (?:date|number|name|text|here|symbol)\\b',
  ].join('|'),
  'gu',
)

function leftIn(flat: string, where: string): Left[] {
  return [...flat.matchAll(LEFT)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    form: FORM.test(words),
    message: /lorem/iu.test(words)
      ? `Sample text was left${where}: “${words}”`
      : `Still to be filled in${where}: “${words}”`,
  }))
}
