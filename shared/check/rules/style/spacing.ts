import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { SPACING } from '../../scan-signs'
import { wordsOf } from '../../unit'

/** One blank between words, none before a comma, one after it. */
export const spacing = paragraphRule({
  id: 'spacing',
  about: 'One blank stands between words and after a sign of punctuation, none before it or inside brackets.',
  level: 'warning',
  levelFor: { SC: 'hint' },
  reference: 'Editorial Manual, Punctuation',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Ferries, boats; 10,000 of them: all (see A/80/1, para. 3), at 9.30 a.m. in St. John; State(s).',
      },
      { text: 'para 1: He wrote “so ...” . . . and left at a ratio of 3:1, see www.ferries.example/a,b.' },
    ],
    bad: [
      {
        text: 'para 1: Ferries  were inspected , and boats ; others(three ) were not .',
        messages: [
          'Two blanks stand together',
          'A blank stands before the comma',
          'A blank stands before the semicolon',
          'No blank stands before the bracket',
          'A blank stands inside the bracket',
          'A blank stands before the full stop',
        ],
      },
      { text: 'OP 1: _Urges_ States,ferries and harbours;', messages: ['No blank stands after the comma'] },
    ],
  },
  find: (unit) => {
    const flat = wordsOf(unit)
    return inProse(unit, GATE, WRONG, ({ 0: whole, index }) => {
      const sign = whole.trim()
      if (sign === '') {
        const isWithin = flat.slice(0, index).trim() !== '' && flat.slice(index).trim() !== ''
        return isWithin
          ? { message: 'Two blanks stand together', fix: { title: 'Write one blank', text: ' ' } }
          : undefined
      }
      const fix = { title: whole === sign ? 'Add a blank' : 'Remove the blank', text: sign }
      if (sign === '(' && whole === sign)
        return { message: 'No blank stands before the bracket', fix: { ...fix, text: ' (' } }
      if (BRACKETS.includes(sign)) return { message: 'A blank stands inside the bracket', fix }
      if (whole === sign)
        return { message: `No blank stands after the ${NAMES[sign]}`, fix: { ...fix, text: `${sign} ` } }
      return { message: `A blank stands before the ${NAMES[sign]}`, fix }
    })
  },
})

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', ':': 'colon', '.': 'full stop' }
const BRACKETS = '()[]'
const GATE = proseGate(
  { signs: SPACING },
  /[ \t\u00a0\u2009\u202f][ \t\u00a0\u2009\u202f]|\s[,;:.)\]]|[A-Za-z\u00c0-\u024f][,;(][A-Za-z\u00c0-\u024f]|[([]\s/,
)
const WRONG =
  /[^\S\n\t]{2,}|(?<=[\p{L}\p{N})”])[^\S\n\t](?:[,;](?=\s|$|\p{L})|:(?=\s|$)|\.(?=\s+[A-Z]|$))|(?<=\p{Ll}{2})[,;](?=\p{L}{2})|(?<=\p{Ll}{3})\((?=\p{L}{3})|[([][^\S\n](?=\p{L})|(?<=[\p{L}\d.])[^\S\n][)\]]/gu
