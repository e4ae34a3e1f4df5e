import { knownParticiples, knownVerbs, openingPhraseOf } from '../../structure/opening-phrase'
import { paragraphRule } from '../../rule'
import { isFootnote, wordsOf } from '../../unit'

/** The opening words are in italics, and nothing behind them is. */
export const openingInItalics = paragraphRule({
  id: 'opening-in-italics',
  about: 'The opening words of a preambular or operative paragraph are in italics, what they lead to is not.',
  level: 'hint',
  reference: 'Editorial Manual, Italics; Resolutions, drafting and editing',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling also_ its resolution 11/3,
          PP: _Taking note with appreciation_ of the report,
          OP 1: _Expresses its deep concern_ at the state of the piers;
          OP 2: _Reiterates its call upon_ States to help.`,
      },
      { text: 'opening: _The Commission_,\nOP: _Calls once again upon_ States to help.' },
    ],
    bad: [
      {
        text: `
          PP: Recalling its resolution 11/3,
          PP: _Noting the report of_ the Secretary-General,
          OP 1: _Also_ requests a report;
          OP 2: _Decides_ to end.`,
        messages: [
          'The opening words “Recalling” are not in italics',
          'The italics go beyond the opening words “Noting”',
          'The opening words “Also requests” are in italics only in part',
        ],
      },
    ],
  },
  find: (unit) => {
    if (isFootnote(unit) || (unit.kind !== 'preambular' && unit.kind !== 'operative')) return []
    const phrase = openingPhraseOf(unit)
    if (!phrase || phrase.form === 'other') return []
    let [begin, end, at] = [-1, -1, 0]
    for (const run of unit.runs) {
      if (run.type !== 'text') {
        at += run.type === 'break' ? 1 : 0
        continue
      }
      const blank = run.text.trim() === ''
      if (run.italic && !blank) {
        if (begin < 0) begin = at
        end = at + run.text.trimEnd().length
      } else if (begin >= 0 && !blank) break
      else if (begin < 0 && at + run.text.length >= phrase.headTo) break
      at += run.text.length
    }
    const { from, to, headTo, words } = phrase
    const place = { paragraphId: unit.id, from, to }
    if (begin < 0 || begin >= headTo) {
      // In a text without italics a reader sets those of the words it knows.
      if (!knownVerbs.has(phrase.head) && !knownParticiples.has(phrase.head)) return []
      return [{ ...place, message: `The opening words “${words}” are not in italics` }]
    }
    if (end < headTo) return [{ ...place, message: `The opening words “${words}” are in italics only in part` }]
    // Its firm commitment, with renewed concern, to encourage: words of the verb, as long as no object is among them.
    if (!/\s(?:the|that|of|an?)\s/u.test(`${wordsOf(unit).slice(to, end)} `)) return []
    return [{ ...place, to: end, message: `The italics go beyond the opening words “${words}”` }]
  },
})
