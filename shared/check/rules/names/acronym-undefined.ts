import { WELL_KNOWN, acronymsOf } from '../../names/acronyms'
import type { Acronyms } from '../../names/acronyms'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** An acronym is explained where it is first used. */
export const acronymUndefined = documentRule<Acronyms>({
  id: 'acronym-undefined',
  about:
    'An acronym is explained where it first stands, with the full name before it; a few that everybody knows need no explanation.',
  level: 'hint',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: The Harbour Inspection Board (HIB) met.\npara 2: HIB met again, with UNICEF and the NGO.' },
      { text: 'para 1: The vessel IMO 1234567 of 1999 paid USD 40 (see E/CN.99/2026/4, “HIB”).' },
      { text: 'heading I: REPLIES\nOP: _Thanks_ HIB.' },
    ],
    bad: [
      { text: 'para 1: HIB met.\npara 2: HIB met again.', messages: ['“HIB” is not explained'] },
      {
        text: 'para 1: HIB met.\npara 2: The Harbour Inspection Board (HIB) met again.',
        messages: ['“HIB” is explained only later, in para. 2'],
      },
    ],
  },
  extract: (unit) =>
    (!isFootnote(unit) && NOT_TEXT.includes(unit.kind)) || /^Abbreviations?:/u.test(wordsOf(unit))
      ? undefined
      : acronymsOf(unit),
  judge: (extracts, { kind, numbering }) => {
    if (kind !== 'report') return []
    const defined = new Map<string, { order: number; at: number; label: string }>()
    extracts.forEach(({ unit, extract }, order) => {
      for (const { acronym, at } of [...extract.definitions, ...extract.bracketed])
        if (!defined.has(acronym))
          defined.set(acronym, {
            order,
            at,
            label: (isFootnote(unit) ? numbering.footnotes : numbering.paragraphs).get(unit.id)?.label ?? '',
          })
    })
    const told = new Set<string>()
    return extracts.flatMap(({ unit, extract }, order) =>
      extract.uses.flatMap(({ acronym, from, to }): Found[] => {
        if (told.has(acronym) || WELL_KNOWN.has(acronym) || NEVER.test(acronym)) return []
        told.add(acronym)
        const where = defined.get(acronym)
        if (where && (isFootnote(unit) || where.order < order || (where.order === order && where.at < from))) return []
        return [
          {
            ...placeOf(unit),
            from,
            to,
            message: where
              ? `“${acronym}” is explained only later, in ${where.label}`
              : `“${acronym}” is not explained`,
          },
        ]
      }),
    )
  },
})

const NOT_TEXT: readonly string[] = ['heading', 'table', 'contents', 'quote', 'closing', 'annex']
/** Have a rule of their own, or are no acronyms. */
const NEVER = /^(?:UN|GA|SC|SG|ECOSOC|ICJ|[IVXLC]+|[A-Z]{2,3}\d+|UN-Women|UN-Habitat|IMO|No|TBC|TBD|XX+|OP|PP)$/
