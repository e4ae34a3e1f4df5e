import type { SourceSummary } from '../../../shared/service/corpus'
import { columns } from '../output'
import { required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const sources: Verb = {
  usage: 'sources --corpus DB',
  about: 'What is in the corpus, and imports that were stopped before their end.',
  operands: { least: 0, most: 0 },
  options: { corpus: { type: 'string' } },
  async run(_, values, output) {
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const list = (await corpus.sources()).map(sourceView)
      output.result({ sources: list }, () => sourceLines(list))
      for (const { paths, done, total } of await corpus.unfinishedImports())
        output.say(`Stopped after ${done} of ${total} files; to go on, import again: ${paths.join(' ')}`)
      return 0
    })
  },
}

/** One of `{sources: [...]}`. */
export function sourceView(source: SourceSummary) {
  const { sourceId, formerly, facts, visibility, passages, footnotes, importedAt, losses, file, told } = source
  return {
    sourceId,
    ...(formerly && { formerly }),
    symbol: facts.symbol,
    ...(facts.catalogueNumber !== undefined && { catalogueNumber: facts.catalogueNumber }),
    title: facts.title,
    kind: facts.kind,
    body: facts.body,
    session: facts.session ?? null,
    date: facts.date,
    language: facts.language,
    agendaItem: facts.agendaItem ?? null,
    adoption: facts.adoption ?? null,
    sponsors: facts.sponsors ?? [],
    respondent: facts.respondent?.name ?? null,
    theme: facts.theme ?? null,
    visibility,
    told,
    passages,
    footnotes,
    importedAt,
    losses,
    file: file.path,
  }
}

export function sourceLines(list: readonly ReturnType<typeof sourceView>[]): string {
  return columns(
    list.map((s) => [
      s.kind,
      s.date,
      s.symbol || s.respondent || s.sourceId,
      `${s.passages} passages`,
      adoptionInWords(s.adoption),
      s.visibility === 'public' ? '' : s.visibility,
      s.title,
    ]),
  )
}

function adoptionInWords(adoption: ReturnType<typeof sourceView>['adoption']): string {
  if (!adoption) return ''
  if (adoption.way !== 'vote' || !adoption.tally)
    return adoption.way === 'without-vote' ? 'without a vote' : adoption.way
  const { inFavour, against, abstaining } = adoption.tally
  return `${inFavour}-${against}-${abstaining}`
}
