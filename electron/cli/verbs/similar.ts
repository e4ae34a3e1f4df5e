import { z } from 'zod'
import type { SimilarResult } from '../../../shared/service/corpus'
import { brief } from '../output'
import { readTextFile } from '../text-file'
import { optional, required, UsageError, wholeNumber } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'
import { readQueries } from './queries'

export const similar: Verb = {
  usage:
    'similar --corpus DB --text T | --file FILE | --queries FILE.jsonl [--limit N] [--before DATE] [--language L] [--except SOURCE] [--per-series]',
  about: 'Agreed language: the nearest earlier passages.',
  operands: { least: 0, most: 0 },
  options: {
    corpus: { type: 'string' },
    text: { type: 'string' },
    file: { type: 'string' },
    queries: { type: 'string' },
    limit: { type: 'string' },
    before: { type: 'string' },
    language: { type: 'string' },
    except: { type: 'string' },
    'per-series': { type: 'boolean' },
  },
  async run(_, values, output) {
    const limit = wholeNumber(values, 'limit', 1, 200)
    const how = {
      limit,
      before: optional(values, 'before'),
      language: optional(values, 'language'),
      except: optional(values, 'except'),
      perSeries: values['per-series'] === true,
    }
    const file = optional(values, 'file')
    const queries = optional(values, 'queries')
    const text = optional(values, 'text') ?? (file && (await readTextFile(file)))
    if (!text && !queries) throw new UsageError('One of --text, --file and --queries is needed.')
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      if (text) {
        const result = await corpus.similar({ text, ...how })
        output.result(shown(result), () => lines(result))
        return 0
      }
      for (const query of await readQueries(queries!, z.object({ id: z.unknown(), text: z.string() }))) {
        const result = await corpus.similar({ text: query.text, ...how })
        output.result({ id: query.id, ...shown(result) }, () => `${String(query.id)}: ${result.hits.length}`)
      }
      return 0
    })
  },
}

function shown({ hits, ms }: SimilarResult): object {
  return {
    hits: hits.map(({ passageId, symbol, label, date, similarity, text, exact, uses, more }) => ({
      passageId,
      symbol,
      label,
      date,
      similarity,
      text,
      ...(exact && { exact }),
      ...(uses && { uses }),
      ...(more && { more }),
    })),
    ms,
  }
}

function lines({ hits }: SimilarResult): string {
  if (hits.length === 0) return 'No earlier passage is near.'
  return hits
    .map(
      (hit) =>
        `${Math.round(hit.similarity * 100)} %  ${hit.symbol || hit.title}, ${hit.label}, ${hit.date}\n    ${brief(hit.text, 160)}`,
    )
    .join('\n')
}
