import { randomUUID } from 'node:crypto'
import { RELATIONS } from '../../../shared/draft/draft'
import type { Draft, Link } from '../../../shared/draft/draft'
import { linkPassage } from '../../../shared/draft/link'
import { suggestLinks } from '../../../shared/draft/suggest'
import { AppError } from '../../../shared/error'
import type { CorpusService } from '../../../shared/service/corpus'
import { findByLabel } from '../../../shared/text/labels'
import { numberingOf } from '../../../shared/text/numbering'
import { loadDraft, saveDraft } from '../draft-file'
import { linkInWords, linkView } from '../link-view'
import { oneOf, optional, required } from '../verb'
import type { Values, Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const link: Verb = {
  usage: 'link DRAFT --corpus DB --paragraph LABEL --passage ID [--relation R] [--quote WORDS] | --suggest',
  about: 'Add a link from a paragraph of the draft to a passage, or propose links for all paragraphs.',
  operands: { least: 1, most: 1 },
  options: {
    corpus: { type: 'string' },
    paragraph: { type: 'string' },
    passage: { type: 'string' },
    relation: { type: 'string' },
    quote: { type: 'string' },
    suggest: { type: 'boolean' },
  },
  async run([path], values, output) {
    const draft = await loadDraft(path!)
    const linked = await withCorpus(required(values, 'corpus'), { create: false }, (corpus) =>
      values['suggest'] ? suggested(draft, corpus) : linkedOnce(draft, corpus, values),
    )
    await saveDraft(path!, linked.draft)
    const numbering = numberingOf(linked.draft.text)
    const views = linked.links.map((made) => linkView(made, numbering.paragraphs.get(made.paragraphId)?.label ?? ''))
    output.result({ links: views }, () => views.map(linkInWords).join('\n') || 'No link was found to propose.')
    return 0
  },
}

async function linkedOnce(
  draft: Draft,
  corpus: CorpusService,
  values: Values,
): Promise<{ draft: Draft; links: Link[] }> {
  const label = required(values, 'paragraph')
  const passageId = required(values, 'passage')
  const { paragraphId } = findByLabel(numberingOf(draft.text), label) ?? {}
  if (!paragraphId) throw new AppError('no-such-paragraph', `The draft has no "${label}".`)
  const [passage] = await corpus.passages([passageId])
  if (!passage) throw new AppError('no-such-passage', `The corpus has no passage "${passageId}".`)
  const made = linkPassage(draft, paragraphId, passage, {
    newId: randomUUID,
    relation: oneOf(values, 'relation', RELATIONS),
    quote: optional(values, 'quote'),
  })
  return { draft: made.draft, links: [made.link] }
}

async function suggested(draft: Draft, corpus: CorpusService): Promise<{ draft: Draft; links: Link[] }> {
  return suggestLinks(draft, await corpus.placedPassagesOf('all'), randomUUID)
}
