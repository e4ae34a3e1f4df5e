import organizations from '../../../../resources/lists/organizations.json'
import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { isFootnote } from '../../unit'

/** A resolution says United Nations Development Programme, not UNDP. */
export const abbreviationInResolution = paragraphRule({
  id: 'abbreviation-in-resolution',
  about: 'A resolution writes the names of organizations in full, even where they return.',
  level: 'hint',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'OP 1: _Invites_ the United Nations Development Programme, INTERPOL and UN-Women to help with HIV/AIDS and COVID-19;',
      },
      { text: 'para 1: UNDP reported to UNICEF.' },
    ],
    bad: [
      {
        text: 'OP 1: _Invites_ UNDP to report.',
        messages: ['A resolution writes “United Nations Development Programme”'],
      },
      {
        text: 'PP: _Noting_ the work of UNODC,',
        messages: ['A resolution writes “United Nations Office on Drugs and Crime”'],
      },
    ],
  },
  find: (unit, { organ, kind }) =>
    organ === 'SC' || kind !== 'resolution' || isFootnote(unit) || !KINDS.includes(unit.kind)
      ? []
      : inProse(unit, GATE, ACRONYM, ({ 0: acronym }) => {
          const name = NAMES.get(acronym)
          return name ? { message: `A resolution writes “${name}”` } : undefined
        }),
})

const KINDS: readonly string[] = ['preambular', 'operative', 'sub']
/** Better known by these than by their names. */
const KNOWN = ['INTERPOL', 'UNITAID', 'GUAM', 'NATO', 'UN-Women', 'UN-Habitat']
const NAMES: ReadonlyMap<string, string> = new Map(
  (organizations as { name: string; acronym?: string }[]).flatMap(({ name, acronym }) =>
    acronym && !KNOWN.includes(acronym) && /^[A-Z]{3,}$/u.test(acronym) ? [[acronym, name] as const] : [],
  ),
)
const GATE = proseGate({ capitals: [...NAMES.keys()].join(' ') })
const ACRONYM = /(?<![\p{L}\d/(“-])[A-Z]{3,}(?![\p{L}\d/)”-])/gu
