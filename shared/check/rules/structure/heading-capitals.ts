import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

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
    const small = words.match(/(?<![\p{L}-])\p{Ll}{4,}/gu)?.length ?? 0
    return capitals.length > 1 && small * 3 <= capitals.length ? { heading: words, capitals } : undefined
  },
  judge: (extracts) => {
    const headings = extracts.filter(({ extract }) => extract.heading !== undefined)
    if (headings.length === 0) return []
    let body: string | undefined
    const known = new Map<string, boolean>()
    const stands = (words: string): boolean => {
      body ??= extracts.map(({ extract }) => extract.words ?? '').join('\n')
      let found = known.get(words)
      if (found === undefined) known.set(words, (found = body.includes(words)))
      return found
    }
    const isSmall = (word: string): boolean => stands(` ${word.toLowerCase()} `) || stands(` ${word.toLowerCase()},`)
    return headings.flatMap(({ unit, extract }): Found[] => {
      const heading = extract.heading!
      const whole = { paragraphId: unit.id, from: 0, to: heading.trimEnd().length }
      if (extract.loud) {
        const small = (heading.toLowerCase().match(/\p{L}{4,}/gu) ?? []).slice(0, 6).filter(isSmall).length
        return small > 1 ? [{ ...whole, message: 'The heading is in capitals' }] : []
      }
      const capitals = extract.capitals!
      const wrong: typeof capitals = []
      for (const [index, one] of capitals.entries()) {
        if (isSmall(one.word)) wrong.push(one)
        else if ((index + 1 - wrong.length) * 2 >= capitals.length) return []
      }
      if (wrong.length < 2) return []
      // As a name of the text has it: the heading from one capital to the next.
      const named = wrong.filter(({ from, to }) => !pairsAround(heading, from, to).some(stands))
      if (named.length < 2 || named.length * 2 <= capitals.length) return []
      const said = named.slice(0, 3).map(({ word }) => `“${word}”`)
      const list = said.length === 2 ? said.join(' and ') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
      return [{ ...whole, message: `${list} have no capital in the text` }]
    })
  },
})

/** The words of a heading with those beside them that have a capital: `Harbour Master`, `Master of Ports`. */
function pairsAround(heading: string, from: number, to: number): string[] {
  const before = /\p{Lu}\p{L}+(?:\s(?:of|and|the|for|on|in)){0,2}\s$/u.exec(heading.slice(0, from))
  const after = /^(?:\s(?:of|and|the|for|on|in)){0,2}\s\p{Lu}\p{L}+/u.exec(heading.slice(to))
  return [
    ...(before ? [heading.slice(before.index, to)] : []),
    ...(after ? [heading.slice(from, to + after[0].length)] : []),
  ]
}
