import { linkOf, repeatedBare } from '../../structure/repeated-opening'
import type { Link } from '../../structure/repeated-opening'
import { documentRule } from '../../rule'

/** A verb that comes again at once takes "also", then "further"; one that turns to somebody only where it turns to the same. */
export const missingAlso = documentRule<Link>({
  id: 'missing-also',
  about:
    'A paragraph that opens with the same participle or verb as the one before takes “also”, the next “further”; after requests and other verbs that turn to somebody only where it is the same.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: _The Commission_,
          PP: _Recalling_ its resolution 11/3,
          PP: _Recalling also_ its resolution 11/4,
          PP: _Noting_ the report,
          PP: _Noting with concern_ the state of the piers,
          OP 1: _Urges_ Norland to inspect its ferries;
          OP 2: _Urges_ all States to report;
          OP 3: _Decides_ to meet;
          OP 4: _Also decides_ to report;
          OP 5: _Further decides_ to vote;
          OP 6: _Decides_ to end.`,
      },
      {
        text: `
          @symbol S/RES/2990 (2026)
          opening: _The Security Council_,
          PP: _Recalling_ its resolution 2980 (2025),
          PP: _Recalling_ the statement of its President,
          OP 1: _Decides_ to remain seized of the matter.`,
      },
    ],
    bad: [
      {
        text: `
          PP: _Recalling_ its resolution 11/3,
          PP: _Recalling_ its resolution 11/4,
          OP 1: _Notes_ the report.`,
        messages: ['The paragraph before opens with “Recalling” too: “also” is missing'],
      },
      {
        text: `
          PP: _Noting with concern_ the state of the piers,
          PP: _Noting with concern also_ the state of the quays,
          OP 1: _Decides_ to meet;
          OP 2: _Also decides_ to report;
          OP 3: _Decides_ to vote;
          OP 4: _Notes_ the report;
          OP 5: _Also notes_ the annex.`,
        messages: ['The paragraph before opens with “Also decides”: “further” is missing'],
      },
      {
        text: `
          OP 1: _Requests_ the Secretary-General to pay;
          OP 2: _Requests_ the Secretary-General to report.`,
        messages: ['The paragraph before opens with “Requests” too, and turns to the same: “also” is missing'],
      },
    ],
  },
  extract: linkOf,
  judge: (extracts, { organ }) => (organ === 'SC' ? [] : repeatedBare(extracts, true)),
})
