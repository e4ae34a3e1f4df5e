import { proseOf } from '../../style/prose'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { hasSign, twiceIn } from '../../scan'
import { ARTICLES as TWO_ARTICLES } from '../../scan-signs'
import { placeOf } from '../../unit'

/** The the, of of. */
export const doubledWord = paragraphRule({
  id: 'doubled-word',
  about: 'No word is written twice in a row.',
  level: 'error',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Norland noted that that ferry had had no crew, and that the meeting was held in in-person format.',
      },
      { text: 'para 1: Walla Walla and Mai Mai are names. The form read “the the ferry”.' },
      { text: 'para 1: Ferries were classed from A to A to be safe, in very very few cases.' },
    ],
    bad: [
      {
        text: 'para 1: Norland had inspected the the ferries of of its fleet.',
        messages: ['“the” stands twice', '“of” stands twice'],
      },
      {
        text: 'OP 1: _Urges_ States to inspect ferries ferries at a an harbour.',
        messages: ['“ferries” stands twice', '“a” and “an” stand together'],
      },
    ],
  },
  find: (unit) => {
    const found: Found[] = []
    const twice = twiceIn(unit)
    const hasArticles = hasSign(unit, TWO_ARTICLES)
    if (twice.length === 0 && !hasArticles) return found
    const prose = proseOf(unit)
    for (const { from, to } of twice) {
      const [first = '', second = ''] = prose.slice(from, to).split(/\s+/u)
      if (
        first.toLowerCase() !== second ||
        MAY.has(second) ||
        JOINED.test(prose.charAt(from - 1) + ' ' + prose.charAt(to))
      )
        continue
      const fix = { title: `Write “${first}” once`, text: first }
      found.push({ ...placeOf(unit), from, to, message: `“${first}” stands twice`, fix })
    }
    if (!hasArticles) return found
    for (const { 0: whole, 1: first, 2: second, index } of prose.matchAll(ARTICLES)) {
      if (first!.toLowerCase() === second) continue
      const message = `“${first}” and “${second}” stand together`
      found.push({ ...placeOf(unit), from: index, to: index + whole.length, message })
    }
    return found.sort((a, b) => a.from - b.from)
  },
})

/** Signs and letters that make the word before or after them a part of something else. */
const JOINED = /[\p{L}\d.’'-] | [\p{L}\d’'-]/u
const ARTICLES = /(?<![\p{L}\d.’-])(an?|the|An?|The)\s+(an?|the)(?![\p{L}\d’-])/gu
const MAY = new Set(['that', 'had', 'very', 'bis', 'ter', 'long'])
