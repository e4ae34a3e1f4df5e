import { beginsSentence, inProse, instead, proseGate } from '../../style/in-prose'
import { numberInWords } from '../../numbers/number-in-words'
import { paragraphRule } from '../../rule'
import { SMALL_NUMBER } from '../../scan-signs'
import { isFootnote } from '../../unit'

/** Five States, not 5 States. */
export const smallNumberInFigures = paragraphRule({
  id: 'small-number-in-figures',
  about:
    'Numbers under ten are written in words, except in percentages, measurements, ages, money and votes and beside a higher number of the same kind.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Five States reported; of 120 ferries, 7 ferries were inspected, 14 States having replied, previously 9 States.
          para 2: In paragraph 5 States are asked for 3 per cent, 5 million boats, 9 kilometres, children under 5 years of age and $4.
          para 3: The vote was 98 to 2, with 5 States abstaining; 2 posts (P-4) were added, and 3 or 4 P-3 officers.`,
      },
      { text: 'table: Ferries\nrow: Norland | 5 ferries | 3 States' },
    ],
    bad: [
      {
        text: 'para 1: In 2025, 5 States reported that 3 inspectors had been trained.',
        messages: ['A number under ten is written “five”', 'A number under ten is written “three”'],
      },
      {
        text: 'OP 1: _Decides_ to convene 2 regional workshops within 6 months;',
        messages: ['A number under ten is written “two”', 'A number under ten is written “six”'],
      },
    ],
  },
  find: (unit, { organ }) => {
    if (organ === 'SC' || isFootnote(unit) || unit.kind === 'table' || unit.kind === 'heading') return []
    return inProse(unit, GATE, COUNT, ({ 1: figure = '', 2: noun = '', index }, prose) => {
      if (prose.length < 40 || ASIDE.test(prose.slice(Math.max(0, index - 24), index))) return undefined
      // Beside ten or more of anything counted the series rule may hold, and posts, votes and money are in figures.
      if (COUNTED.test(prose) || OFFICE.test(prose)) return undefined
      const word = numberInWords(Number(figure))
      const write = beginsSentence(prose, index) ? word[0]!.toUpperCase() + word.slice(1) : word
      return noun
        ? { ...instead(`A number under ten is written “${write}”`, write), to: index + figure.length }
        : undefined
    })
  },
})

const GATE = proseGate({ signs: SMALL_NUMBER }, /\b[1-9] (?:[a-z]+ )?(?:Member|States|Gov|[a-z]{3})/)
const COUNT =
  /(?<![\p{L}\d.,/:$€£+–(-])(?<![$€£\d] )([1-9]) (?=((?:(?!per|of|and|to|or|at|in|on|million|billion|trillion)[a-z]+ )?(?:Member States|States|Governments|countries|organizations|entities|parties|meetings|workshops|seminars|reports|persons|people|women|men|children|cases|projects|recommendations|reasons|members|regions|replies|respondents|months|weeks|days|experts|inspectors|languages|subjects|vessels|ships|ferries|boats|representatives|observers|officials|officers|events|courses|offices|centres|areas|priorities|objectives|principles|agreements|laws|treaties|institutions|universities|schools|hospitals|training courses|years(?! (?:of age|old)))\b))/gu
/** What a figure belongs to that stands before it, and what is an age or a measure. */
const ASIDE =
  /(?:paragraphs?|paras?\.|articles?|items?|sections?|chapters?|annex(?:es)?|resolutions?|decisions?|Goals?|targets?|No\.|Nos\.|parts?|phases?|stages?|tables?|figures?|notes?|pages?|levels?|grades?|age[ds]?|ages? of|under|rule|rules|article|Group of|and|or|to|than|by|G|between|vol\.|p\.|pp\.|Additional Protocol|Day|Tier|category|class|version|option)\s*$/u
const COUNTED =
  /(?<![\d.,/:(–-])(?!(?:1[89]|20)\d\d\b)\d{2,}(?:,\d{3})* (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|per|and \d|of)\b)(?=[A-Za-z])/u
const OFFICE = /\b(?:posts?|votes?|abstain|abstentions?|P-\d|D-\d|G-\d|reassign|redeploy)/u
