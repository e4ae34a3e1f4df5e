import { textHash } from '../source/address'
import type { Dossier, DraftKind, Link } from '../draft/draft'
import type { Visibility } from '../source/source'
import type { DocumentText } from '../text/document-text'
import { textOf } from '../text/flat'
import { parseText } from '../text/notation'
import { numberingOf } from '../text/numbering'
import type { CheckOptions } from './check'
import { NO_FACTS } from './given'
import type { CorpusFacts } from './given'
import type { BadExample, Example } from './rule'

/** What an example's text rests on, beside its words. */
export interface ExampleGiven {
  /** Where absent: a resolution if it has operative or preambular paragraphs. */
  kind?: DraftKind
  links?: readonly ExampleLink[]
  dossier?: Partial<Dossier>
  facts?: Partial<CorpusFacts>
}

/** A confirmed link, as a drafter would say it. */
export interface ExampleLink {
  /** Label of the paragraph: `para. 2`. */
  at: string
  /** The words of the passage. */
  passage: string
  /** Quoted from it; all of it where absent. */
  quote?: string
  respondent?: string
  symbol?: string
  visibility?: Visibility
  relation?: Link['relation']
  /** The paragraph has changed since the link was confirmed. */
  changed?: true
}

/** An example as a checker takes it. Examples are sources: what they print counts. */
export function givenExample(example: Example | BadExample): { text: DocumentText; options: CheckOptions } {
  const { profile, date = '', kind, links = [], dossier, facts } = example
  const text = parseText(example.text)
  return {
    text,
    options: {
      profile,
      date,
      kind,
      by: 'printed',
      links: links.map((link, index) => linkIn(text, link, index)),
      ...(dossier && { dossier: { questions: [], asked: [], ...dossier } }),
      facts: { ...NO_FACTS, ...facts },
    },
  }
}

function linkIn(text: DocumentText, link: ExampleLink, index: number): Link {
  const { at, passage, quote = passage, respondent, symbol = '', visibility = 'public', relation = 'reports' } = link
  const labels = numberingOf(text).paragraphs
  const paragraph = text.paragraphs.find(({ id }) => labels.get(id)?.label === at)
  if (!paragraph) throw new Error(`The example has no ${at}.`)
  return {
    id: `l${index + 1}`,
    paragraphId: paragraph.id,
    relation,
    state: 'confirmed',
    quote,
    passage: {
      passageId: `${symbol || respondent || 'source'}@en#para. ${index + 1}`,
      label: `para. ${index + 1}`,
      hash: textHash(passage),
      text: passage,
      symbol,
      title: '',
      date: '',
      ...(respondent && { respondent }),
      visibility,
    },
    paragraphHash: textHash(link.changed ? '' : textOf(paragraph)),
  }
}
