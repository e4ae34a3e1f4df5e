import type { Footnote, Paragraph } from '../../../text/document-text'
import { mentionsOf } from '../../structure/cross-reference'
import type { Mention, Target } from '../../structure/cross-reference'
import { placesOf } from '../../structure/places'
import type { Places } from '../../structure/places'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'

/** A reference within the document leads to a place that is there, on the side it says. */
export const crossReferenceToMissingParagraph = documentRule<readonly Mention[]>({
  id: 'cross-reference-to-missing-paragraph',
  about:
    'A reference to a paragraph, section, annex, note or table of the same document leads to one that is there, above or below as it says.',
  level: 'error',
  reference: 'Editorial Manual, Instructions for preparation; Paragraphs and subparagraphs',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          heading I: Introduction
          para 1: Replies are set out in section II below (see also paras. 2–3 below and annex II).
          heading II: Replies
          para 2: Norland replied:
          sub (a): on inspections;
          sub (b): on crews.
          para 3: See para. 2 (b) above, and note 1 below.[^1]
          annex I: Forms
          annex II: Replies
          note 1: See para. 3 above.`,
      },
      {
        text: `
          OP 1: _Recalls_ paragraph 6 of resolution 58/137 and article 6, paragraph 21, of the Protocol;
          OP 2: _Notes_ the report (E/CN.99/2026/4, para. 30) and annex IV to that report;
          OP 3: _Requests_ States to act under paragraph 1 above and paragraph 4 below;
          OP 4: _Asks_ for what is needed under (a) arms and (b) crews;
          OP 5: _Decides_ on paragraph 4 (b) above.`,
      },
      { text: 'para 1: The letter says: “see para. 64 above”.' },
    ],
    bad: [
      { text: 'para 1: Simulators were offered (see para. 64 above).', messages: ['There is no paragraph 64'] },
      {
        text: 'OP 1: _Decides_ to close the fund, subject to paragraph 21 below;\nOP 2: _Ends_ (see paragraphs 3 to 5 above).',
        messages: ['There is no paragraph 21', 'There is no paragraph 3', 'There is no paragraph 5'],
      },
      {
        text: 'para 1: One (see para. 2 above).\npara 2: Two (see paras. 1 and 2 below).',
        messages: ['Paragraph 2 is below, not above', 'Paragraph 1 is above, not below', 'This is paragraph 2 itself'],
      },
      { text: 'heading I: One\npara 1: See sect. II.B below.', messages: ['There is no section II.B'] },
      { text: 'annex I: Forms\nannex II: Replies\npara 1: See annex III.', messages: ['There is no annex III'] },
      {
        text: 'para 1: One:\nsub (a): a;\nsub (b): b.\npara 2: See para. 1 (c) above.',
        messages: ['Paragraph 1 has no (c)'],
      },
      { text: 'para 1: One.[^1]\nnote 1: See note 4 above.', messages: ['There is no note 4'] },
      { text: 'para 1: See table 2 below.\ntable: One', messages: ['There is no table 2'] },
    ],
  },
  extract: (unit) => {
    if (!isFootnote(unit) && (unit.kind === 'quote' || unit.kind === 'contents' || unit.rows)) return undefined
    const mentions = mentionsOf(unit)
    return mentions.length > 0 ? mentions : undefined
  },
  judge: (extracts, context) => {
    if (extracts.length === 0) return []
    const places = placesOf(context)
    return extracts.flatMap(({ unit, extract }) => {
      const at = isFootnote(unit) ? { footnoteId: unit.id } : { paragraphId: unit.id }
      return extract.flatMap(({ from, to, target, names, direction }) =>
        names.flatMap((name): Found[] => {
          const message = fault(target, name, direction, unit, places, names.length)
          return message ? [{ ...at, from, to, message }] : []
        }),
      )
    })
  },
})

function fault(
  target: Target,
  name: string,
  direction: Mention['direction'],
  unit: Paragraph | Footnote,
  places: Places,
  among: number,
): string | undefined {
  switch (target) {
    case 'paragraph':
      return paragraphFault(name, direction, unit, places, among)
    case 'section': {
      const path = name.replace(/[,\s]+/gu, '.')
      const fits = places.sections.filter((s) => s.path === path || s.path.endsWith(`.${path}`))
      if (fits.length === 0) return `There is no section ${path}`
      return wrongSide(`Section ${path}`, fits, direction, places.orderOf(unit))
    }
    case 'annex':
      return places.annexes.has(name) || (places.annexes.size === 1 && places.annexes.has(''))
        ? undefined
        : `There is no annex ${name}`
    case 'note':
      return places.notes.has(name) ? undefined : `There is no note ${name}`
    case 'table':
      return places.hasTable(name) ? undefined : `There is no table ${name}`
  }
}

function paragraphFault(
  name: string,
  direction: Mention['direction'],
  unit: Paragraph | Footnote,
  places: Places,
  /** How many are named together: paragraphs 4, 5 and 6 may be said in paragraph 4. */
  among: number,
): string | undefined {
  const number = name.replace(/\s*\(.*$/u, '')
  const parts: string[] = name.match(/\([^()]+\)/gu) ?? []
  const bearers = places.paragraphs.get(number)
  // What numbers none of its paragraphs cites those of what it goes with.
  if (places.paragraphs.size === 0) return undefined
  if (!bearers) return `There is no paragraph ${number}`
  const missing = parts.find((part) => !bearers.some((bearer) => places.hasPart(bearer, part)))
  if (missing) return `Paragraph ${number} has no ${missing}`
  const own = places.ownerOf(unit)
  if (direction && !isFootnote(unit) && bearers.every(({ id }) => id === own)) {
    return parts.length === 0 && unit.id === own && among < 3 ? `This is paragraph ${number} itself` : undefined
  }
  return wrongSide(
    `Paragraph ${number}`,
    bearers.filter(({ id }) => id !== own),
    direction,
    places.orderOf(unit),
  )
}

/** Words where every place of the name lies on the other side. */
function wrongSide(
  what: string,
  fits: readonly { order: number }[],
  direction: Mention['direction'],
  here: number,
): string | undefined {
  if (!direction || here < 0 || fits.length === 0) return undefined
  const right = fits.some(({ order }) => (direction === 'above' ? order <= here : order >= here))
  if (right) return undefined
  return direction === 'above' ? `${what} is below, not above` : `${what} is above, not below`
}
