import { acronymsOf } from '../../names/acronyms'
import type { Acronyms } from '../../names/acronyms'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** An acronym is given where it is used again. */
export const acronymUnused = documentRule<Acronyms>({
  id: 'acronym-unused',
  about: 'An acronym is given only where the text uses it again.',
  level: 'hint',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: The Harbour Inspection Board (HIB) met.\npara 2: HIB met again.' },
      { text: 'para 1: The Ferry Code (FC) holds.[^1]\nnote 1: See FC, chap. 2.' },
      { text: 'para 1: The United Nations Children’s Fund (UNICEF) took part.' },
    ],
    bad: [
      {
        text: 'para 1: The Harbour Inspection Board (HIB) met.\npara 2: The Board met again.',
        messages: ['“HIB” is not used again'],
      },
    ],
  },
  extract: acronymsOf,
  judge: (extracts, { kind, text }) => {
    if (kind !== 'report') return []
    const count = new Map<string, number>()
    for (const { extract } of extracts) {
      for (const { acronym } of extract.uses) count.set(acronym, (count.get(acronym) ?? 0) + 1)
    }
    const lone = extracts.flatMap(({ unit, extract }) =>
      extract.definitions.filter(({ acronym }) => !count.has(acronym)).map((definition) => ({ unit, definition })),
    )
    return lone.flatMap(({ unit, definition: { acronym, at } }): Found[] => {
      // In capitals, joined by hyphens or in the plural it may be used without being counted.
      const often =
        text.paragraphs.some((p) => p !== unit && wordsOf(p).includes(acronym)) ||
        text.footnotes.some((n) => n !== unit && wordsOf(n).includes(acronym))
      if (often || KNOWN_BY_IT.test(acronym) || wordsOf(unit).split(acronym).length > 2) return []
      return [{ ...placeOf(unit), from: at, to: at + acronym.length, message: `“${acronym}” is not used again` }]
    })
  },
})

/** Better known by their acronyms than by their names: they may be given anyway. */
const KNOWN_BY_IT = /^(?:UN[A-Z]+|UN-[A-Z]\w+|INTERPOL|OHCHR|HIV|AIDS|NATO|ASEAN|OPEC|COVID|FAO|WHO|ILO|IOM|IMF|WTO)$/
