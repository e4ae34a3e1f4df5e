import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'

/** Ships, boats and ferries. */
export const serialComma = paragraphRule({
  id: 'serial-comma',
  about:
    'No comma stands before “and” at the end of a plain list; it stands between several decisions of one paragraph and where clarity asks for it.',
  level: 'hint',
  reference: 'Editorial Manual, Punctuation',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'OP 1: _Notes_ ships, boats and ferries, invites States to inspect them, and requests a report;' },
      { text: 'para 1: Ships, boats and ferries were lost, and passengers, who had waited, and crews left.' },
    ],
    bad: [
      {
        text: 'para 1: Norland inspected ships, boats, and ferries.',
        messages: ['No comma stands before the last item of a list'],
      },
      {
        text: 'OP 1: _Urges_ owners, crews, passengers, and insurers to report;',
        messages: ['No comma stands before the last item of a list'],
      },
    ],
  },
  find: (unit, { organ }) =>
    organ === 'SC'
      ? []
      : inProse(unit, GATE, LIST, ({ 0: whole, index }) => {
          const to = index + whole.length
          return {
            message: 'No comma stands before the last item of a list',
            from: index + whole.search(/, (?:and|or) \S+$/u),
            to,
            fix: { title: 'Remove the comma', text: whole.slice(whole.search(/, (?:and|or) \S+$/u) + 1) },
          }
        }),
})

const GATE = proseGate({ afterComma: 'and or' }, /, [a-z-]{3,}(?: [a-z-]{3,})?, (?:and|or) [a-z-]{4,}/)
/** Items of one word or two, and no verb after "and": the last one ends the sentence or is followed by a preposition. */
const LIST =
  /(?<=(?:\p{Ll}{2} |^))(?!(?:that|which|who|including|as|in|however|inter) )[\p{Ll}-]{3,}(?: [\p{Ll}-]{3,})?, (?:(?!that|which|who|including|as |in |inter |and )[\p{Ll}-]{3,}(?: [\p{Ll}-]{3,})?, ){1,5}(?:and|or) (?!(?:to|that|the|in|as|for|also|further|other|by|at|of|its|with|on|thus|therefore|will|not|if|their|where|when|has|have|had|is|are|was|were|requests?|invites?|urges?|calls?|encourages?|decides?|notes?|expresse?s?|recogni\p{L}+|welcomes?|\p{L}+ing|\p{L}+ed)\b)[\p{Ll}-]{4,}(?=[.;,]| (?:in|of|for|to|at|on|by|from|were|was|are)\b)/gu
