import type { Link } from '../../../draft/draft'
import { textHash } from '../../../source/address'
import { textOf } from '../../../text/flat'
import { restsOf, sayer } from '../../sources/rests'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { ofUnit, wordsOf } from '../../unit'

/** A link holds as long as neither side has changed since somebody looked at both. */
export const suspectLink = documentRule<never>({
  id: 'suspect-link',
  about: 'A link is confirmed anew when its paragraph or its passage has changed.',
  level: 'warning',
  reference: 'Drafting convention',
  examples: {
    ok: [
      {
        text: 'para 1: Norland reported 42 inspections.',
        links: [{ at: 'para. 1', passage: 'There were 42.', respondent: 'Norland' }],
      },
      {
        text: 'para 1: Norland reported 42 inspections.',
        facts: { moved: [{ passageId: 'x@en#para. 1', what: 'gone' }] },
      },
    ],
    bad: [
      {
        text: `
          para 1: Norland reported 42 inspections.
          para 2: Two States had reported.`,
        links: [
          { at: 'para. 1', passage: 'There were 42.', respondent: 'Norland', changed: true },
          { at: 'para. 2', passage: 'We report.', respondent: 'Norland', changed: true },
          { at: 'para. 2', passage: 'So do we.', respondent: 'Sudria', changed: true },
        ],
        messages: [
          'The paragraph has changed since its link to the reply of Norland was confirmed',
          'The paragraph has changed since its 2 links were confirmed',
        ],
      },
      {
        text: `
          para 1: Norland reported 42 inspections.
          para 2: Sudria reported 15.`,
        links: [
          { at: 'para. 1', passage: 'There were 42.', respondent: 'Norland' },
          { at: 'para. 2', passage: 'There were 15.', respondent: 'Sudria' },
        ],
        facts: {
          moved: [
            { passageId: 'Norland@en#para. 1', what: 'changed' },
            { passageId: 'Sudria@en#para. 2', what: 'gone' },
          ],
        },
        messages: [
          'The passage linked here has changed: the reply of Norland, para. 1',
          'The passage linked here is gone: the reply of Sudria, para. 2',
        ],
      },
    ],
  },
  extract: () => undefined,
  judge: (_extracts, context) => {
    const moved = new Map(context.facts.moved.map(({ passageId, what }) => [passageId, what]))
    const found: Found[] = []
    const rests = restsOf(context)
    if (rests.size === 0) return []
    for (const paragraph of context.text.paragraphs) {
      const links = rests.get(paragraph.id)?.links
      const message = links && suspicion(links, hashOf(paragraph), moved)
      if (message) found.push({ paragraphId: paragraph.id, from: 0, to: wordsOf(paragraph).length, message })
    }
    return found
  },
})

const hashOf = ofUnit((unit) => textHash('kind' in unit ? textOf(unit) : wordsOf(unit)))

function suspicion(
  links: readonly Link[],
  hash: string,
  moved: ReadonlyMap<string, 'changed' | 'gone'>,
): string | undefined {
  const link = links.find(({ passage }) => moved.has(passage.passageId))
  if (link) {
    const what = moved.get(link.passage.passageId) === 'gone' ? 'is gone' : 'has changed'
    return `The passage linked here ${what}: ${named(link)}${link.passage.respondent ? `, ${link.passage.label}` : ''}`
  }
  const stale = links.filter(({ paragraphHash }) => paragraphHash !== hash)
  if (stale.length === 0) return undefined
  const which = stale.length === 1 ? `its link to ${named(stale[0]!)} was` : `its ${stale.length} links were`
  return `The paragraph has changed since ${which} confirmed`
}

const named = (link: Link): string => sayer(link).replace(/^The /u, 'the ').replace(/,$/u, '')
