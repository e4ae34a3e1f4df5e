import { hasShortPart, NEXT_NUMBER, PART_NUMBER } from '../../notes/part-numbers'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { gateOf } from '../../scan'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** One paragraph is in the singular, several are in the plural. */
export const pluralOfParts = paragraphRule({
  id: 'plural-of-parts',
  about: 'The word before a number agrees with it: “para. 3” and “paras. 3 and 4”, “chap. I” and “chaps. I–III”.',
  level: 'warning',
  levelFor: { SC: 'hint' },
  reference: 'Editorial Manual, Footnotes, chapter 9; Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Under paragraph 3 and 4 September 2020 nothing is due; see paragraphs 3 to 5, and paragraph 3 (a) and (b).[^1]
          note 1: Resolutions 69/117, para. 8, 70/116, para. 4, and 71/1, paras. 7–8 and 87.1.`,
      },
      {
        text: `
          para 1: One.[^1]
          note 1: Act No. 2010-2 of 5 January 2010, annex I and annex II, vols. 2171 and 2173, No. 27531, chap. I and sects. A and B.`,
      },
    ],
    bad: [
      {
        text: 'OP 1: _Authorizes_ States acting under paragraph 3 and 4 above to call at any port;\nOP 2: _Ends_.',
        messages: ['Two numbers need “paragraphs”'],
      },
      {
        text: 'para 1: One.[^1] Two.[^2]\nnote 1: A/75/1, para. 3 and 4, and annex I and II.\nnote 2: A/75/2, paras. 5.',
        messages: ['Two numbers need “paras.”', 'Two numbers need “annexes”', 'One number needs “para.”'],
      },
    ],
  },
  find: (unit) => {
    if (!mayHold(unit)) return []
    const flat = wordsOf(unit)
    if (!isFootnote(unit) && !flat.includes('paragraph') && !hasShortPart(flat)) return []
    const found: Found[] = []
    const say = (match: RegExpExecArray, message: string, word: string): void => {
      const from = match.index
      found.push({
        ...placeOf(unit),
        from,
        to: from + match[1]!.length,
        message,
        fix: { title: `Write “${word}”`, text: word },
      })
    }
    for (const match of flat.matchAll(isFootnote(unit) ? ONE_IN_NOTE : ONE_IN_TEXT)) {
      const plural = PLURALS[match[1]!]
      if (plural) say(match, `Two numbers need “${plural}”`, plural)
    }
    if (isFootnote(unit))
      for (const match of flat.matchAll(SEVERAL)) {
        const singular = SINGULARS[match[1]!]
        if (singular) say(match, `One number needs “${singular}”`, singular)
      }
    return found
  },
})

const mayHold = gateOf({
  words: 'paragraph paragraphs subparagraph para paras art arts sect sects chap chaps vol vols p pp annex annexes',
})
const PLURALS: Readonly<Record<string, string>> = {
  paragraph: 'paragraphs',
  subparagraph: 'subparagraphs',
  article: 'articles',
  section: 'sections',
  chapter: 'chapters',
  annex: 'annexes',
  'para.': 'paras.',
  'art.': 'arts.',
  'sect.': 'sects.',
  'chap.': 'chaps.',
  'vol.': 'vols.',
  'p.': 'pp.',
}
const SINGULARS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PLURALS).map(([one, several]) => [several, one]),
)

const ONE_IN_TEXT = new RegExp(String.raw`(?<![\p{L}])(paragraph|para\.)\s${PART_NUMBER}${NEXT_NUMBER}`, 'gu')
const ONE_IN_NOTE = new RegExp(
  String.raw`(?<![\p{L}.])(paragraph|annex|(?:para|art|sect|chap|vol|p)\.)\s${PART_NUMBER}${NEXT_NUMBER}`,
  'gu',
)
/** The number is the only one: what follows begins something else. */
const SEVERAL = new RegExp(
  String.raw`(?<![\p{L}.])(annexes|(?:paras|arts|sects|chaps|vols|pp)\.)\s(?:\d+(?![.\d]*\d)|[IVXLC]+(?![.\p{L}\d]*[\p{L}\d]))(?=[;)]|\.?$|,\s(?![\dIVXLC(]|and\b)\p{L})`,
  'gu',
)
