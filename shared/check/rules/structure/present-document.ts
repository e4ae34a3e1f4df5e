import { fieldText } from '../../../text/flat'
import { isQuoted } from '../../style/quoted'
import { documentRule, isFootnote } from '../../rule'
import { gateOf } from '../../scan'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  annex?: true
  mentions: { what: string; from: number; to: number }[]
}

/** A resolution speaks of "the present resolution", a report of "the present report". */
export const presentDocument = documentRule<Extract>({
  id: 'present-document',
  about: 'A text calls itself what it is: “the present resolution” in a resolution, “the present report” in a report.',
  level: 'warning',
  reference: 'Editorial Manual, Resolutions, drafting and editing',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          OP 1: _Requests_ a report on the present resolution;
          OP 2: _Notes_ that “the present report” is late;
          OP 3: _Decides_ on this decision.
          annex: Statement
          para 1: The present report was late.`,
      },
      {
        text: `
          para 1: The present report is on ferries, the present document has 3 pages.
          quote: the present resolution`,
      },
    ],
    bad: [
      {
        text: 'OP 1: _Requests_ States to act on the present report;\nOP 2: _Decides_ to end.',
        messages: ['“The present report” in a resolution'],
      },
      {
        text: 'para 1: Replies are set out in the present resolution.',
        messages: ['“The present resolution” in a report'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || unit.kind === 'quote') return undefined
    if (unit.kind === 'annex') return { annex: true, mentions: [] }
    if (!mayHold(unit)) return undefined
    const flat = wordsOf(unit)
    const mentions = [...flat.matchAll(/\bthe present (?:draft )?(report|resolution)\b(?!ed|s)/giu)]
      .filter(({ index }) => !isQuoted(flat, index))
      .map((match) => ({ what: match[1]!.toLowerCase(), from: match.index, to: match.index + match[0].length }))
    return mentions.length > 0 ? { mentions } : undefined
  },
  judge: (extracts, { kind, text }) => {
    if (kind !== 'resolution' && (kind !== 'report' || fieldText(text, 'symbol').includes('/RES/'))) return []
    const annex = extracts.findIndex(({ extract }) => extract.annex)
    return extracts.slice(0, annex < 0 ? undefined : annex).flatMap(({ unit, extract }): Found[] =>
      extract.mentions
        .filter(({ what }) => what !== kind)
        .map(({ what, from, to }) => ({
          paragraphId: unit.id,
          from,
          to,
          message: `“The present ${what}” in a ${kind}`,
          fix: { title: `Write “the present ${kind}”`, text: wordsOf(unit).slice(from, to - what.length) + kind },
        })),
    )
  },
})

const mayHold = gateOf({ words: 'present' })
