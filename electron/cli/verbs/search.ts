import { z } from 'zod'
import { MARK, MOST_RANKED, SORTS } from '../../../shared/service/corpus'
import type { SearchQuery, SearchResult } from '../../../shared/service/corpus'
import { SOURCE_KINDS } from '../../../shared/source/source'
import { brief } from '../output'
import { oneOf, optional, required, UsageError, wholeNumber } from '../verb'
import type { Values, Verb } from '../verb'
import { withCorpus } from '../with-corpus'
import { readQueries } from './queries'

export const search: Verb = {
  usage:
    'search --corpus DB QUERY [--kind K] [--body B] [--respondent R] [--from YEAR] [--to YEAR] [--language L] [--sort relevance|newest|oldest] [--offset N] [--limit N] | --queries FILE.jsonl',
  about:
    'Ranked full-text search: words (all), "phrases", prefix*, -not, OR, fields (body:GA year:2020..2022 verb:Urges).',
  operands: { least: 0, most: Infinity },
  options: {
    corpus: { type: 'string' },
    kind: { type: 'string' },
    body: { type: 'string' },
    respondent: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    language: { type: 'string' },
    sort: { type: 'string' },
    offset: { type: 'string' },
    limit: { type: 'string' },
    queries: { type: 'string' },
  },
  async run(operands, values, output) {
    const filters = filtersOf(values)
    const queries = optional(values, 'queries')
    if (!queries && operands.length === 0) throw new UsageError('There is nothing to search for.')
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      if (!queries) {
        const result = await corpus.search({ ...filters, words: operands.join(' ') })
        for (const remark of result.remarks) output.say(remark)
        output.result(shown(result), () => lines(result))
        return 0
      }
      for (const { id, query } of await readQueries(queries, z.object({ id: z.unknown(), query: z.string() }))) {
        const result = await corpus.search({ ...filters, words: query })
        for (const remark of result.remarks) output.say(`${String(id)}: ${remark}`)
        output.result({ id, ...shown(result) }, () => `${String(id)}: ${result.total}`)
      }
      return 0
    })
  },
}

function filtersOf(values: Values): Omit<SearchQuery, 'words'> {
  return {
    kind: oneOf(values, 'kind', SOURCE_KINDS),
    body: optional(values, 'body'),
    respondent: optional(values, 'respondent'),
    from: wholeNumber(values, 'from', 0, 9999),
    to: wholeNumber(values, 'to', 0, 9999),
    language: optional(values, 'language'),
    sort: oneOf(values, 'sort', SORTS),
    offset: wholeNumber(values, 'offset', 0, MOST_RANKED),
    limit: wholeNumber(values, 'limit', 1, 200),
  }
}

function shown({ hits, total, capped, ms }: SearchResult): object {
  return {
    hits: hits.map((hit) => ({
      passageId: hit.passageId,
      symbol: hit.symbol,
      label: hit.label,
      kind: hit.kind,
      date: hit.date,
      respondent: hit.respondent?.name ?? null,
      score: hit.score,
      snippet: hit.snippet.replaceAll(MARK.open, '<mark>').replaceAll(MARK.close, '</mark>'),
      text: hit.text,
    })),
    total,
    ...(capped && { capped }),
    ms,
  }
}

function lines({ hits, total, capped }: SearchResult): string {
  if (hits.length === 0) return 'Nothing was found.'
  const found = hits.map((hit) => {
    const head = [hit.respondent ? `${hit.respondent.name}, reply` : hit.symbol || hit.title, hit.label, hit.date]
    return `${head.filter(Boolean).join(', ')}  [${hit.passageId}]\n    ${brief(hit.text, 160)}`
  })
  return `${found.join('\n')}\n${hits.length} of ${capped ? 'more than ' : ''}${total} passages.`
}
