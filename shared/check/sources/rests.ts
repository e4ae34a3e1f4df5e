import type { Link } from '../../draft/draft'
import type { Paragraph } from '../../text/document-text'
import { figuresIn } from '../numbers/figures'
import type { Figure } from '../numbers/figures'
import { nameFinder } from './respondents'
import type { NameFinder } from './respondents'
import type { Context, Found } from '../rule'

/** What a paragraph rests on. */
export interface Rests {
  /** Its confirmed links. */
  links: readonly Link[]
  /** Those of the paragraph it is a part of, or of its parts: they bear its words out too. */
  beside: readonly Link[]
}

/** What the paragraphs with confirmed links rest on, by id. */
export function restsOf(context: Context): ReadonlyMap<string, Rests> {
  const known = ofContext.get(context)
  if (known) return known
  const rests = counted(context)
  ofContext.set(context, rests)
  return rests
}

/** A context is made anew for every check and shared by its rules. */
const ofContext = new WeakMap<Context, ReadonlyMap<string, Rests>>()

function counted({ links, text: { paragraphs } }: Context): ReadonlyMap<string, Rests> {
  const byId = confirmedIn(links)
  const rests = new Map<string, Rests>()
  if (byId.size === 0) return rests
  const ownOf = ({ id, absorbed }: Paragraph): readonly Link[] =>
    absorbed ? [id, ...absorbed].flatMap((one) => byId.get(one) ?? NONE) : (byId.get(id) ?? NONE)
  for (let at = 0; at < paragraphs.length;) {
    let end = at + 1
    while (end < paragraphs.length && PARTS.includes(paragraphs[end]!.kind)) end += 1
    if (end === at + 1) {
      const links = ownOf(paragraphs[at]!)
      if (links.length > 0) rests.set(paragraphs[at]!.id, { links, beside: NONE })
    } else {
      const own = paragraphs.slice(at, end).map(ownOf)
      const all = own.flat()
      own.forEach((links, i) => {
        // Where a list is very long, its parts speak for themselves.
        const beside = all.length > 100 ? NONE : all.filter((link) => !links.includes(link))
        if (links.length > 0) rests.set(paragraphs[at + i]!.id, { links, beside })
      })
    }
    at = end
  }
  return rests
}

const NONE: readonly Link[] = []

/** Confirmed links by paragraph, as long as the draft's links are the same list. */
function confirmedIn(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  let byId = byLinks.get(links)
  if (!byId) {
    byId = Map.groupBy(
      links.filter(({ state }) => state === 'confirmed'),
      ({ paragraphId }) => paragraphId,
    )
    byLinks.set(links, byId)
  }
  return byId
}

const byLinks = new WeakMap<readonly Link[], ReadonlyMap<string, readonly Link[]>>()

const PARTS: readonly string[] = ['sub', 'bullet', 'quote']

/**
 * A judge over paragraphs with links that asks again only where the paragraph, its links, its voice or the names known
 * have changed. What the Secretariat says for itself is not asked.
 */
export function perLinked(
  look: (paragraph: Paragraph, rests: Rests, names: NameFinder, context: Context) => Found[],
): (extracts: unknown, context: Context) => Found[] {
  const known = new WeakMap<Paragraph, Seen>()
  return (_extracts, context) => {
    const rests = restsOf(context)
    if (rests.size === 0) return []
    const names = nameFinder(context)
    const { request, cutOff = '' } = context.dossier
    const setting = [context.date, context.kind, request?.date, cutOff].join(' ')
    const found: Found[] = []
    for (const paragraph of context.text.paragraphs) {
      const rest = rests.get(paragraph.id)
      if (!rest || context.voiceOf(paragraph) === 'secretariat') continue
      let seen = known.get(paragraph)
      if (!seen || seen.names !== names || seen.setting !== setting || !isSame(seen.rest, rest)) {
        seen = { rest, names, setting, found: look(paragraph, rest, names, context) }
        known.set(paragraph, seen)
      }
      found.push(...seen.found)
    }
    return found
  }
}

interface Seen {
  rest: Rests
  names: NameFinder
  setting: string
  found: readonly Found[]
}

const isSame = (a: Rests, b: Rests): boolean => areSame(a.links, b.links) && areSame(a.beside, b.beside)
const areSame = (a: readonly Link[], b: readonly Link[]): boolean =>
  a === b || (a.length === b.length && a.every((link, i) => link === b[i]))

/** Does this link say what a reply or a report said, so that the paragraph must say the same? */
export function reportsIt({ relation }: Link, { kind }: Context): boolean {
  return relation === 'reports' || (relation === 'reiterates' && kind === 'report')
}

/** The parts of a paragraph that its links cover: all of it where one of them says no range. */
export function coveredBy(links: readonly Link[], length: number): (from: number, to: number) => boolean {
  if (links.some(({ range }) => !range)) return () => true
  return (from, to) => links.some(({ range }) => range && from >= range.from && to <= Math.min(range.to, length))
}

/** Who says what a passage says: `The reply of Norland`, `A/RES/75/100, OP 3,`. */
export function sayer({ passage: { respondent, symbol, title, label } }: Link): string {
  if (respondent) return `The reply of ${BODY.test(respondent) ? 'the ' : ''}${respondent}`
  if (symbol) return label ? `${symbol}, ${label},` : symbol
  return title ? `“${title}”` : 'The source'
}

const BODY =
  /^(?!the )(?:.*\b(?:Commission|Union|Organi[sz]ation|Programme|Fund|Council|Committee|Agency|Office|Institute|Bank|Court|Conference|Authority|Secretariat|Centre|Federation|Community|Bureau|Department|Association|League|Republic|Kingdom|Emirates|States)\b|Philippines$|Netherlands$|Sudan$|Gambia$|Bahamas$|Maldives$|Comoros$|Seychelles$|Marshall Islands$|Solomon Islands$|Congo$|Holy See$|Niger$|Central African)/u

/** The figures of a link's passage, remembered. */
export function figuresOfLink(link: Link): readonly Figure[] {
  let figures = ofLink.get(link)
  if (!figures) ofLink.set(link, (figures = figuresIn(link.passage.text)))
  return figures
}

const ofLink = new WeakMap<Link, readonly Figure[]>()
