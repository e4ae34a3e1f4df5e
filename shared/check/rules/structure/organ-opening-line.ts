import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

type Extract =
  { what: 'opening'; sign: string; from: number; to: number } | { what: 'preambular' | 'operative' | 'section' }

/** "The General Assembly," has a comma where a preamble follows, none where the first operative paragraph does. */
export const organOpeningLine = documentRule<Extract>({
  id: 'organ-opening-line',
  about:
    'The name of the organ that opens a resolution is followed by a comma, and by none where there is no preamble.',
  level: 'warning',
  reference: 'Editorial Manual, Resolutions, drafting and editing',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'opening: _The General Assembly_,\nPP: _Recalling_ its resolution 11/3,\nOP: _Decides_ to meet.' },
      { text: 'opening: _The General Assembly_\nOP 1: _Decides_ to meet;\nOP 2: _Decides_ to end.' },
    ],
    bad: [
      {
        text: 'opening: _The General Assembly_\nPP: _Recalling_ its resolution 11/3,\nOP: _Decides_ to meet.',
        messages: ['No comma after the name of the organ, but a preamble follows'],
      },
      {
        text: 'opening: _The General Assembly_;\nPP: _Recalling_ its resolution 11/3,\nOP: _Decides_ to meet.',
        messages: ['The name of the organ ends with “;”, not with a comma'],
      },
      {
        text: 'opening: _The General Assembly_,\nOP: _Decides_ to meet.',
        messages: ['A comma after the name of the organ, but no preamble follows'],
      },
    ],
  },
  extract: (unit): Extract | undefined => {
    if (isFootnote(unit)) return undefined
    switch (unit.kind) {
      case 'opening': {
        const flat = wordsOf(unit)
        const to = flat.trimEnd().length
        const sign = /[,.;:]+$/u.exec(flat.slice(0, to))?.[0] ?? ''
        return { what: 'opening', sign, from: to - sign.length, to }
      }
      case 'preambular':
      case 'operative':
        return { what: unit.kind }
      case 'heading':
      case 'annex':
        return { what: 'section' }
      default:
        return undefined
    }
  },
  judge: (extracts) =>
    extracts.flatMap(({ unit, extract }, index): Found[] => {
      if (extract.what !== 'opening') return []
      const { sign, from, to } = extract
      const next = extracts[index + 1]?.extract.what
      const at = { paragraphId: unit.id, from, to }
      if (next === 'preambular' && sign !== ',') {
        if (sign) {
          const fix = { title: 'Write a comma', text: ',' }
          return [{ ...at, message: `The name of the organ ends with “${sign}”, not with a comma`, fix }]
        }
        const last = wordsOf(unit).slice(0, to).search(/\S+$/u)
        const fix = { title: 'Add a comma', text: `${wordsOf(unit).slice(last, to)},` }
        return [{ ...at, from: last, message: 'No comma after the name of the organ, but a preamble follows', fix }]
      }
      if (next === 'operative' && sign === ',') {
        const last = wordsOf(unit).slice(0, from).search(/\S+$/u)
        const fix = { title: 'Take the comma out', text: wordsOf(unit).slice(last, from) }
        return [{ ...at, from: last, message: 'A comma after the name of the organ, but no preamble follows', fix }]
      }
      return []
    }),
})
