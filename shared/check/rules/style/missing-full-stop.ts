import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { OPENING_SMALL } from '../../scan-signs'
import { isFootnote } from '../../unit'

/** One sentence ends before another begins. */
export const missingFullStop = paragraphRule({
  id: 'missing-full-stop',
  about: 'A full stop ends a sentence before a capital begins the next; after a full stop a capital follows.',
  level: 'warning',
  reference: 'Editorial Manual, Punctuation',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Ferries sailed from 9 a.m. to noon, see para. 5 and chaps. 3 and 4. In the Hague The Ferry was read. It ended.',
      },
      { text: 'para 1: The report entitled “Ferries The future of sailing”, and _Boats In danger_, was out.' },
    ],
    bad: [
      {
        text: 'para 1: Ferries sailed in the morning The crews were trained in Norland.',
        messages: ['A sentence ends before “The” without a full stop'],
      },
      {
        text: 'para 1: Ferries sailed in the morning. they were inspected In addition boats were lost.',
        messages: ['A sentence begins with a small letter', 'A sentence ends before “In” without a full stop'],
      },
    ],
  },
  find: (unit) =>
    isFootnote(unit) || unit.kind === 'heading' || unit.kind === 'table'
      ? []
      : inProse(unit, GATE, JOINT, ({ groups = {}, index }) => {
          const { opens, small } = groups
          if (small) {
            const text = small.toUpperCase()
            return {
              message: 'A sentence begins with a small letter',
              from: index + 2,
              to: index + 3,
              fix: { title: `Write “${text}”`, text },
            }
          }
          return { message: `A sentence ends before “${opens}” without a full stop` }
        }),
})

const GATE = proseGate(
  {
    within:
      'the in it this these those however moreover furthermore on for an as at by there they when while such some several many its he she we to if with after since although according',
    signs: OPENING_SMALL,
  },
  / (?:The|In|It|This|These|Those|However|Moreover|Furthermore|On|For|An|As|At|By|There|They|When|While|Such|Some|Several|Many|Its|He|She|We|To|If|With|After|Since|Although|According) [a-z]|[a-z]\. [a-z]/,
)
const JOINT =
  /\b(?=[A-Z])(?<=\p{Ll}{3} )(?<opens>The|In|It|This|These|Those|However|Moreover|Furthermore|On|For|An|As|At|By|There|They|When|While|Such|Some|Several|Many|Its|He|She|We|To|If|With|After|Since|Although|According)(?= \p{Ll}{2})|\.(?<=\p{Ll}{6}\.)(?<!(?:chapters|sections)\.) (?<small>\p{Ll})(?=\p{Ll}+ )/gu
