import { inProse } from '../../in-prose'
import { paragraphRule } from '../../rule'

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
  find: (unit) =>
    inProse(unit, TWICE, (match) => {
      const [, same, again, first = same ?? '', second = again ?? ''] = match
      if (second !== second.toLowerCase() || MAY.has(second)) return undefined
      const isSame = first.toLowerCase() === second
      if (!isSame) return { message: `“${first}” and “${second}” stand together` }
      return { message: `“${first}” stands twice`, fix: { title: `Write “${first}” once`, text: first } }
    }),
})

/** The same word again, or an article after an article. */
const TWICE = /(?<![\p{L}\d.’-])(?:([a-z]+)\s+(\1)|(an?|the)\s+(an?|the))(?![\p{L}\d’-])/giu
const MAY = new Set(['that', 'had', 'very', 'bis', 'ter', 'long'])
