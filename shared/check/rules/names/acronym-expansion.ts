import { OFFICIAL_NAMES, officialNamesIn } from '../../names/official-names'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** The name before an organization's acronym is the official one. */
export const acronymExpansion = paragraphRule({
  id: 'acronym-expansion',
  about: 'The name that stands before an organization’s acronym is its official name.',
  level: 'warning',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: The International Civil Aviation Organization (ICAO) and the International Labour Office (ILO) took part.',
      },
      {
        text: "para 1: The United Nations Children's Fund (UNICEF), the ferry workers (WHO) and the Harbour Inspection Board (ILO).",
      },
      {
        text: 'para 1: The International Chamber of Commerce (ICC) and the International Criminal Court (ICC) are two.',
      },
    ],
    bad: [
      {
        text: 'para 1: The International Civil Aviation Association (ICAO) took part.',
        messages: ['“ICAO” stands for “International Civil Aviation Organization”'],
      },
      {
        text: 'para 1: The World Healthcare Organization (WHO) and the World Food Program (WFP) took part.',
        messages: ['“WHO” stands for “World Health Organization”', '“WFP” stands for “World Food Programme”'],
      },
    ],
  },
  find: (unit) => {
    const flat = wordsOf(unit)
    if (!flat.includes('(')) return []
    return Array.from(flat.matchAll(BRACKETED)).flatMap((match): Found[] => {
      const names = BY_ACRONYM.get(match[1]!)
      if (!names) return []
      const before = flat.slice(Math.max(0, match.index - 200), match.index).replace(/’s\s$/u, ' ')
      const words = nameAtEnd(before)
      // Where it stands rightly, or rightly but for what “official-name” tells.
      if (
        names.some((name) => plain(before).endsWith(plain(name))) ||
        officialNamesIn(before).some(({ to }) => to >= before.trimEnd().length - 1)
      )
        return []
      const best = names.map((name) => nearEnd(words, name.split(' '))).find((near) => near !== undefined)
      // Commas between its words part the names of a list.
      if (
        !best ||
        !before.includes(best.written) ||
        plain(best.written).replace(/-/gu, ' ') === plain(best.name).replace(/-/gu, ' ')
      )
        return []
      const start = flat.lastIndexOf(best.written, match.index)
      return [
        {
          ...placeOf(unit),
          from: start,
          to: start + best.written.length,
          message: `“${match[1]!}” stands for “${best.name}”`,
          fix: { title: `Write “${best.name}”`, text: best.name },
        },
      ]
    })
  },
})

/** The last words that a name may be made of. */
function nameAtEnd(before: string): string[] {
  const words = before.trim().split(/[\s,]+/u)
  const first = words.findLastIndex((word) => !/^(?:\p{Lu}[\p{L}’'-]*|of|on|in|for|to|at|and|the|against)$/u.test(word))
  return words.slice(first + 1)
}

const BRACKETED = /\(([A-Z][A-Za-z-]*[A-Z][A-Za-z]*)\)/gu

const BY_ACRONYM: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(OFFICIAL_NAMES, ({ acronym }) => acronym ?? '')]
    .filter(([acronym]) => acronym !== '')
    .map(([acronym, those]) => [acronym, those.map(({ name }) => name)]),
)

const plain = (words: string): string =>
  words
    .replace(/['’]/gu, '’')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/isation/gu, 'ization')
    .trimEnd()
    .toLowerCase()

/** The last words of a phrase where they are the name with one word other, missing or added; the first and most of it must be as they should. */
function nearEnd(words: readonly string[], name: readonly string[]): { name: string; written: string } | undefined {
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    if (length < 2 || length > words.length) continue
    const last = words.slice(words.length - length)
    if (last[0] !== name[0]) continue
    const shared = last.filter((word) => name.includes(word)).length
    if (shared >= name.length - 1 && shared >= 2) return { name: name.join(' '), written: last.join(' ') }
  }
  return undefined
}
