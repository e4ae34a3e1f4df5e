import { headingPartOf, placedHeadings } from '../../structure/headings'
import type { HeadingPart } from '../../structure/headings'
import { documentRule } from '../../rule'

/** Under a heading stands something. */
export const emptyHeading = documentRule<HeadingPart>({
  id: 'empty-heading',
  about: 'Under a heading stands text, or headings of a lower level.',
  level: 'hint',
  reference: 'Editorial Manual, Headings',
  examples: {
    ok: [
      { text: 'heading I: Replies\nheading2 A: Inspection\npara 1: One.\nheading2 B: Crews\npara 2: Two.' },
      { text: 'heading: Rule 1\nheading: Right to sail\npara 1: One.' },
    ],
    bad: [
      {
        text: 'heading I: Introduction\nheading II: Replies\npara 1: One.\nheading III: Conclusions',
        messages: ['Nothing stands under this heading', 'Nothing stands under this heading'],
      },
    ],
  },
  extract: headingPartOf,
  judge: (extracts, context) =>
    placedHeadings(extracts, context).flatMap(({ unit, level, words, number, next }) => {
      if (!number || next?.what === 'words' || (next?.what === 'heading' && next.level > level)) return []
      return [{ paragraphId: unit.id, from: 0, to: words.length, message: 'Nothing stands under this heading' }]
    }),
})
