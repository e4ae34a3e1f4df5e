import { acronymsOf } from '../../names/acronyms'
import type { AcronymDefinition } from '../../names/acronyms'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'

/** An acronym is given once, and one name has one acronym. */
export const acronymDefinedTwice = documentRule<readonly AcronymDefinition[]>({
  id: 'acronym-defined-twice',
  about: 'The acronym of a name is given once, at its first use; a name has one acronym only.',
  level: 'hint',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: The Harbour Inspection Board (HIB) met.\npara 2: HIB met again.' },
      {
        text: 'para 1: The Harbour Inspection Board (HIB) met.[^1]\nnote 1: Reply of the Harbour Inspection Board (HIB).',
      },
    ],
    bad: [
      {
        text: 'para 1: The Harbour Inspection Board (HIB) met.\npara 2: The Harbour Inspection Board (HIB) met again.',
        messages: ['“HIB” is already explained in para. 1'],
      },
      {
        text: 'para 1: The Ferry and Harbour Board (FHB) met.\npara 2: The Ferry and Harbour Board (FAHB) met again.',
        messages: ['“Ferry and Harbour Board” was “FHB” in para. 1'],
      },
    ],
  },
  extract: (unit) => {
    const definitions = isFootnote(unit) ? undefined : acronymsOf(unit)?.definitions
    return definitions && definitions.length > 0 ? definitions : undefined
  },
  judge: (extracts, { kind, numbering }) => {
    if (kind !== 'report') return []
    const byAcronym = new Map<string, { expansion: string; label: string }>()
    const byExpansion = new Map<string, { acronym: string; label: string }>()
    return extracts.flatMap(({ unit, extract }) =>
      extract.flatMap(({ acronym, expansion, from, to, at }): Found[] => {
        const label = numbering.paragraphs.get(unit.id)?.label ?? ''
        const known = byAcronym.get(acronym)
        const other = byExpansion.get(expansion.toLowerCase())
        if (!known) byAcronym.set(acronym, { expansion, label })
        if (!other) byExpansion.set(expansion.toLowerCase(), { acronym, label })
        if (other && other.acronym !== acronym)
          return [{ ...placeOf(unit), from, to, message: `“${expansion}” was “${other.acronym}” in ${other.label}` }]
        if (known?.expansion.toLowerCase() === expansion.toLowerCase())
          return [
            {
              ...placeOf(unit),
              from: at,
              to: at + acronym.length,
              message: `“${acronym}” is already explained in ${known.label}`,
            },
          ]
        return []
      }),
    )
  },
})
