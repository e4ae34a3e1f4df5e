import { beginsSentence, inProse, instead, proseGate } from '../../style/in-prose'
import { spelledValue } from '../../numbers/spelled-number'
import { paragraphRule } from '../../rule'
import { isFootnote } from '../../unit'

/** 15 States, not fifteen States. */
export const numberFromTenInWords = paragraphRule({
  id: 'number-from-ten-in-words',
  about: 'Numbers from 10 are written in figures, except at the beginning of a sentence and beside another number.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Fifteen States replied. Twelve of 42 ferries, fifteen 20-metre boats and a twenty-first ferry were inspected.',
      },
      {
        text: 'OP 1: _Decides_ that “twenty years” means 20 years, at its fifty-eighth session, three quarters of them in the twenty-first century;',
      },
    ],
    bad: [
      {
        text: 'para 1: In all, fifteen States reported that twenty-one inspectors had been trained.',
        messages: ['From 10 a number is written in figures: 15', 'From 10 a number is written in figures: 21'],
      },
      {
        text: 'OP 1: _Requests_ the Secretary-General to report within ninety days;',
        messages: ['From 10 a number is written in figures: 90'],
      },
    ],
  },
  find: (unit, { organ }) => {
    if (organ === 'SC' || (!isFootnote(unit) && unit.kind === 'heading')) return []
    return inProse(unit, GATE, WORDS, ({ 0: words, index }, prose) => {
      const value = spelledValue(words)
      if (value === undefined || value < 10 || beginsSentence(prose, index)) return undefined
      const figures = String(value)
      return instead(`From 10 a number is written in figures: ${figures}`, figures)
    })
  },
})

const GATE = proseGate(
  {
    small:
      'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  },
  /\b(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/,
)
/** Not before another number (fifteen 20-metre boats), nor as an ordinal or a fraction. */
const WORDS =
  /\b(?=[efnst])(?<![\p{L}\d-])(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}-])(?=\s+(?:[a-z]{3,}|Member|States|Governments))(?!\s+(?:per|fold|hundred|thousand|fourth|first|second|third|fifth|sixth|seventh|eighth|ninth|and|or|to)\b)/gu
