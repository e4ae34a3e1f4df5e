import { fieldText } from '../../../text/flat'
import { documentRule, isFootnote } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  what: 'closing' | 'operative' | 'annex'
}

/** An adopted resolution ends with the meeting and the date, on two lines. */
export const closingBlock = documentRule<Extract>({
  id: 'closing-block',
  about:
    'A resolution adopted by the General Assembly or the Economic and Social Council ends with the plenary meeting and, on a second line, the date.',
  level: 'hint',
  reference: 'Editorial Manual, Resolutions, drafting and editing',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          @symbol A/RES/80/158
          @adoption Resolution adopted by the General Assembly on 16 December 2025
          OP: _Decides_ to meet.
          closing: 46th (resumed) plenary meeting\\n16 December 2025`,
      },
      { text: '@symbol A/C.3/80/L.4\nOP: _Decides_ to meet.' },
      {
        text: `
          @symbol S/RES/2990 (2026)
          @adoption Adopted by the Security Council at its 9990th meeting, on 4 March 2026
          OP: _Decides_ to remain seized of the matter.`,
      },
    ],
    bad: [
      {
        text: `
          @symbol A/RES/80/158
          @adoption Resolution adopted by the General Assembly on 16 December 2025
          OP 1: _Decides_ to meet;
          OP 2: _Decides_ to end.`,
        messages: ['The meeting and the date are missing at the end'],
      },
      {
        text: `
          @symbol A/RES/80/158
          @adoption Resolution adopted by the General Assembly on 16 December 2025
          OP: _Decides_ to meet.
          closing: Forty-sixth plenary meeting\\n16 December 2025`,
        messages: ['The closing should read as “46th plenary meeting”, with the date on a second line'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    const { kind } = unit
    return kind === 'closing' || kind === 'operative' || kind === 'annex' ? { what: kind } : undefined
  },
  judge: (extracts, { text }) => {
    const adoption = fieldText(text, 'adoption')
    if (!/^Resolutions? adopted by the (?:General Assembly|Economic and Social Council) on \d/u.test(adoption))
      return []
    const closings = extracts.filter(({ extract }) => extract.what === 'closing')
    const annex = extracts.findIndex(({ extract }) => extract.what === 'annex')
    const body = annex < 0 ? extracts : extracts.slice(0, annex)
    const last = body.findLast(({ extract }) => extract.what === 'operative')
    if (closings.length === 0) {
      if (!last) return []
      const to = wordsOf(last.unit).trimEnd().length
      const from = wordsOf(last.unit).slice(0, to).search(/\S+$/u)
      return [{ paragraphId: last.unit.id, from, to, message: 'The meeting and the date are missing at the end' }]
    }
    return closings.flatMap(({ unit }) => {
      const words = wordsOf(unit)
      if (!/meeting/iu.test(words) || FORM.test(words.trim())) return []
      const message = 'The closing should read as “46th plenary meeting”, with the date on a second line'
      return [{ paragraphId: unit.id, from: 0, to: words.trimEnd().length, message }]
    })
  },
})

const FORM = /^\d+(?:st|nd|rd|th)(?:\s\(\p{L}+\))?\splenary meeting\s*\n\s*\d{1,2}\s\p{L}+\s\d{4}$/u
