import { columns } from '../output'
import { required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const sources: Verb = {
  usage: 'sources --corpus DB',
  about: 'What is in the corpus.',
  operands: { least: 0, most: 0 },
  options: { corpus: { type: 'string' } },
  async run(_, values, output) {
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const list = (await corpus.sources()).map(
        ({ sourceId, facts, visibility, passages, footnotes, importedAt, losses }) => ({
          sourceId,
          symbol: facts.symbol,
          title: facts.title,
          kind: facts.kind,
          body: facts.body,
          date: facts.date,
          language: facts.language,
          respondent: facts.respondent?.name ?? null,
          visibility,
          passages,
          footnotes,
          importedAt,
          losses,
        }),
      )
      output.result({ sources: list }, () =>
        columns(
          list.map((s) => [s.kind, s.date, s.symbol || s.respondent || s.sourceId, `${s.passages} passages`, s.title]),
        ),
      )
      return 0
    })
  },
}
