import { textHash } from '../source/address'
import type { Link } from '../draft/draft'
import type { DocumentText } from '../text/document-text'
import { textOf } from '../text/flat'
import { parseText } from '../text/notation'
import { numberingOf } from '../text/numbering'
import type { CheckOptions } from './check'
import { NO_FACTS } from './given'
import type { BadExample, Example, ExampleLink } from './rule'

/** An example as a checker takes it. Examples are sources: what they print counts. */
export function givenExample(example: Example | BadExample): { text: DocumentText; options: CheckOptions } {
  const { profile, date = '', kind, links = [], dossier, facts, times = 1 } = example
  const last = example.text.trimEnd().split('\n').at(-1)!
  const text = parseText(example.text + `\n${last}`.repeat(times - 1))
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
  const {
    at,
    passage,
    quote = passage,
    respondent,
    symbol = '',
    visibility = 'public',
    relation = 'reports',
    stance,
  } = link
  const labels = numberingOf(text).paragraphs
  const paragraph = text.paragraphs.find(({ id }) => labels.get(id)?.label === at)
  if (!paragraph) throw new Error(`The example has no ${at}.`)
  return {
    id: `l${index + 1}`,
    paragraphId: paragraph.id,
    relation,
    ...(stance && { stance }),
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
