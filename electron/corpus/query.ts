import { searchable, tokenSpans } from '../../shared/compare/tokens'

/** Words that must follow one another in a text; the last may be the beginning of one. */
export interface Phrase {
  /** As texts are compared: lower case, no marks. */
  tokens: string[]
  /** As typed, for the index folds words in its own way. */
  typed: string[]
  prefix: boolean
}

/** Words beyond these say nothing more about what is sought. */
const MOST_PHRASES = 64

/**
 * What a drafter typed, as phrases that must all be there: words, "words in a row", beginnings of words* (three letters
 * or more). There is nothing to get wrong: what is none of these is taken as words, and a symbol (`E/CN.15/2005/4`) as
 * words in a row.
 */
export function parseQuery(words: string): Phrase[] {
  const phrases: Phrase[] = []
  for (const match of words.matchAll(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)(\*?)|[^\s"“”„«»]+/g)) {
    const quoted = match[1]
    const chunk = quoted ?? match[0].replace(/\*+$/, '')
    const spans = tokenSpans(chunk)
    if (spans.length === 0) continue
    const tokens = spans.map(({ token }) => token)
    const typed = spans.map(({ from, to }) => searchable(chunk.slice(from, to)))
    const starred = quoted === undefined ? match[0].endsWith('*') : match[2] === '*'
    const prefix = starred && tokens.at(-1)!.length >= 3
    phrases.push({ tokens, typed, prefix })
  }
  return phrases.slice(0, MOST_PHRASES)
}

/** The same for FTS5. Every word is quoted, so nothing in it is syntax. */
export function matchExpression(phrases: readonly Phrase[]): string {
  return phrases.map(({ typed, prefix }) => `"${typed.join(' ')}"${prefix ? ' *' : ''}`).join(' AND ')
}
