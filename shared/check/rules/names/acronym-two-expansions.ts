import { acronymsOf } from '../../names/acronyms'
import type { AcronymDefinition } from '../../names/acronyms'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'

/** One acronym stands for one thing. */
export const acronymTwoExpansions = documentRule<readonly AcronymDefinition[]>({
  id: 'acronym-two-expansions',
  about: 'An acronym stands for one thing throughout a text.',
  level: 'error',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: The Harbour Inspection Board (HIB) met.
          para 2: The Ferry Code (FC) was drawn up by the Harbour Inspection Board (HIB).
          para 3: The harbour inspection board (HIB) met again.`,
      },
      { text: 'para 1: International ferry units (IFUs) and an international ferry unit (IFU) were named.' },
    ],
    bad: [
      {
        text: 'para 1: The Harbour Inspection Board (HIB) met.\npara 2: The Harbour Insurance Bank (HIB) lent money.',
        messages: ['Para. 1 has “HIB” for “Harbour Inspection Board”, here it is for “Harbour Insurance Bank”'],
      },
      {
        text: 'para 1: The United Nations Office on Drugs and Crime (UNODC) met.\npara 2: The United Nations Organization for Drug Control (UNODC) met.',
        messages: [
          'Para. 1 has “UNODC” for “United Nations Office on Drugs and Crime”, here it is for “United Nations Organization for Drug Control”',
        ],
      },
      {
        text: 'para 1: The Ferry Licensing Office (FLO) met.[^1]\nnote 1: Reply of the Ferry Licensing Organization (FLO).',
        messages: ['Para. 1 has “FLO” for “Ferry Licensing Office”, here it is for “Ferry Licensing Organization”'],
      },
    ],
  },
  extract: (unit) => {
    const definitions = acronymsOf(unit)?.definitions
    return definitions && definitions.length > 0 ? definitions : undefined
  },
  judge: (extracts, { numbering }) => {
    const first = new Map<string, { expansion: string; label: string }>()
    return extracts.flatMap(({ unit, extract }) =>
      extract.flatMap(({ acronym, expansion, from, to }): Found[] => {
        const known = first.get(acronym)
        if (!known) {
          const label = numbering.paragraphs.get(unit.id)?.label ?? numbering.footnotes.get(unit.id)?.label ?? ''
          first.set(acronym, { expansion, label })
          return []
        }
        if (sameWords(known.expansion, expansion)) return []
        const where = known.label.charAt(0).toUpperCase() + known.label.slice(1)
        return [
          {
            ...placeOf(unit),
            from,
            to,
            message: `${where} has “${acronym}” for “${known.expansion}”, here it is for “${expansion}”`,
          },
        ]
      }),
    )
  },
})

function sameWords(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b)
}

/** Without case, small words, hyphens and plural endings. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(?:the|of|on|in|for|to|and|a|an)\b/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/is(?=ation|ing|ed|e\b)/gu, 'iz')
    .replace(/(?:’s|s)\b/gu, '')
    .trim()
}
