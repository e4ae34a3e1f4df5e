import { isQuoted } from '../style/quoted'
import { gateOf } from '../scan'
import { isFootnote, ofUnit, wordsOf } from '../unit'

export type Target = 'paragraph' | 'section' | 'annex' | 'note' | 'table'

/** A reference within the document: `see paras. 3 and 4 above`. */
export interface Mention {
  from: number
  to: number
  target: Target
  /** What is named: `64`, `II.B`, `3 (a)`. */
  names: string[]
  direction?: 'above' | 'below'
}

/** The references of a paragraph or note to places of the same document. */
export const mentionsOf = ofUnit((unit) => (mayMention(unit) ? mentionsIn(wordsOf(unit), isFootnote(unit)) : NONE))

const mayMention = gateOf({ words: 'above below present see' })
const NONE: readonly Mention[] = []

/** In a note only those that say on which side. */
function mentionsIn(flat: string, inNote: boolean): Mention[] {
  // Every form has one of these words, and its own name.
  if (!MARKS.some((mark) => flat.includes(mark))) return []
  const mentions: Mention[] = []
  for (const { target, form, loose } of FORMS) {
    // "See para. 11" in a note is of the source that the note names.
    if (inNote && loose) continue
    if (!flat.includes(STEMS[target]) && !(target === 'section' && flat.includes('hap'))) continue
    for (const match of flat.matchAll(form)) {
      const from = match.index
      const before = flat.slice(Math.max(0, from - 60), from)
      // article 6, paragraph 2; preambular paragraph 3; A/75/289, paras. 3 and 4 above: parts of something else.
      if (
        /(?:\b(?:articles?|arts?\.|rules?|regulations?|annex|appendix)\s[\w.]+(?:\s\([^)]*\))?,\s|preambular\s|\/\d+,\s|Ibid\.,\s)$/iu.test(
          before,
        )
      )
        continue
      // (see ..., also see ...: with nothing between that could name another document.
      if (loose && !/\b[Ss]ee\s(?:also\s)?$/u.test(before)) continue
      const names = match.groups!['names']!
      const after = flat.slice(from + match[0].length)
      if (/^\s(?:of|to)\s(?!the\spresent)/u.test(after) || isQuoted(flat, from)) continue
      const side = match.groups!['side'] as 'above' | 'below' | undefined
      mentions.push({
        from,
        to: from + match[0].length,
        target,
        names: namesIn(names),
        ...(side && { direction: side }),
      })
    }
  }
  return mentions.sort((a, b) => a.from - b.from).filter((m, i, all) => i === 0 || m.from >= all[i - 1]!.to)
}

const MARKS = ['above', 'below', 'the present ', 'ee para', 'ee also para', 'ee annex', 'ee also annex']
const STEMS: Readonly<Record<Target, string>> = {
  paragraph: 'ara',
  section: 'ect',
  annex: 'nnex',
  note: 'note',
  table: 'able',
}

const namesIn = (names: string): string[] =>
  names.split(/\s?[-–]\s?|,?\s(?:and|or|to)\s|,\s/u).map((name) => name.replace(/\s?\(/gu, ' (').trim())

const NUMBER = String.raw`\d+(?:\s(?:bis|ter|quater))?(?:\s?\((?:[a-z]{1,3}|[ivx]+)\))*`
const NUMBERS = String.raw`${NUMBER}(?:(?:\s?[-–]\s?|,\s|,?\s(?:and|or|to)\s)${NUMBER})*`
const SECTION = String.raw`(?:[IVX]+|[A-Z])(?:[.,\s]?(?:[A-Z]|\d{1,2})(?![\w]))*`
const SECTIONS = String.raw`${SECTION}(?:(?:,\s|,?\s(?:and|to)\s)${SECTION})*`
const SIDE = String.raw`,?\s(?<side>above|below)(?![\w-])`
const OURS = String.raw`\s(?:of|in|to)\sthe\spresent\s(?:report|resolution|decision|document|note|draft)`
const FORMS: readonly { target: Target; form: RegExp; loose?: true }[] = [
  {
    target: 'paragraph',
    form: new RegExp(String.raw`\b[Pp]ara(?:graph)?s?\.?\s(?<names>${NUMBERS})(?:${SIDE}|${OURS})`, 'gu'),
  },
  {
    target: 'paragraph',
    loose: true,
    form: new RegExp(String.raw`\bpara(?:graph)?s?\.?\s(?<names>${NUMBERS})(?=\)|[.;]?$|\.\))`, 'gu'),
  },
  {
    target: 'section',
    form: new RegExp(
      String.raw`\b(?:[Ss]ect(?:ion)?s?|[Cc]hap(?:ter)?s?)\.?\s(?<names>${SECTIONS})(?:${SIDE}|${OURS})`,
      'gu',
    ),
  },
  {
    target: 'annex',
    form: new RegExp(String.raw`\b[Aa]nnex(?:es)?\s(?<names>[IVX]+(?:,?\sand\s[IVX]+)?)(?:${SIDE}|${OURS})`, 'gu'),
  },
  {
    target: 'annex',
    loose: true,
    form: new RegExp(String.raw`\bannex(?:es)?\s(?<names>[IVX]+(?:,?\sand\s[IVX]+)?)(?=\)|[.;]?$|\.\))`, 'gu'),
  },
  {
    target: 'note',
    form: new RegExp(String.raw`\b(?:foot)?notes?\s(?<names>\d+(?:,?\s(?:and|to)\s\d+)?)${SIDE}`, 'gu'),
  },
  { target: 'table', form: new RegExp(String.raw`\b[Tt]ables?\s(?<names>\d+(?:,?\s(?:and|to)\s\d+)?)${SIDE}`, 'gu') },
]
