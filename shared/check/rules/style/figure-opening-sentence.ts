import { inProse, proseGate } from '../../style/in-prose'
import { numberInWords } from '../../numbers/number-in-words'
import { paragraphRule } from '../../rule'
import { OPENING_DIGIT } from '../../scan-signs'
import { isFootnote } from '../../unit'

/** Sixty staff members. */
export const figureOpeningSentence = paragraphRule({
  id: 'figure-opening-sentence',
  about: 'No sentence begins with a figure: the number is written in words, or the sentence turned round.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Sixty inspectors were trained (see No. 42 ferries). In 2025, 42 ferries left. See vol. 3. 42.\\n42 boats were lost',
      },
      { text: 'bullet: 42 ferries inspected' },
    ],
    bad: [
      {
        text: 'para 1: Inspectors were trained in Norland. 42 ferries were inspected by them in the first year.',
        messages: ['The sentence begins with a figure'],
      },
      {
        text: 'para 1: 15 States reported that they had trained inspectors.',
        messages: ['The sentence begins with a figure'],
      },
    ],
  },
  find: (unit) => {
    if (isFootnote(unit) || unit.kind !== 'numbered') return []
    return inProse(unit, GATE, OPENING, ({ 1: figure = '', index }, prose) => {
      if (NAMED.test(prose.slice(Math.max(0, index - 8), index))) return undefined
      const words = numberInWords(Number(figure))
      const text = words && words[0]!.toUpperCase() + words.slice(1)
      return {
        message: 'The sentence begins with a figure',
        from: index,
        to: index + figure.length,
        ...(text && { fix: { title: `Write “${text}”`, text } }),
      }
    })
  },
})

/** Not the ends of sentences. */
const NAMED = /\b(?:paras?|chaps?|sects?|vols?|arts?|figs?|annexs?|Nos?|pp|resp|approx|Sept)\.\s+$/u

const GATE = proseGate({ signs: OPENING_DIGIT }, /^\d|[.?!]\s+\d/)
const OPENING =
  /(?<=^|\p{Ll}{3}[.?!]\s+)(\d{1,3}(?:,\d{3})*) (?:States |Member |Governments |(?!per )\p{Ll}+ )(?=(?:\p{L}|\S){2,} )/gu
