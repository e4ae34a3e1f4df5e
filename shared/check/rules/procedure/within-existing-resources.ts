import { isDraftBeforeAction } from '../../style/money-matters'
import { proseOf } from '../../style/prose'
import { documentRule } from '../../rule'
import { gateOf } from '../../scan'
import { isFootnote } from '../../unit'

/** The Fifth Committee decides what resources there are. */
export const withinExistingResources = documentRule<{ from: number; to: number }>({
  id: 'within-existing-resources',
  about:
    'Whether something can be done “within existing resources” is for the Fifth Committee to say: the Assembly asks other committees not to write it.',
  level: 'consult',
  reference: 'General Assembly resolution 45/248 B, section VI',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          @symbol A/C.3/80/L.7
          opening: _The General Assembly_,
          OP 1: _Urges_ States to inspect ferries with the resources they have, “within existing resources”;`,
      },
      {
        text: `
          opening: _The Security Council_,
          OP 1: _Requests_ the mission to inspect ferries, within existing resources;`,
      },
    ],
    bad: [
      {
        text: `
          @symbol A/C.3/80/L.7
          opening: _The General Assembly_,
          OP 1: _Requests_ the Secretary-General to inspect ferries, within existing resources;`,
        messages: ['“within existing resources” is for the Fifth Committee to say; consult before it is written'],
      },
      {
        text: `
          opening: _The Human Rights Council_,
          OP 1: _Requests_ the Office to inspect ferries from within available resources.`,
        messages: ['“within available resources” is for the Fifth Committee to say; consult before it is written'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    if (!mayHold(unit)) return undefined
    const prose = proseOf(unit)
    const match = prose.includes(' resources') ? WITHIN.exec(prose) : null
    return match ? { from: match.index, to: match.index + match[0].length } : undefined
  },
  judge: (extracts, context) =>
    extracts.length === 0 || !isDraftBeforeAction(context)
      ? []
      : extracts.map(({ unit, extract: { from, to } }) => ({
          paragraphId: unit.id,
          from,
          to,
          message: `“${proseOf(unit).slice(from, to)}” is for the Fifth Committee to say; consult before it is written`,
        })),
})

const mayHold = gateOf({ small: 'resources' })
const WITHIN = /\bwithin (?:the )?(?:existing|available|current|approved) (?:\p{L}+ )?resources\b/u
