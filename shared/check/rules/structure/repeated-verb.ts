import { linkOf, repeatedBare } from '../../structure/repeated-opening'
import type { Link } from '../../structure/repeated-opening'
import { documentRule } from '../../rule'

/** Where the verbs of which published texts are of two minds come again at once, "also" may be missing. */
export const repeatedVerb = documentRule<Link>({
  id: 'repeated-verb',
  about:
    'A paragraph that urges, encourages, invites, calls upon, reaffirms or recalls as the one before does mostly takes “also”, the next “further”; not where somebody else is addressed.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          OP 1: _Encourages_ Norland to inspect its ferries;
          OP 2: _Encourages_ Sudria to report;
          OP 3: _Urges_ all States to train crews;
          OP 4: _Also urges_ all States to pay them.`,
      },
      {
        text: `
          @symbol S/RES/2990 (2026)
          opening: _The Security Council_,
          PP: _Reaffirming_ its resolution 2980 (2025),
          PP: _Reaffirming_ the statement of its President,
          OP 1: _Decides_ to remain seized of the matter.`,
      },
    ],
    bad: [
      {
        text: `
          PP: _Reaffirming_ the Protocol,
          PP: _Reaffirming_ its resolution 11/4,
          OP 1: _Calls upon_ States to inspect;
          OP 2: _Calls upon_ States to report.`,
        messages: [
          'The paragraph before opens with “Reaffirming” too: “also” is missing',
          'The paragraph before opens with “Calls upon” too, and turns to the same: “also” is missing',
        ],
      },
    ],
  },
  extract: linkOf,
  judge: (extracts, { organ }) => (organ === 'SC' ? [] : repeatedBare(extracts, false)),
})
