import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** Available at www.example.org. */
export const websiteForm = paragraphRule({
  id: 'website-form',
  about:
    'A website is cited as “Available at www.example.org”, or behind “See”; the address stands whole, without a stop within it.',
  level: 'hint',
  reference: 'Editorial Manual, Footnotes, chapter 4',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: One.[^1]\nnote 1: Available at www.ferries.example/register.' },
      { text: 'para 1: One.[^1]\nnote 1: See https://ferries.example/register.pdf.' },
      {
        text: 'para 1: One.[^1]\nnote 1: A. Harbourmaster, “Ferries”, available at www.ferries.example (accessed on 22 December 2003).',
      },
    ],
    bad: [
      {
        text: 'para 1: One.[^1] Two.[^2]\nnote 1: https://ferries.example/register.\nnote 2: Source: www.ferries.example.',
        messages: ['A website is cited with “Available at”', 'A website is cited with “Available at”'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    if (!flat.includes('www.') && !flat.includes('://')) return []
    return [...flat.matchAll(/(?:https?:\/\/|www\.)\S+/gu)].flatMap((match): Found[] => {
      const before = flat.slice(Math.max(0, match.index - 40), match.index)
      if (/\b(?:at|[Ss]ee(?: also)?|from|on|via|and|or|under|to)(?::)?\s[<(]?$|[(<,;“]\s?$|\/\/$/u.test(before))
        return []
      const to = match.index + match[0].replace(/[.,;)]+$/u, '').length
      return [{ ...placeOf(unit), from: match.index, to, message: 'A website is cited with “Available at”' }]
    })
  },
})
