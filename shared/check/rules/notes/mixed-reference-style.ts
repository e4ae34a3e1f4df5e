import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { hasSign } from '../../scan'
import { STROKE } from '../../scan-signs'
import { symbolsOf } from '../../citations/symbols'
import { wordsOf } from '../../unit'

interface Extract {
  /** A document's symbol in brackets that hold nothing but a source. */
  inBrackets?: { from: number; to: number }
  /** A note that is a document's symbol with its place. */
  inNote?: true
}

/** A report gives the symbols of documents in brackets or in footnotes throughout. */
export const mixedReferenceStyle = documentRule<Extract>({
  id: 'mixed-reference-style',
  about: 'A report cites documents by symbol either in brackets or in footnotes, the same way throughout.',
  level: 'hint',
  reference: 'Editorial Manual, Footnotes, chapter 2',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: One (E/CN.99/2026/1).
          para 2: Two (see E/CN.99/2026/2).
          para 3: Three.[^1]
          note 1: United Nations, _Treaty Series_, vol. 2225, No. 39574.`,
      },
      { text: 'para 1: One.[^1] Two.[^2]\nnote 1: E/CN.99/2026/1.\nnote 2: E/CN.99/2026/2, para. 3.' },
    ],
    bad: [
      {
        text: `
          para 1: One.[^1] Two.[^2]
          para 2: Three (E/CN.99/2026/3).
          note 1: E/CN.99/2026/1.
          note 2: See E/CN.99/2026/2, para. 3.`,
        messages: ['This document is cited in brackets; 2 others are cited in footnotes'],
      },
    ],
  },
  extract: (unit) => {
    const note = isFootnote(unit)
    if (!note && unit.kind !== 'numbered' && unit.kind !== 'sub') return undefined
    const flat = wordsOf(unit)
    if (!hasSign(unit, STROKE) || (!note && !flat.includes('('))) return undefined
    const symbol = symbolsOf(unit).find(({ from, to }) =>
      note
        ? /^\s*(?:See\s(?:also\s)?)?$/u.test(flat.slice(0, from))
        : /\((?:see\s(?:also\s)?)?$/u.test(flat.slice(Math.max(0, from - 10), from)) && /^[,;)]/u.test(flat.slice(to)),
    )
    if (!symbol) return undefined
    return note ? { inNote: true } : { inBrackets: { from: symbol.from, to: symbol.to } }
  },
  judge: (extracts, { kind }) => {
    if (kind !== 'report') return []
    const noted = extracts.filter(({ extract }) => extract.inNote).length
    const inBrackets = extracts.length - noted
    // The rarer way is the stray one; where both are usual, the office has its reasons.
    if (noted < 2 || inBrackets === 0 || inBrackets > noted) return []
    return extracts.flatMap(({ unit, extract }): Found[] =>
      extract.inBrackets
        ? [
            {
              paragraphId: unit.id,
              ...extract.inBrackets,
              message: `This document is cited in brackets; ${noted} others are cited in footnotes`,
            },
          ]
        : [],
    )
  },
})
