import { tokensOf } from '../../shared/compare/tokens'
import type { SearchQuery } from '../../shared/service/corpus'
import type { ScaleDocument } from './scale'

export interface MixedQuery {
  type: 'common' | 'rare' | 'phrase' | 'prefix' | 'filtered'
  query: SearchQuery
}

/**
 * The mix: forty each of common words (two or three of the 250 most frequent, from one paragraph), a rare word (in at
 * most forty paragraphs), phrases (three to five words in a row), beginnings of words (three to five letters, half of
 * them with a common word) and words within a body and years. Made from the texts by the seed, so it is the same
 * wherever the data is.
 */
export function queryMix(documents: readonly ScaleDocument[], random: () => number): MixedQuery[] {
  const texts = documents.flatMap((document) => document.texts.map((text) => ({ document, tokens: tokensOf(text) })))
  const bearers = new Map<string, number>()
  for (const { tokens } of texts) for (const token of new Set(tokens)) bearers.set(token, (bearers.get(token) ?? 0) + 1)
  const byFrequency = [...bearers].sort((a, b) => b[1] - a[1])
  const frequent = new Set(byFrequency.slice(0, 250).map(([token]) => token))
  const rare = byFrequency.filter(([token, count]) => count <= 40 && /^\p{L}{4,}$/u.test(token)).map(([token]) => token)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const paragraph = (): (typeof texts)[number] => {
    for (;;) {
      const one = pick(texts)
      if (one.tokens.length >= 12) return one
    }
  }
  const commonWords = (tokens: readonly string[], count: number): string[] => {
    const known = [...new Set(tokens.filter((token) => frequent.has(token)))]
    return Array.from(
      { length: Math.min(count, known.length) },
      () => known.splice(Math.floor(random() * known.length), 1)[0]!,
    )
  }
  const common = (): SearchQuery => ({ words: commonWords(paragraph().tokens, 2 + Math.floor(random() * 2)).join(' ') })
  const phrase = (): SearchQuery => {
    const { tokens } = paragraph()
    const length = 3 + Math.floor(random() * 3)
    const from = Math.floor(random() * (tokens.length - length))
    return { words: `"${tokens.slice(from, from + length).join(' ')}"` }
  }
  const prefix = (i: number): SearchQuery => {
    const { tokens } = paragraph()
    const word = pick(tokens.filter((token) => /^\p{L}{6,}$/u.test(token)).concat('international'))
    const beginning = `${word.slice(0, 3 + Math.floor(random() * 3))}*`
    return { words: i % 2 === 0 ? beginning : `${beginning} ${commonWords(tokens, 1).join('')}` }
  }
  const filtered = (): SearchQuery => {
    const { document, tokens } = paragraph()
    const year = Number(document.date.slice(0, 4)) || 2015
    const from = year - Math.floor(random() * 4)
    const words = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
      pick(tokens.filter((t) => t.length > 3).concat('states')),
    )
    return { words: words.join(' '), body: document.body, from, to: from + 4 }
  }
  const forty = (type: MixedQuery['type'], make: (i: number) => SearchQuery): MixedQuery[] =>
    Array.from({ length: 40 }, (_, i) => ({ type, query: { ...make(i), limit: 20 } }))
  return [
    ...forty('common', common),
    ...forty('rare', () => ({ words: pick(rare) })),
    ...forty('phrase', phrase),
    ...forty('prefix', prefix),
    ...forty('filtered', filtered),
  ]
}
