import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { CAPITAL_APOSTROPHE } from '../../scan-signs'

/** The report of UNDP rather than UNDP's report. */
export const possessiveOfOrganization = paragraphRule({
  id: 'possessive-of-organization',
  about: 'Acronyms take no possessive ’s: the work of UNDP rather than UNDP’s work.',
  level: 'hint',
  reference: 'Editorial Manual, Punctuation',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: The work of UNDP, the Secretary-General’s report and the crew’s rafts.' },
      { text: 'para 1: Norland quoted “UNDP’s report”.' },
    ],
    bad: [
      { text: 'para 1: UNDP’s report named all ferries.', messages: ['An acronym takes no ’s: the ... of UNDP'] },
      { text: "OP 1: _Welcomes_ UNICEF's efforts;", messages: ['An acronym takes no ’s: the ... of UNICEF'] },
    ],
  },
  find: (unit, { organ }) =>
    organ === 'SC'
      ? []
      : inProse(unit, GATE, OWNED, ({ 1: acronym }) => ({ message: `An acronym takes no ’s: the ... of ${acronym}` })),
})

const GATE = proseGate({ signs: CAPITAL_APOSTROPHE }, /[A-Z][’']s/)
const OWNED = /(?<![\p{L}\d-])([A-Z]{2,}[A-Za-z-]*[A-Z])[’']s\b/gu
