import { SCALE, SPELLED, scaleOf, spelledValue } from './spelled-number'
import { ofUnit, wordsOf } from '../unit'

/** A number in running text, in digits or in words. */
export interface Figure {
  from: number
  to: number
  value: number
  /** Written in words. */
  spelled: boolean
  /**
   * `count` of things or an amount; `share` in per cent; `year`; `day` of a date; `fraction` (two thirds, one in three);
   * `place`: what it stands in is a name: article 3, No. 24, resolution 58/137, COVID-19, 9 a.m.
   */
  kind: 'count' | 'share' | 'year' | 'day' | 'fraction' | 'place'
  /** The words before it leave it open. */
  near?: 'about' | 'over' | 'under'
  /** It was rounded to this much: 100,000 in "1.2 million". */
  step: number
}

/** The figures of a unit's own words. */
export const figuresOf = ofUnit((unit) => figuresIn(wordsOf(unit)))

/** All figures in a text, in order. */
export function figuresIn(flat: string): readonly Figure[] {
  const found: Figure[] = []
  // Where a number may begin is found by a plain look, and only there is it read.
  for (const { index } of flat.matchAll(BEGINS)) {
    if (index < (found.at(-1)?.to ?? 0)) continue
    NUMBER.lastIndex = index
    const match = NUMBER.exec(flat)
    if (!match) continue
    const from = index
    const { digits, scale, words } = match.groups as { digits?: string; scale?: string; words?: string }
    let to = from + match[0].length
    const before = flat.slice(Math.max(0, from - 40), from)
    if (digits !== undefined) {
      const bare = digits.replace(/,/gu, '')
      const decimals = /\.(\d+)$/u.exec(bare)?.[1]!.length ?? 0
      const times = scale ? scaleOf(scale) : 1
      const value = Number(bare) * times
      const step = scale || decimals > 0 ? times / 10 ** decimals : 1
      const last = found.at(-1)
      const kind = digitsKind(flat, digits, from, to, before, last)
      found.push({ from, to, value, spelled: false, kind, step, ...nearOf(before) })
      continue
    }
    // "of the two and three", "twenty ten": the words that belong together are the longest number they make.
    let spelled = words!
    let value = spelledValue(spelled)
    while (value === undefined && /[\s-]/u.test(spelled)) {
      spelled = spelled.replace(/(?:[\s-]+and)?[\s-]+\p{L}+$/iu, '')
      value = spelledValue(spelled)
    }
    if (value === undefined) continue
    to = from + spelled.length
    found.push({ from, to, value, spelled: true, kind: wordsKind(flat, to, before), step: 1, ...nearOf(before) })
  }
  return found
}

const BEGINS =
  /\d+|\b(?:[Oo]ne|[Tt](?:wo|en|h(?:ree|irt)|we(?:lve|nt))|[Ff](?:our|i(?:ve|ft)|ort)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine|[Zz]ero|[Aa]n? (?:dozen|hundred|thousand|million|billion))/g
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s(?<scale>${SCALE})(?![\\p{L}]))?|(?<words>${SPELLED})(?![\\p{L}\\p{N}]))`,
  'iuy',
)

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DAY_AFTER = new RegExp(
  `^(?:(?:\\s?[-–—]\\s?|\\s(?:to|and|or|until)\\s|,\\s)\\d{1,2}){0,3}\\s${MONTH}(?![\\p{Ll}])`,
  'u',
)
const DAY_BEFORE = new RegExp(`${MONTH}\\s$`, 'u')
/** Whether a word that may make a name of the number after it ends these. */
function mayName(before: string): boolean {
  const end = before.length - 1
  if (!/\s/.test(before[end] ?? '')) return false
  const to = before[end - 1] === '.' ? end - 1 : end
  let from = to
  while (from > 0 && isAscii(before.charCodeAt(from - 1))) from -= 1
  const code = before.charCodeAt(from - 1)
  // Other letters are left to the pattern.
  return code > 127 || NAMERS.has(before.slice(from, to).toLowerCase())
}

const isAscii = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Words whose number is a name. */
const NAMING =
  /(?:^|[^\p{L}])(?:(?:nos?|paras?|pp?|vols?|chaps?|sects?|arts?|ch|fig|op|pp|subparas?)\.?|articles?|paragraphs?|subparagraphs?|chapters?|sections?|annex(?:es)?|appendix|resolutions?|decisions?|items?|tables?|figures?|notes?|footnotes?|rules?|regulations?|goals?|targets?|principles?|parts?|phases?|schedules?|conventions?|recommendations?|pages?|supplements?|questions?|grades?|levels?|category|categories|class|lines?|version|stages?|groups?|form|route|zone|box|room|indicators?|strategy|programme|subprogramme|component|pillar|protocols?|additional protocol|law|act|decree|order|ordinance|directive|bill|chart|formula|project|lot|sector|area|meeting|session|volumes?|titles?|laws|acts|tier|type|type|building|flight|unit|model|gate|pier|berth|track|system|instrument|mission)\s(?:nos?\.\s?)?$/iu
const NAMERS = new Set(
  (
    'no nos para paras p pp vol vols chap chaps sect sects art arts ch fig op subpara subparas article articles paragraph paragraphs subparagraph subparagraphs ' +
    'chapter chapters section sections annex annexes appendix resolution resolutions decision decisions item items table tables figure figures note notes ' +
    'footnote footnotes rule rules regulation regulations goal goals target targets principle principles part parts phase phases schedule schedules convention conventions ' +
    'recommendation recommendations page pages supplement supplements question questions grade grades level levels category categories class line lines version stage stages ' +
    'group groups form route zone box room indicator indicators strategy programme subprogramme component pillar protocol protocols law act decree order ordinance directive bill ' +
    'chart formula project lot sector area meeting session volume volumes title titles laws acts tier type building flight unit model gate pier berth track system instrument mission'
  ).split(' '),
)
const GOES_ON = /^(?:,\s?(?:and\s)?|\s(?:and|to|or)\s|\s?[-–—]\s?|\s?\(\p{L}\)(?:,|\sand|\sto)\s)$/u

function digitsKind(
  flat: string,
  digits: string,
  from: number,
  to: number,
  before: string,
  last: Figure | undefined,
): Figure['kind'] {
  const after = flat.slice(to, to + 30)
  const previous = before.at(-1) ?? ''
  if (/^\s?(?:per\s?cent(?![\p{L}])|%|percentage)/iu.test(after)) return 'share'
  // 2003-04, 2003/04.
  if (/(?<!\d)(?:19|20)\d\d[-–—/]$/u.test(before.slice(-6))) return 'year'
  if (previous === '/' || previous === '_' || after[0] === '/' || /^[\p{L}_]/u.test(after)) return 'place'
  if (/[\p{L}]$/u.test(previous) || /[\p{Lu}\p{N}][-.]$/u.test(before.slice(-3))) return 'place'
  if (/^\s?[ap]\.m\.|^\s?\((?:[IVXLC]+|S-|ES-|(?:19|20)\d\d\))/u.test(after) || /^\s(?:noon|hours GMT)/u.test(after))
    return 'place'
  if (/^\d{1,2}$/u.test(digits) && (DAY_AFTER.test(after) || DAY_BEFORE.test(before.slice(-10)))) return 'day'
  if (/^(?:1[5-9]|20|21)\d\d$/u.test(digits)) return 'year'
  if (mayName(before) && NAMING.test(before)) return 'place'
  if (last?.kind === 'place' && GOES_ON.test(flat.slice(last.to, from)) && last.to > from - 8) return 'place'
  return 'count'
}

function wordsKind(flat: string, to: number, before: string): Figure['kind'] {
  const after = flat.slice(to, to + 30)
  if (/^\s?per\s?cent(?![\p{L}])|^\spercentage/iu.test(after)) return 'share'
  if (FRACTION.test(after)) return 'fraction'
  return /(?:^|[^\p{L}])(?:parts?|chapters?|phases?|goals?|annex|pillar)\s$/iu.test(before) ? 'place' : 'count'
}
const FRACTION =
  /^[- ](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|first|second|twent\p{L}+|fift\p{L}+|\p{L}+(?:ieth|teenth))(?![\p{L}])|^\s(?:in|out of every)\s(?:two|three|four|five|six|seven|eight|nine|ten|\d)/iu

const ABOUT =
  /(?:about|approximately|around|some|nearly|almost|roughly|close to|an estimated|circa|estimated at|approx\.)\s(?:[$€£])?$/iu
const OVER =
  /(?:more than|over|at least|no fewer than|no less than|not fewer than|not less than|exceed(?:s|ed|ing)?|in excess of|upwards of|above|beyond|minimum of|older than|larger than|greater than|higher than)\s(?:the\s)?(?:[$€£])?$/iu
const UNDER =
  /(?:less than|fewer than|under|up to|at most|no more than|not more than|below|as many as|not exceeding|maximum of|within|younger than|lower than|smaller than)\s(?:the\s)?(?:[$€£])?$/iu

/** The last letters before the blank of all that ABOUT, OVER and UNDER find. */
const TAILS = new Set(
  'out ely und ome rly ost hly ted rca rox ox. han ver ast eed eds ded ing ove ond der low hin the'
    .split(' ')
    .concat(' to', ' at', ' of', ' as'),
)

function nearOf(before: string): { near?: 'about' | 'over' | 'under' } {
  const end = /[$€£]$/.test(before) ? before.length - 2 : before.length - 1
  if (!TAILS.has(before.slice(Math.max(0, end - 3), end).toLowerCase())) return {}
  if (ABOUT.test(before)) return { near: 'about' }
  if (OVER.test(before)) return { near: 'over' }
  return UNDER.test(before) ? { near: 'under' } : {}
}
