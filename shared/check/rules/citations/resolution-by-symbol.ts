import { isFootnote, paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** In the text a resolution is called by its number. */
export const resolutionBySymbol = paragraphRule({
  id: 'resolution-by-symbol',
  about:
    'In running text a resolution or decision is called by its organ and number, not by its symbol: General Assembly resolution 55/25.',
  level: 'hint',
  reference: 'Editorial Manual, Resolutions and decisions',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: General Assembly resolution 55/25 and the report (A/55/2) were before it.[^1]
          note 1: A/RES/55/25.`,
      },
      { text: 'para 1: The texts (A/RES/55/25 and S/RES/1325 (2000)) are annexed.' },
    ],
    bad: [
      {
        text: 'para 1: The Assembly, in its resolution A/RES/55/25, asked for it.',
        messages: ['Write resolution 55/25'],
      },
      {
        text: 'para 1: Under A/RES/55/25, A/HRC/RES/14/3 and S/RES/1325 (2000), States report.',
        messages: [
          'Write General Assembly resolution 55/25',
          'Write Human Rights Council resolution 14/3',
          'Write Security Council resolution 1325 (2000)',
        ],
      },
    ],
  },
  find(unit) {
    const words = wordsOf(unit)
    if (!words.includes('/RES/') && !words.includes('/DEC/')) return []
    if (isFootnote(unit) || unit.kind === 'heading' || unit.kind === 'table') return []
    return [...words.matchAll(SYMBOL)].flatMap((match): Found[] => {
      const before = words.slice(0, match.index)
      const number = match.groups!['number']!
      const from = match.index
      const to = from + match[0].length
      // A text note in parentheses gives the symbol.
      if (before.lastIndexOf('(') > before.lastIndexOf(')')) return []
      const called = /(?:[Rr]esolution|[Dd]ecision)s?\s$/u.test(before)
      const decision = match.groups!['nature'] === 'DEC'
      const name = `${ORGANS[match.groups!['organ']!]} ${decision ? 'decision' : 'resolution'} ${number}`
      const text = called ? number : name
      const message = called ? `Write ${decision ? 'decision' : 'resolution'} ${number}` : `Write ${name}`
      return [{ ...placeOf(unit), from, to, message, fix: { title: `Write “${text}”`, text } }]
    })
  },
})

const ORGANS: Readonly<Record<string, string>> = {
  A: 'General Assembly',
  S: 'Security Council',
  E: 'Economic and Social Council',
  'A/HRC': 'Human Rights Council',
}
const SYMBOL =
  /(?<![\w/.])(?<organ>A\/HRC|[AES])\/(?<nature>RES|DEC)\/(?<number>(?:E?S-)?\d{1,4}(?:\/\d{1,3}(?:\s[A-Z](?![\w.]))?|\s?\((?:(?:19|20)\d\d|[IVXLC]+)\)))(?![\w/])/gu
