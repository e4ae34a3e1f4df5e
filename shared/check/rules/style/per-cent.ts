import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { PERCENT } from '../../scan-signs'
import { isFootnote, wordsOf } from '../../unit'

/** 42 per cent. */
export const perCent = paragraphRule({
  id: 'per-cent',
  about: '“Per cent” is written out, in two words, after a figure; the sign % belongs in tables.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: Of the ferries inspected, 42 per cent had no raft, a percentage that Norland put at “43%”.' },
      { text: 'table: Ferries (%)\nrow: Norland | 42% | 43% of all' },
    ],
    bad: [
      {
        text: 'para 1: Of the ferries inspected, 42% had no raft, and 12.5 percent had two.',
        messages: ['“%” in running text', '“percent” in one word'],
      },
      { text: 'OP 1: _Notes_ that 7 % of all ferries had been lost in the year.', messages: ['“%” in running text'] },
    ],
  },
  find: (unit, { organ }) => {
    if (organ === 'SC' || (!isFootnote(unit) && (unit.rows || unit.kind === 'heading'))) return []
    // What a table holds is figures and a few words.
    if (!GATE(unit) || wordsOf(unit).split(' ', 7).length <= 6) return []
    return inProse(unit, GATE, SIGN, ([whole]) =>
      whole.endsWith('%') ? instead('“%” in running text', ' per cent') : instead('“percent” in one word', 'per cent'),
    )
  },
})

const GATE = proseGate({ words: 'percent', signs: PERCENT }, /%|percent/)
const SIGN = /(?<=\d)\s?%|(?<=\d\s)\bpercent\b/gu
