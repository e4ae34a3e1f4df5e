import { SET_APART, proseOf } from '../../style/prose'
import { isFootnote, paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** "United Nations" and its principal organs are spelled out. */
export const unitedNationsAbbreviated = paragraphRule({
  id: 'united-nations-abbreviated',
  about:
    'United Nations, General Assembly, Security Council, Economic and Social Council and Secretary-General are never abbreviated.',
  level: 'warning',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: The United Nations, UN-Women, UN-Habitat and “UN Ferries” took part (E/CN.99/2026/4).' },
      {
        text: 'para 1: The harbour of San Carlos, SC 29401, and www.un.org/UN are named.[^1]\nnote 1: UN Radio, 3 May 2004.',
      },
    ],
    bad: [
      { text: 'para 1: The UN had sent ferries.', messages: ['“UN” is written out: “United Nations”'] },
      {
        text: 'OP: _Requests_ the SG to report to the GA through ECOSOC.',
        messages: [
          '“SG” is written out: “Secretary-General”',
          '“GA” is written out: “General Assembly”',
          '“ECOSOC” is written out: “Economic and Social Council”',
        ],
      },
    ],
  },
  find: (unit, { organ }) => {
    const flat = wordsOf(unit)
    if (organ === 'SC' || !HINT.test(flat)) return []
    if (!isFootnote(unit) && ['quote', 'contents', 'table'].includes(unit.kind)) return []
    if (/^[^\p{Ll}]*$/u.test(flat)) return []
    return Array.from(flat.matchAll(SHORT)).flatMap((match): Found[] => {
      const { 0: short, index } = match
      if (proseOf(unit)[index] === SET_APART) return []
      const after = flat.slice(index + short.length, index + short.length + 24)
      const before = flat.slice(Math.max(0, index - 12), index)
      // Names that the bodies themselves write so, and what stands among names.
      if (
        short === 'UN' &&
        /^\s(?:Tourism|Global|Women|Habitat|Trade|Radio|News|Chronicle|Web|Volunteers|Photo|Cares|Plus|Secretariat Building|Comtrade|80)/u.test(
          after,
        )
      )
        return []
      if (short !== 'UN' && short !== 'ECOSOC' && !/\b(?:the|The|of|by|to)\s$/u.test(before)) return []
      if (/^\s\d/u.test(after) || /\(\s?$/u.test(before) || /^\)/u.test(after)) return []
      const full = FULL[short]!
      return [
        {
          ...placeOf(unit),
          from: index,
          to: index + short.length,
          message: `“${short}” is written out: “${full}”`,
          fix: { title: `Write “${full}”`, text: full },
        },
      ]
    })
  },
})

const HINT = /\b(?:UN|GA|SC|SG|ECOSOC|UNSC|UNGA)\b/
const SHORT = /(?<![\p{L}\p{N}/.&’“-])(?:UN|GA|SC|SG|ECOSOC|UNSC|UNGA)(?![\p{L}\p{N}/&\u2010\u2011-]|\.\p{L})/gu
const FULL: Readonly<Record<string, string>> = {
  UN: 'United Nations',
  GA: 'General Assembly',
  UNGA: 'General Assembly',
  SC: 'Security Council',
  UNSC: 'Security Council',
  SG: 'Secretary-General',
  ECOSOC: 'Economic and Social Council',
}
