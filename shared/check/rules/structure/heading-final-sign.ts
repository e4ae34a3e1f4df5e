import { paragraphRule } from '../../rule'
import { isFootnote, wordsOf } from '../../unit'

/** A heading ends without a sign. */
export const headingFinalSign = paragraphRule({
  id: 'heading-final-sign',
  about: 'A heading has no full stop, comma or semicolon at its end.',
  level: 'warning',
  reference: 'Editorial Manual, Headings',
  examples: {
    ok: [
      { text: 'heading I: Introduction\npara 1: One.\nheading II: Boats, piers, etc.\npara 2: Two.' },
      { text: 'heading: What is a ferry?\npara 1: A boat.\nheading: Harbours of Norland Inc.\npara 2: Two.' },
    ],
    bad: [
      { text: 'heading I: Introduction.\npara 1: One.', messages: ['The heading ends with a full stop'] },
      { text: 'heading I: Replies;\npara 1: One.', messages: ['The heading ends with a semicolon'] },
    ],
  },
  find: (unit) => {
    if (isFootnote(unit) || unit.kind !== 'heading') return []
    const flat = wordsOf(unit)
    const to = flat.trimEnd().length
    const sign = flat[to - 1] ?? ''
    const name = NAMES[sign]
    // A heading that is a sentence of its own, or ends with an abbreviation, keeps its stop.
    if (!name || /(?:\.\.|\b(?:etc|Inc|Ltd|Co|No|al|p|\p{Lu})\.)$/u.test(flat.slice(0, to))) return []
    if (/[.;]\s/u.test(flat.slice(0, to))) return []
    const from = flat.slice(0, to - 1).search(/\S+$/u)
    if (from < 0) return []
    const fix = { title: `Take ${name} out`, text: flat.slice(from, to - 1) }
    return [{ paragraphId: unit.id, from, to, message: `The heading ends with ${name}`, fix }]
  },
})

const NAMES: Readonly<Record<string, string>> = { '.': 'a full stop', ',': 'a comma', ';': 'a semicolon' }
