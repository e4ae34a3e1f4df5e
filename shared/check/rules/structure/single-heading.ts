import { headingPartOf, placedHeadings } from '../../structure/headings'
import type { HeadingPart } from '../../structure/headings'
import { documentRule } from '../../rule'

/** No A without B. */
export const singleHeading = documentRule<HeadingPart>({
  id: 'single-heading',
  about: 'A level of headings has more than one heading: no A without B, no 1 without 2.',
  level: 'warning',
  reference: 'Editorial Manual, Headings',
  examples: {
    ok: [
      {
        text: `
          heading I: Introduction
          para 1: One.
          heading II: Replies
          heading2 A: Inspection
          para 2: Two.
          heading2 B: Crews
          para 3: Three.`,
      },
      { text: 'heading: Background\npara 1: One.' },
    ],
    bad: [
      {
        text: `
          heading I: Introduction
          para 1: One.
          heading II: Replies
          heading2 A: Inspection
          para 2: Two.
          heading III: Conclusions
          para 3: Three.`,
        messages: ['There is no other heading beside A in section II'],
      },
      { text: 'heading I: Replies\npara 1: One.', messages: ['There is no other heading beside I'] },
    ],
  },
  extract: headingPartOf,
  judge: (extracts, context) => {
    const headings = placedHeadings(extracts, context)
    return headings.flatMap((heading, index) => {
      const { unit, number, siblings, level, words, inAnnex } = heading
      if (!number || siblings.length > 1 || inAnnex) return []
      const parent = headings.slice(0, index).findLast((other) => other.level < level)
      const where = parent?.number ? ` in section ${parent.number}` : ''
      return [
        {
          paragraphId: unit.id,
          from: 0,
          to: words.length,
          message: `There is no other heading beside ${number}${where}`,
        },
      ]
    })
  },
})
