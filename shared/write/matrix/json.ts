import type { Draft } from '../../draft/draft'
import type { Trace, TracedLink } from '../../draft/trace'
import { textOfRuns } from '../../text/flat'

/** The matrix as JSON: the members `trace` prints in the terminal, and of what draft it speaks. */
export function matrixJson(draft: Draft, trace: Trace): string {
  const value = {
    draft: {
      id: draft.id,
      title: textOfRuns(draft.text.masthead.title ?? []),
      symbol: textOfRuns(draft.text.masthead.symbol ?? []),
      changedAt: draft.changedAt,
    },
    paragraphs: trace.paragraphs.map(({ links, ...paragraph }) => ({ ...paragraph, links: links.map(linkValue) })),
    respondents: trace.respondents,
    suspect: trace.suspect.map(linkValue),
    holes: trace.holes,
    silent: trace.silent,
  }
  return JSON.stringify(value, null, 2) + '\n'
}

function linkValue({ link, paragraph, state, reasons, movedTo }: TracedLink): object {
  return {
    id: link.id,
    paragraph,
    ...(link.range && { range: link.range }),
    relation: link.relation,
    ...(link.stance && { stance: link.stance }),
    state,
    ...(reasons.length > 0 && { reasons }),
    quote: link.quote,
    passage: { ...link.passage, ...(movedTo !== undefined && { movedTo }) },
  }
}
