import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { hasSign } from '../../scan'
import { STROKE } from '../../scan-signs'
import { symbolsOf } from '../../citations/symbols'
import { wordsOf } from '../../unit'

/** A resolution cites its sources in footnotes, not in brackets. */
export const sourceInText = documentRule<{ from: number; to: number }[]>({
  id: 'source-in-text',
  about:
    'In a resolution of the General Assembly or the Economic and Social Council the symbol of a source stands in a footnote, not in brackets in the text.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 2',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Recalling_ the opinion set out in document A/AC.154/415, and the report,[^1]
          OP: _Takes note_ of the ferries (registered in 2020) and resolution 1325 (2000).
          note 1: A/75/1.`,
      },
      {
        text: `
          opening: _The Security Council_,
          PP: _Recalling_ the statement of its President (S/PRST/2017/22),
          OP: _Decides_ to remain seized of the matter.`,
      },
      {
        text: `
          opening: _The General Assembly_,
          PP: _Recalling_ A,
          OP: _Decides_ to adopt the annex.
          annex: Forms
          text: See the report (A/75/1).`,
      },
    ],
    bad: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Having considered_ the report of the Secretary-General (A/75/289),
          OP: _Takes note_ of the report (A/75/289, para. 30).`,
        messages: ['A/75/289 stands in a footnote in a resolution', 'A/75/289 stands in a footnote in a resolution'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || (unit.kind !== 'preambular' && unit.kind !== 'operative')) return undefined
    const flat = wordsOf(unit)
    if (!hasSign(unit, STROKE) || !flat.includes('(')) return undefined
    // Behind a bracket, or behind "see" in one.
    if (!/\((?:see\s(?:also\s)?)?[A-Z]{1,5}\//u.test(flat)) return undefined
    const inBrackets = symbolsOf(unit).filter(
      ({ from, to }) =>
        /\((?:see\s(?:also\s)?)?$/u.test(flat.slice(Math.max(0, from - 10), from)) &&
        /^[,;)]/u.test(flat.slice(to, to + 1)),
    )
    return inBrackets.length > 0 ? inBrackets.map(({ from, to }) => ({ from, to })) : undefined
  },
  judge: (extracts, { organ, kind }) =>
    kind === 'resolution' && (organ === 'GA' || organ === 'ECOSOC')
      ? extracts.flatMap(({ unit, extract }) =>
          extract.map(({ from, to }): Found => {
            const symbol = isFootnote(unit) ? '' : wordsOf(unit).slice(from, to)
            return { paragraphId: unit.id, from, to, message: `${symbol} stands in a footnote in a resolution` }
          }),
        )
      : [],
})
