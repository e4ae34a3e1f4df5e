import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** United Nations, Treaty Series, vol. 2225, No. 39574. */
export const treatySeriesForm = paragraphRule({
  id: 'treaty-series-form',
  about:
    'A treaty is cited by series, volume and registration number: United Nations, Treaty Series, vol. 2225, No. 39574.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 4',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling_ three treaties,[^1]
          note 1: United Nations, _Treaty Series_, vol. 2225, No. 39574; ibid., vols. 2171 and 2173, No. 27531; and League of Nations, _Treaty Series_, vol. XCIV, No. 2138.`,
      },
      { text: 'PP: _Recalling_ A,[^1]\nnote 1: United Nations, _Treaty Series_, vol. 189, p. 137.' },
      { text: 'PP: _Recalling_ A,[^1]\nnote 1: See the instructions for publication in the _Treaty Series_.' },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: _Treaty Series_, vol. 2225, No. 39574.',
        messages: ['The Treaty Series is the United Nations’ or the League of Nations’: say whose'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: United Nations, _Treaty Series_, vol. 2225.',
        messages: ['The registration number of the treaty is missing'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: United Nations, _Treaty Series_, No. 39574.',
        messages: ['The volume of the Treaty Series is missing'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: United Nations _Treaty Series_ vol. 2225, No. 39574.',
        messages: ['The form is “United Nations, Treaty Series, vol. ...”, with both commas'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nnote 1: United Nations, _Treaty Series_, vols. 2171 and 2173 No. 27531.',
        messages: ['A comma stands before the registration number'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    if (!flat.includes('Treaty')) return []
    const found: Found[] = []
    for (const match of flat.matchAll(/Treaty Series/gu)) {
      const from = match.index
      const to = from + match[0].length
      const say = (message: string): number => found.push({ ...placeOf(unit), from, to, message })
      const before = flat.slice(Math.max(0, from - 24), from)
      const after = flat.slice(to, to + 160).split(';')[0]!
      const cited = /^,?\s(?:vols?\.?|volumes?|Nos?\.?)\s\d/u.test(after)
      if (!cited) continue
      if (!/(?:United|League of) Nations,?\s$/u.test(before))
        say('The Treaty Series is the United Nations’ or the League of Nations’: say whose')
      else if (!/,\s$/u.test(before) || !after.startsWith(','))
        say('The form is “United Nations, Treaty Series, vol. ...”, with both commas')
      else if (/^,\sNo/u.test(after)) say('The volume of the Treaty Series is missing')
      else if (!/\b(?:Nos?\.?|pp?\.)\s?[\dI]/u.test(after)) say('The registration number of the treaty is missing')
      else if (/^,\svolumes?\s/u.test(after)) say('In a note “vol.” stands for “volume”')
      else if (/\d\sNos?\./u.test(after)) say('A comma stands before the registration number')
    }
    return found
  },
})
