import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { DIGITS_PARTED, DIGIT_LETTER } from '../../scan-signs'

/** 22 December 2003. */
export const dateForm = paragraphRule({
  id: 'date-form',
  about: 'A date is day, month in full and year, without ordinal ending and comma: 22 December 2003.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: On 22 December 2003, and from 3 to 5 May 2004, in May 2005, the 22nd meeting was held; on 4 March, ferries left.',
      },
      {
        text: 'note 1: _The Ferry of December 22, 2003_.\npara 1: The letter was dated “May 3rd, 2004”.[^1] By 31 December, 2,004 ferries had left.',
      },
    ],
    bad: [
      {
        text: 'para 1: On December 22, 2003, the 3rd of May 2004, 4th June and 5 May, 2005, ferries left.',
        messages: [
          'A date is written “22 December 2003”',
          'A date is written “3 May 2004”',
          'A date is written “4 June”',
          'A date is written “5 May 2005”',
        ],
      },
      {
        text: 'OP 1: _Notes_ the report of 22 Dec. 2003 and that of 22/12/2003;',
        messages: ['A date is written “22 December 2003”', 'A date is written “22 December 2003”'],
      },
    ],
  },
  // Texts of the Security Council often keep a delegation's month before the day, and its annexes what papers say.
  find: (unit, { organ }) =>
    organ === 'SC' && !RESOLVED.includes('kind' in unit ? unit.kind : 'note')
      ? []
      : inProse(unit, GATE, DATE, (match) =>
          organ === 'SC' && match.groups?.['monthFirst'] ? undefined : said(match),
        ),
})

const RESOLVED: readonly string[] = ['preambular', 'operative']

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const FULL = MONTHS.join('|')
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const YEAR = '(?:19|20)\\d\\d'

const GATE = proseGate(
  {
    words:
      'jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june july august september october november december',
    signs: DIGIT_LETTER | DIGITS_PARTED,
  },
  /\d(?:st|nd|rd|th) |[a-z.] \d\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d|[a-z], (?:19|20)\d\d|\d (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\d[/.]\d\d?[/.](?:19|20)/,
)
const DATE = new RegExp(
  [
    `(?<monthFirst>${FULL}|(?:${SHORT})\\.?) (?<day1>[0-3]?\\d)(?:st|nd|rd|th)?,? (?<year1>${YEAR})(?!\\d|,\\d)`,
    `(?<!\\d)(?<day2>[0-3]?\\d)(?:st|nd|rd|th) (?:of )?(?<month2>${FULL})\\b(?:,? (?<year2>${YEAR}))?(?! (?:meeting|session))`,
    `(?<!\\d)(?<day3>[0-3]?\\d) (?<month3>${FULL}), (?<year3>${YEAR})(?!\\d|,\\d)`,
    `(?<!\\d)(?<day4>[0-3]?\\d) (?<month4>(?:${SHORT}))\\b\\.?(?: (?<year4>${YEAR}))(?!\\d)`,
    `(?<![\\d/.-])(?<day5>[0-3]?\\d)(?<by>[/.])(?<month5>[01]?\\d)\\k<by>(?<year5>${YEAR})(?![\\d/])`,
  ].join('|'),
  'gu',
)

function said({ groups = {} }: RegExpExecArray): ReturnType<typeof instead> | undefined {
  const of = (name: string): string =>
    [1, 2, 3, 4, 5].map((n) => groups[`${name}${n}`]).find((value) => value !== undefined) ?? ''
  const day = Number(of('day'))
  if (day < 1 || day > 31) return undefined
  const named = groups['monthFirst'] ?? of('month')
  const month = /^\d/u.test(named)
    ? MONTHS[Number(named) - 1]
    : MONTHS.find((full) => full.startsWith(named.slice(0, 3)))
  if (!month) return undefined
  const date = [day, month, of('year')].filter(Boolean).join(' ')
  // Day and month in figures may be the other way round.
  const isSure = !groups['by'] || day > 12
  return isSure
    ? instead(`A date is written “${date}”`, date)
    : { message: 'A date is written with its month in words' }
}
