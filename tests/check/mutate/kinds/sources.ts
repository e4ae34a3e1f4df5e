import { rewrite } from '../mutation'
import type { Mutation } from '../mutation'

export const sources: readonly Mutation[] = [
  {
    id: 'figure-against-source',
    about: 'A figure is not that of the reply',
    asks: 'sure',
    rules: /figure|sum|total|source/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=had carried out )(\d)(\d)(?= inspections)/u,
        ([, a, b]) => (a === b ? `${a}0` : `${b}${a}`.replace(/^0/u, '9')),
        /^para/u,
      ),
  },
  {
    id: 'quotation-altered',
    about: 'A quotation is not verbatim',
    asks: 'sure',
    rules: /quot/u,
    plant: (example, random) =>
      rewrite(example, random, /“shall be examined(?= before)/u, () => '“will be examined', /^para/u),
  },
  {
    id: 'report-without-link',
    about: 'What a State reported rests on no reply of it',
    asks: 'sure',
    rules: /link|source|state|reply/u,
    plant: (example) =>
      example.links?.some(({ at }) => at === 'para. 4')
        ? { ...example, links: example.links.filter(({ at }) => at !== 'para. 4') }
        : undefined,
  },
  {
    id: 'not-for-attribution',
    about: 'A State is named on a reply that is not for attribution',
    asks: 'sure',
    rules: /attribut/u,
    plant: (example) =>
      example.links?.[0]
        ? {
            ...example,
            links: example.links.map((link) =>
              link.respondent === 'Sudria' ? { ...link, visibility: 'not-for-attribution' } : link,
            ),
          }
        : undefined,
  },
  {
    id: 'changed-since-confirmed',
    about: 'A paragraph was changed after its link was confirmed',
    asks: 'sure',
    rules: /link|suspect/u,
    plant: (example) =>
      example.links?.[0]
        ? { ...example, links: example.links.with(0, { ...example.links[0], changed: true }) }
        : undefined,
  },
  {
    id: 'other-respondent',
    about: 'What one State reported is told of another',
    asks: 'sure',
    rules: /link|source|state|name|respondent|reply/u,
    plant: (example, random) => rewrite(example, random, /\bNorland(?= reported that)/u, () => 'Portugal', /^para/u),
  },
  {
    id: 'date-against-source',
    about: 'A date is not that of the reply',
    asks: 'sure',
    rules: /date|figure|source/u,
    plant: (example, random) => rewrite(example, random, /(?<=inspections by )4(?= June 2025)/u, () => '14', /^para/u),
  },
  {
    id: 'internal-source-quoted',
    about: 'What is quoted rests on a source that is internal',
    asks: 'sure',
    rules: /internal|attribut/u,
    plant: (example) =>
      example.links?.[0]
        ? { ...example, links: example.links.with(0, { ...example.links[0], visibility: 'internal' }) }
        : undefined,
  },
]
