import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { ofUnit, wordsOf } from '../../unit'

interface Extract {
  /** Of a heading: its words with a capital or in capitals, behind the first. */
  capitals?: { word: string; from: number; to: number }[]
  heading?: string
  /** All of it is in capitals. */
  loud?: boolean
  words?: string
}

/** Headings are in sentence case. */
export const headingCapitals = documentRule<Extract>({
  id: 'heading-capitals',
  about: 'A heading has a capital at its beginning and where the running text has one, nowhere else.',
  level: 'hint',
  reference: 'Editorial Manual, Headings; Capitalization',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          heading I: Inspection of ferries by the Maritime Authority
          para 1: The Maritime Authority inspects ferries.
          heading II: Member States
          para 2: Crews of Member States were trained.`,
      },
      {
        text: 'heading I: Harbour Master Training Scheme\npara 1: The Harbour Master Training Scheme had a master, training and a scheme.',
      },
    ],
    bad: [
      {
        text: 'heading I: Inspection Of Ferries And Training\npara 1: The inspection of ferries and training had begun.',
        messages: ['“Ferries” and “Training” have no capital in the text'],
      },
      {
        text: 'heading I: TRAINING OF CREWS\npara 1: The training of crews had begun.',
        messages: ['The heading is in capitals'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || unit.rows) return undefined
    const words = wordsOf(unit)
    if (unit.kind !== 'heading') return unit.kind === 'contents' ? undefined : { words }
    const letters = words.replace(/\P{L}/gu, '')
    if (
      letters.length >= 8 &&
      words.trim().includes(' ') &&
      letters === letters.toUpperCase() &&
      letters !== letters.toLowerCase()
    ) {
      return { heading: words, loud: true }
    }
    const capitals = [...words.matchAll(/(?<=\S\s)\p{Lu}\p{Ll}{3,}(?![\p{L}’-])/gu)].map(({ 0: word, index }) => ({
      word,
      from: index,
      to: index + word.length,
    }))
    return capitals.length > 1 ? { heading: words, capitals } : undefined
  },
  judge: (extracts) => {
    const headings = extracts.filter(({ extract }) => extract.heading !== undefined)
    if (headings.length === 0) return []
    const small = new Set<string>()
    const names = new Set<string>()
    for (const { unit, extract } of extracts) {
      if (extract.words === undefined) continue
      const { lower, pairs } = vocabularyOf(unit)
      for (const word of lower) small.add(word)
      for (const pair of pairs) names.add(pair)
    }
    return headings.flatMap(({ unit, extract }): Found[] => {
      const heading = extract.heading!
      const whole = { paragraphId: unit.id, from: 0, to: heading.trimEnd().length }
      if (extract.loud) {
        const known = (heading.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => small.has(word)).length
        return known > 1 ? [{ ...whole, message: 'The heading is in capitals' }] : []
      }
      const wrong = extract.capitals!.filter(
        ({ word, from, to }) =>
          small.has(word.toLowerCase()) && !neighbours(heading, from, to).some((pair) => names.has(pair)),
      )
      if (wrong.length < 2 || wrong.length * 2 <= extract.capitals!.length) return []
      const said = wrong.slice(0, 3).map(({ word }) => `“${word}”`)
      const list = said.length === 2 ? said.join(' and ') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
      return [{ ...whole, message: `${list} have no capital in the text` }]
    })
  },
})

/** Words written small, and pairs of words that stand side by side with capitals: parts of names. */
const vocabularyOf = ofUnit((unit) => {
  const flat = wordsOf(unit)
  return {
    lower: new Set(flat.match(/(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}-])/gu) ?? []),
    pairs: new Set(pairsIn(flat)),
  }
})

function pairsIn(flat: string): string[] {
  const pairs: string[] = []
  for (const match of flat.matchAll(/\p{Lu}\p{Ll}+(?:\s(?:of|and|the|for|on|in)){0,2}(?=\s(\p{Lu}\p{Ll}+))/gu)) {
    pairs.push(`${/^\p{L}+/u.exec(match[0])![0]} ${match[1]!}`)
  }
  return pairs
}

function neighbours(heading: string, from: number, to: number): string[] {
  return pairsIn(heading).filter((pair) => pair.split(' ').includes(heading.slice(from, to)))
}
