import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { DOT_CAPITAL } from '../../scan-signs'
import { isFootnote } from '../../unit'

/** UNESCO, not U.N.E.S.C.O. */
export const acronymFullStops = paragraphRule({
  id: 'acronym-full-stops',
  about: 'Acronyms have no full stops.',
  level: 'warning',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: The UN, J. S. Norland and A. B. C. Sudria met at 9 a.m. in section II.B, see E.05.II.A.1 and I.B.',
      },
      { text: 'para 1: Ms. U. N. Kalm left, e.g. for the USA.' },
    ],
    bad: [
      {
        text: 'para 1: The U.N. and the U.S.A. had no ferries.',
        messages: ['The acronym is written “UN”', 'The acronym is written “USA”'],
      },
      { text: 'OP 1: _Invites_ U.N.D.P. to report;', messages: ['The acronym is written “UNDP”'] },
    ],
  },
  find: (unit, { organ }) =>
    organ === 'SC' || isFootnote(unit)
      ? []
      : inProse(unit, GATE, DOTTED, ({ 0: whole, index }, prose) => {
          const word = whole.replaceAll('.', '')
          if (
            ROMAN.test(word) ||
            /(?:sect|chap|part|sects)[.a-z]*\s$/iu.test(prose.slice(Math.max(0, index - 9), index))
          )
            return undefined
          const isLast = /^\s*$/u.test(prose.slice(index + whole.length))
          return instead(`The acronym is written “${word}”`, isLast ? `${word}.` : word)
        }),
})

const GATE = proseGate({ signs: DOT_CAPITAL }, /[A-Z]\.[A-Z]\./)
const DOTTED = /(?<![\p{L}\d.])(?:U\.(?:N|S|K)\.|(?:[A-Z]\.){3,}|U\.S\.A\.|E\.U\.)(?![\p{L}\d])/gu
const ROMAN = /^[IVXLC]+[A-Z]?$/u
