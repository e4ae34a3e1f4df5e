import { beginsSentence, inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'

/** Resolution 55/25 opens a sentence; within one it is resolution 55/25. */
export const lowerCaseReferences = paragraphRule({
  id: 'lower-case-references',
  about:
    'Within a sentence, resolution, decision, paragraph, annex, section, present report and agenda item begin with a small letter.',
  level: 'warning',
  reference: 'Editorial Manual, Capitalization',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Resolution 55/25 is in force. In resolution 55/25 and in paragraph 5 of the present report, see annex II.',
      },
      {
        text: 'note 1: See Resolution 1 of the Ferry Conference, Annex II, Chapter VII of the Charter.\npara 1: So did all.[^1]',
      },
    ],
    bad: [
      {
        text: 'para 1: As stated in Resolution 55/25 and in the present Report, Paragraph 5 of which is clear, ferries are safe.',
        messages: [
          'Within a sentence it is “resolution”',
          'Within a sentence it is “report”',
          'Within a sentence it is “paragraph”',
        ],
      },
      {
        text: 'OP 1: _Requests_ a report on the implementation of the present Resolution.',
        messages: ['Within a sentence it is “resolution”'],
      },
    ],
  },
  find: (unit, { organ }) =>
    organ === 'SC' || 'series' in unit
      ? []
      : inProse(unit, GATE, WORDS, ({ 0: whole, index }, prose) => {
          if (
            beginsSentence(prose, index) ||
            /[A-Z][\w’.-]*\s$/u.test(
              prose.slice(Math.max(0, index - 20), index).replace(/(?:Assembly|Council)\s$/u, 'x '),
            )
          )
            return undefined
          return instead(`Within a sentence it is “${whole.toLowerCase()}”`, whole.toLowerCase())
        }),
})

const GATE = proseGate(
  { capital: 'resolution resolutions decision decisions paragraph paragraphs report note declaration' },
  /Resolutions? \d|Decisions? \d|Paragraphs? \d|present [RDN]/,
)
const WORDS =
  /(?<![\p{L}-])(?:(?:Resolutions?|Decisions?)(?= (?:\d{2}\/\d|\d{4}\/\d|\d{3,4} (?:[A-Z] )?\([IVXLCS0-9-]+\)))|Paragraphs?(?= \d)|(?<=\bpresent )(?:Resolution|Decision|Report|Note|Declaration(?= of \u0000)))(?![\p{L}-])/gu
