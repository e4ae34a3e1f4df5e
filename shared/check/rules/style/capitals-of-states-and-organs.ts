import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'

/** Secretary-General, General Assembly, States parties. */
export const capitalsOfStatesAndOrgans = paragraphRule({
  id: 'capitals-of-states-and-organs',
  about:
    'The Secretary-General, the organs of the United Nations and States as subjects of international law have capitals.',
  level: 'warning',
  reference: 'Editorial Manual, Capitalization',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: The Secretary-General reported to the General Assembly on States parties, on state agencies, and on general assemblies of owners.',
      },
      {
        text: 'OP 1: _Thanks_ the Secretary General of the Council of Europe, the secretary general of the ferry union and under-secretaries-general;',
      },
    ],
    bad: [
      {
        text: 'para 1: The secretary-general told the general assembly, and states parties told the security council.',
        messages: [
          'It is “Secretary-General”',
          'It is “General Assembly”',
          'It is “States parties”',
          'It is “Security Council”',
        ],
      },
      {
        text: 'OP 1: _Requests_ the Secretary General to ask the united nations system and developing states;',
        messages: ['It is “Secretary-General”', 'It is “United Nations”', 'It is “developing States”'],
      },
    ],
  },
  find: (unit, { organ }) =>
    inProse(unit, GATE, NAMES, ({ 0: whole, index }, prose) => {
      const lower = whole.toLowerCase()
      if (organ === 'SC' && !ORGANS.test(lower)) return undefined
      if (lower === 'secretary general' && /^ of (?:the )?(?!United Nations)/u.test(prose.slice(index + whole.length)))
        return undefined
      const write = RIGHT.get(lower) ?? `${whole.slice(0, whole.lastIndexOf('s'))}`
      return instead(`It is “${write}”`, write)
    }),
})

const RIGHT: ReadonlyMap<string, string> = new Map(
  [
    'Secretary-General',
    'General Assembly',
    'Security Council',
    'Economic and Social Council',
    'Human Rights Council',
    'United Nations',
    'International Court of Justice',
    'States parties',
    'State party',
    'States Members',
    'developing States',
    'coastal States',
    'flag State',
    'flag States',
    'port State',
    'port States',
    'third States',
    'other States',
    'observer States',
    'observer State',
    'sovereign States',
    'sovereign State',
    'neighbouring States',
    'all States',
    'small island developing States',
  ].map((name) => [name.toLowerCase(), name] as const),
).set('secretary general', 'Secretary-General')
/** What the Security Council’s texts write no otherwise. */
const ORGANS = /^(?:general|security|economic|human|united|international)/u
const GATE = proseGate(
  {
    small: 'general secretary assembly council nations court state states',
    within: 'General',
    words: 'secretary-general',
  },
  /ecretary-general|Secretary General|eneral assembly|ecurity council|social council|rights council|nited nations|court of justice|states? |states?[,;.]|state party/,
)
const NAMES =
  /(?<![\p{L}-])(?:secretary-general|[Ss]ecretary-general|Secretary General(?! of the (?:[A-Z]\w+ )?Council of Europe)|general assembly|General assembly|security council|Security council|economic and social council|human rights council|united nations|United nations|international court of justice|states parties|state party|flag states?|port states?|coastal states|(?:small island )?developing states|neighbouring states|observer states?|sovereign states?|all states)(?![\p{L}-])(?! of [A-Z])/gu
