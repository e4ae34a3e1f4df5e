import { documentRule, isFootnote } from '../../rule'

/** A single operative paragraph has no number. */
export const loneOperativeNumber = documentRule<'operative' | 'section'>({
  id: 'lone-operative-number',
  about: 'The only operative paragraph of a resolution, or of a section that counts for itself, has no number.',
  level: 'warning',
  reference: 'Drafting convention',
  examples: {
    ok: [
      { text: 'PP: _Recalling_ its resolution 11/3,\nOP: _Decides_ to meet.' },
      { text: 'OP 1: _Decides_ to meet;\nOP 2: _Decides_ to end.' },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ its resolution 11/3,\nOP 1: _Decides_ to meet.',
        messages: ['The only operative paragraph has a number'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    if (unit.kind === 'operative') return 'operative'
    return unit.kind === 'heading' || unit.kind === 'annex' ? 'section' : undefined
  },
  judge: (extracts, { numbering }) => {
    // In sections the count may run on: only a text without them is certain.
    const annexOrHeading = extracts.findIndex(({ extract }) => extract === 'section')
    const body = annexOrHeading < 0 ? extracts : []
    if (body.length !== 1) return []
    const { unit } = body[0]!
    const number = numbering.paragraphs.get(unit.id)?.number
    const words = 'kind' in unit ? unit : undefined
    if (!number || !words) return []
    return [{ paragraphId: unit.id, from: 0, to: 0, message: 'The only operative paragraph has a number' }]
  },
})
