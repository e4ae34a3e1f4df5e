import { traceDraft } from '../../../shared/draft/trace'
import type { Trace, TraceSources } from '../../../shared/draft/trace'
import type { CorpusService } from '../../../shared/service/corpus'
import { loadDraft } from '../draft-file'
import { linkInWords, linkView } from '../link-view'
import { columns } from '../output'
import { optional } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const trace: Verb = {
  usage: 'trace DRAFT [--corpus DB]',
  about: 'What each paragraph rests on: links, holes, suspect links, coverage of the replies.',
  operands: { least: 1, most: 1 },
  options: { corpus: { type: 'string' } },
  async run([path], values, output) {
    const draft = await loadDraft(path!)
    const corpus = optional(values, 'corpus')
    const traced = traceDraft(draft, corpus ? await withCorpus(corpus, { create: false }, traceSources) : undefined)
    output.result(traceView(traced), () => traceInWords(traced))
    return 0
  },
}

/** All a trace asks of the corpus. */
export async function traceSources(corpus: CorpusService): Promise<TraceSources> {
  const [sources, passages] = await Promise.all([corpus.sources(), corpus.passagesOf('all')])
  return {
    sources: sources.map(({ sourceId, formerly, facts }) => ({
      sourceId,
      formerly,
      respondent: facts.respondent,
      date: facts.date,
    })),
    passages,
  }
}

export function traceView({ paragraphs, respondents, suspect, holes, silent }: Trace): object {
  return {
    paragraphs: paragraphs.map(({ label, paragraphId, voice, links, state }) => ({
      label,
      paragraphId,
      voice,
      links: links.map(({ link, paragraph, state: of }) => linkView(link, paragraph, of)),
      state,
    })),
    respondents,
    suspect: suspect.map(({ link, paragraph, state, reasons }) => ({ ...linkView(link, paragraph, state), reasons })),
    holes,
    silent,
  }
}

export function traceInWords(traced: Trace): string {
  const rows = traced.paragraphs
    .filter(({ state }) => state !== 'none')
    .map(({ label, state, links }) => [label, state === 'hole' ? 'no source' : state, String(links.length || '')])
  const suspect = traced.suspect.map(
    ({ link, paragraph, state, reasons }) => `${linkInWords(linkView(link, paragraph, state))}: ${reasons.join(', ')}`,
  )
  const used = traced.respondents.map(({ name, passages, used }) => [name, `${used} of ${passages} passages used`])
  return [
    columns([['paragraph', 'state', 'links'], ...rows]),
    `${traced.holes.length} without a source${traced.holes.length ? `: ${traced.holes.join(', ')}` : ''}`,
    ...(suspect.length ? [`suspect:\n${suspect.join('\n')}`] : []),
    ...(used.length ? [columns(used)] : []),
  ].join('\n\n')
}
