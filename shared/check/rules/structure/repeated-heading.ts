import { headingPartOf, placedHeadings } from '../../structure/headings'
import type { HeadingPart, PlacedHeading } from '../../structure/headings'
import { documentRule } from '../../rule'

/** Two sections beside each other have names of their own. */
export const repeatedHeading = documentRule<HeadingPart>({
  id: 'repeated-heading',
  about: 'Sections of one level that stand beside each other have headings of their own.',
  level: 'hint',
  reference: 'Drafting convention',
  examples: {
    ok: [
      {
        text: `
          heading I: Inspection
          heading2 A: Replies
          para 1: One.
          heading2 B: Conclusions
          para 2: Two.
          heading I: Crews
          heading2 A: Replies
          para 3: Three.
          heading2 B: Conclusions
          para 4: Four.`,
      },
      { text: 'heading I: Replies\npara 1: One.\nheading II: Replies of States\npara 2: Two.' },
    ],
    bad: [
      {
        text: 'heading I: Replies\npara 1: One.\nheading II: Crews\npara 2: Two.\nheading III: replies\npara 3: Three.',
        messages: ['Section I has the same heading'],
      },
    ],
  },
  extract: headingPartOf,
  judge: (extracts, context) => {
    const first = new Map<readonly PlacedHeading[], Map<string, PlacedHeading>>()
    return placedHeadings(extracts, context).flatMap((heading) => {
      const { unit, words, number, siblings } = heading
      let known = first.get(siblings)
      if (!known) first.set(siblings, (known = new Map()))
      const same = known.get(words.toLowerCase())
      if (!same) known.set(words.toLowerCase(), heading)
      if (!same || words.endsWith(':')) return []
      const other = same.number && same.number !== number ? `Section ${same.number}` : 'A section before'
      return [{ paragraphId: unit.id, from: 0, to: words.length, message: `${other} has the same heading` }]
    })
  },
})
