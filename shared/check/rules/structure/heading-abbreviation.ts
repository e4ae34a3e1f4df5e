import { fieldText } from '../../../text/flat'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Short {
  word: string
  from: number
  to: number
}

/** Organs, offices and instruments have their full names in titles and headings. */
export const headingAbbreviation = documentRule<Short[]>({
  id: 'heading-abbreviation',
  about: 'Titles and headings give names in full, not their abbreviations.',
  level: 'hint',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      { text: '@title Safety of ferries\nheading I: World Harbour Organization (WHO)\npara 1: WHO had replied.' },
      { text: 'heading II: HIV/AIDS and COVID-19\npara 1: One.\nheading III: ALL IN CAPITALS\npara 2: Two.' },
    ],
    bad: [{ text: 'heading I: Work of UNOFS in harbours\npara 1: One.', messages: ['“UNOFS” is an abbreviation'] }],
  },
  extract: (unit) => {
    if (isFootnote(unit) || unit.kind !== 'heading') return undefined
    const found = abbreviationsIn(wordsOf(unit))
    return found.length > 0 ? found : undefined
  },
  judge: (extracts, { text }) => {
    const told = new Set<string>()
    const say = (found: Short[], paragraphId?: string): Found[] =>
      found
        .filter(({ word }) => !told.has(word) && told.add(word))
        .map(({ word, from, to }) => ({
          ...(paragraphId !== undefined && { paragraphId }),
          from,
          to,
          message: `“${word}” is an abbreviation`,
        }))
    return [
      ...say(abbreviationsIn(fieldText(text, 'title'))),
      ...extracts.flatMap(({ unit, extract }) => say(extract, unit.id)),
    ]
  },
})

function abbreviationsIn(words: string): Short[] {
  // A heading all in capitals is told by another rule.
  if (!/\p{Ll}/u.test(words)) return []
  const found = [...words.matchAll(/(?<![\p{L}\d./-])(?:UN-)?\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}{1,}s?(?![\p{L}\d])/gu)]
    .map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
    .filter(
      ({ word, from, to }) =>
        !/^(?:[IVXLC]+|HIV|AIDS|COVID|OK|DNA|TIR|BIS|TER)$/u.test(word) &&
        /^(?:UN-)?\p{Lu}{2,}s?$|\p{Ll}\p{Lu}{2,}/u.test(word) &&
        // In brackets behind the name, or with its expansion behind it.
        !(words[from - 1] === '(' && words[to] === ')') &&
        words[to + 1] !== '(',
    )
  // More of them are a heading half in capitals.
  return found.length > 2 ? [] : found
}
