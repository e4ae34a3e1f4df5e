import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** "Ibid." has its stop, and a comma before what differs. */
export const ibidForm = paragraphRule({
  id: 'ibid-form',
  about:
    '“Ibid.” is written with its full stop, and with a comma before what differs; other Latin short forms are not used.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: One.[^1] Two.[^2]\nnote 1: Resolution 70/1.\nnote 2: Ibid., annex.' },
      {
        text: 'para 1: One.[^1] Two.[^2]\nnote 1: A/75/1; and ibid., para. 3.\nnote 2: Ibid.',
      },
      { text: 'para 1: One.[^1]\nnote 1: See also A/75/1 (ibid.); it says more.' },
    ],
    bad: [
      {
        text: 'para 1: One.[^1] Two.[^2] Three.[^3]\nnote 1: A/75/1.\nnote 2: Ibid, chap. IV.\nnote 3: Ibid. para. 3.',
        messages: ['“Ibid.” has a full stop', 'A comma stands behind “Ibid.”'],
      },
      {
        text: 'para 1: One.[^1]\nnote 1: Harbourmaster, op. cit., p. 3.',
        messages: ['“op. cit.” is not used: give the source, or the footnote that gives it'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    if (!SIGN.test(flat)) return []
    const found: Found[] = []
    for (const match of flat.matchAll(/\b([Ii])bid\b(\.?)(?=(.?.?))/gu)) {
      const [whole, initial, stop, next = ''] = match
      const from = match.index
      const to = from + whole.length
      if (!stop) {
        const message = '“Ibid.” has a full stop'
        found.push({ ...placeOf(unit), from, to, message, fix: { title: 'Add the full stop', text: `${initial}bid.` } })
      } else if (/^\s[\p{L}\p{N}]/u.test(next)) {
        const message = 'A comma stands behind “Ibid.”'
        found.push({ ...placeOf(unit), from, to, message, fix: { title: 'Add the comma', text: `${initial}bid.,` } })
      }
    }
    for (const match of flat.matchAll(/\b(?:op\.|loc\.)\s?cit\.?|(?<=^\s*)Idem\b\.?/gu)) {
      const message = `“${match[0]}” is not used: give the source, or the footnote that gives it`
      found.push({ ...placeOf(unit), from: match.index, to: match.index + match[0].length, message })
    }
    return found
  },
})

const SIGN = /ibid|\bcit\b|idem/iu
