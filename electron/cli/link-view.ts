import type { Link } from '../../shared/draft/draft'

/** A link as the terminal tells it. */
export interface LinkView {
  id: string
  paragraph: string
  paragraphId: string
  passageId: string
  symbol: string
  label: string
  respondent: string | null
  relation: string
  quote: string
  state: 'confirmed' | 'suggested' | 'suspect'
}

export function linkView(link: Link, paragraph: string, state: LinkView['state'] = link.state): LinkView {
  const { passage } = link
  return {
    id: link.id,
    paragraph,
    paragraphId: link.paragraphId,
    passageId: passage.passageId,
    symbol: passage.symbol,
    label: passage.label,
    respondent: passage.respondent ?? null,
    relation: link.relation,
    quote: link.quote,
    state,
  }
}

/** `para. 3 reports Norland, reply, para. 4`. */
export function linkInWords(link: LinkView): string {
  const source = link.respondent ? `${link.respondent}, reply` : link.symbol || link.passageId
  return `${link.paragraph} ${link.relation} ${source}, ${link.label}${link.state === 'confirmed' ? '' : ` (${link.state})`}`
}
