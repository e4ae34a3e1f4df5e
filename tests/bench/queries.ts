import { tokensOf } from '../../shared/compare/tokens'
import type { SearchQuery } from '../../shared/service/corpus'
import type { ScaleDocument } from './scale'

export const QUERY_TYPES = ['common', 'rare', 'phrase', 'prefix', 'filtered', 'fielded'] as const

export interface MixedQuery {
  type: (typeof QUERY_TYPES)[number]
  query: SearchQuery
  /** The same for a bare FTS5 table joined with a table of bodies and years. */
  bare: { match: string; body?: string; from?: number; to?: number }
}

/**
 * The mix: forty each of common words (two or three of the 250 most frequent, from one paragraph), a rare word (in at
 * most forty paragraphs), phrases (three to five words in a row), beginnings of words (three to five letters, half of
 * them with a common word), words within a body and years asked for beside the query, and queries with fields: a body and
 * years, the verb that opens the paragraph, alternatives within years, a word that must not be there within a body. Made
 * from the texts by the seed, so it is the same wherever the data is.
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
  const longWord = (tokens: readonly string[]): string => pick(tokens.filter((t) => t.length > 3).concat('states'))
  const years = ({ date }: ScaleDocument): { from: number; to: number } => {
    const from = (Number(date.slice(0, 4)) || 2015) - Math.floor(random() * 4)
    return { from, to: from + 4 }
  }
  const filtered = (): MixedQuery => {
    const { document, tokens } = paragraph()
    const beside = { body: document.body, ...years(document) }
    const words = Array.from({ length: 1 + Math.floor(random() * 2) }, () => longWord(tokens))
    return { type: 'filtered', query: { words: words.join(' '), ...beside }, bare: { match: allOf(words), ...beside } }
  }
  const fielded = (i: number): MixedQuery => {
    const { document, tokens } = paragraph()
    const { body } = document
    const { from, to } = years(document)
    const [one, other] = [longWord(tokens), longWord(tokens)]
    const verb = pick(['Urges', 'Requests', 'Welcomes', 'Calls upon'])
    const openings = ['', 'also ', 'further '].map((adverb) => `^ "${adverb}${verb.toLowerCase()}"`)
    return (
      [
        {
          type: 'fielded',
          query: { words: `body:${body} year:${from}..${to} ${one} ${other}` },
          bare: { match: allOf([one, other]), body, from, to },
        },
        {
          type: 'fielded',
          query: { words: `verb:"${verb}" ${one}` },
          bare: { match: `(${openings.join(' OR ')}) AND "${one}"` },
        },
        {
          type: 'fielded',
          query: { words: `${one} OR ${other} year:${from}..${to}`.replace(/^(.*) year/, '($1) year') },
          bare: { match: `"${one}" OR "${other}"`, from, to },
        },
        {
          type: 'fielded',
          query: { words: `${one} -${other} body:${body}` },
          bare: { match: one === other ? `"${one}" NOT "${one}"` : `"${one}" NOT "${other}"`, body },
        },
      ] satisfies MixedQuery[]
    )[i % 4]!
  }
  const plain = (type: MixedQuery['type'], query: SearchQuery): MixedQuery => ({
    type,
    query,
    bare: { match: query.words.startsWith('"') ? query.words : allOf(query.words.split(' ').filter(Boolean)) },
  })
  const forty = (make: (i: number) => MixedQuery): MixedQuery[] =>
    Array.from({ length: 40 }, (_, i) => make(i)).map((one) => ({ ...one, query: { ...one.query, limit: 20 } }))
  return [
    ...forty(() => plain('common', common())),
    ...forty(() => plain('rare', { words: pick(rare) })),
    ...forty(() => plain('phrase', phrase())),
    ...forty((i) => plain('prefix', prefix(i))),
    ...forty(filtered),
    ...forty(fielded),
  ]
}

function allOf(words: readonly string[]): string {
  return words.map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}" *` : `"${word}"`)).join(' AND ')
}
