import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { hasSign } from '../../scan'
import { BRACKET, CURLY } from '../../scan-signs'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** What is opened is closed. */
export const unpairedMarks = paragraphRule({
  id: 'unpaired-marks',
  about:
    'Every bracket and quotation mark that is opened in a paragraph is closed there, and none is closed that was not opened.',
  level: 'warning',
  reference: 'Editorial Manual, Punctuation',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Norland (see A/80/1 (Part II)) wrote “of ‘ferries’ [and boats]”; it had (a) ships; b) boats; 1) rafts.',
      },
      { text: 'quote: “The first paragraph of two.\nsub (a): The crew’s tools.' },
    ],
    bad: [
      {
        text: 'para 1: Norland (see A/80/1 wrote “of ferries.',
        messages: ['The bracket is not closed', 'The quotation is not closed'],
      },
      {
        text: 'OP 1: _Urges_ States to inspect ferries), as they wrote” to all;',
        messages: ['No bracket was opened', 'No quotation was opened'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit) && NOT_ALONE.includes(unit.kind)) return []
    if (!hasSign(unit, BRACKET | CURLY)) return []
    const flat = wordsOf(unit)
    if (!/\p{L}{2}/u.test(flat)) return []
    const found: Found[] = []
    const open: { sign: string; at: number }[] = []
    const say = (at: number, message: string): void => {
      found.push({ ...placeOf(unit), from: at, to: at + 1, message })
    }
    for (const { 0: sign, index } of flat.matchAll(MARKS)) {
      if (sign in CLOSE) open.push({ sign, at: index })
      else {
        const last = open.findLastIndex((one) => CLOSE[one.sign] === sign)
        if (last >= 0) open.splice(last, 1)
        // The number of an item, b) or 3), and the end of a quotation that began paragraphs before.
        else if (
          !(sign === '”' && /^[”’.,;]*$/u.test(flat.slice(index))) &&
          !/(?:^|[\s;,:])(?:\p{L}|\d{1,2}|[ivx]+)$/u.test(
            flat.slice(Math.max(0, index - 6), index) + (sign === ')' ? '' : ' '),
          )
        ) {
          say(index, sign === '”' ? 'No quotation was opened' : 'No bracket was opened')
        }
      }
    }
    // A quotation of several paragraphs opens anew in each and closes in the last.
    for (const { sign, at } of open) {
      if (sign !== '“') say(at, 'The bracket is not closed')
      else if (at > 0) say(at, 'The quotation is not closed')
    }
    return found.sort((a, b) => a.from - b.from)
  },
})

const NOT_ALONE: readonly string[] = ['quote', 'heading', 'contents', 'table']
const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”' }
const MARKS = /[()[\]“”]/gu
