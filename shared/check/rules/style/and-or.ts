import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { SMALL_STROKE } from '../../scan-signs'

/** Ferries or boats, or both. */
export const andOr = paragraphRule({
  id: 'and-or',
  about:
    'In a report a stroke is not written where “and” or “or” will do; “and/or” is better said as “or” or “or both”.',
  level: 'hint',
  reference: 'Editorial Manual, Punctuation',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Norland or Sudria, or both, may report 60 km/h in 2025/26 on HIV/AIDS, see A/80/1 and www.ferries.example/a/b.',
      },
      { text: 'OP 1: _Invites_ States and/or their owners to report;' },
    ],
    bad: [
      { text: 'para 1: States and/or owners report.', messages: ['Say “or”, or “or both”, instead of “and/or”'] },
      {
        text: 'para 1: Each owner/operator of a ferry keeps his/her list.',
        messages: ['Say “and” or “or” instead of the stroke', 'Say “and” or “or” instead of the stroke'],
      },
    ],
  },
  find: (unit, { kind }) =>
    kind === 'resolution'
      ? []
      : inProse(unit, GATE, STROKE, ({ 0: whole }) => ({
          message:
            whole === 'and/or'
              ? 'Say “or”, or “or both”, instead of “and/or”'
              : 'Say “and” or “or” instead of the stroke',
        })),
})

const GATE = proseGate({ signs: SMALL_STROKE }, /[a-z]\/[a-z]/)
const STROKE = /(?<![\p{L}\d/.])(?:and\/or|\p{Ll}{2,}\/\p{Ll}{3,})(?![\p{L}/])/gu
