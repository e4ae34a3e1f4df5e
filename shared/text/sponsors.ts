import { stateNameOn } from './states'

/**
 * Who brought a text in, by the words of a masthead or of the markup: `Denmark, Panama and Slovenia: draft resolution`,
 * `Pakistan (on behalf of the Group of 77 and China)`, `submitted by the Chair of the Committee following ...`. Names as
 * printed; empty where the words name nobody.
 */
export function sponsorsIn(words: string): string[] {
  const said = words
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*(?:\w+ )?draft (?:resolution|decision|declaration|statement)\**\s*$/iu, '')
    .trim()
  if (!OFFICE.test(said)) return namesIn(said)
  // "France Cassar (Malta), submitted by the Rapporteur ..." is one person's doing.
  const office = said
    .replace(/\s*,?\s*(?:following|(?:and )?on the (?:basis|recommendation) of)\b.*$/iu, '')
    .replace(/^\s*(?:(?:submitted|introduced)(?: in the Committee)? )?by the /iu, '')
    .replace(/^\s*the (?=representative)/iu, '')
    .replace(/\s*\(.{0,12}\)?\s*$/u, (piece) => (/\p{L}{3}/u.test(piece) ? piece : ''))
    .trim()
  return office === '' ? [] : [office]
}

const OFFICE = /\b(?:submitted|introduced|recommended)\b|^on the (?:basis|recommendation)\b|^\s*the representative\b/iu

/** Names of a list, those that hold an `and` or a comma themselves whole: `Bosnia and Herzegovina`, `Iran (Islamic Republic of)`. */
export function namesIn(words: string): string[] {
  const names: string[] = []
  for (const part of outsideBrackets(words.replace(/\s+/g, ' '), /^[,;] ?/)) {
    const tidy = part
      .trim()
      .replace(/^(?:and\s+)?(?:the (?=\p{Lu}))?/u, '')
      .replace(/[\s*.\d¹²³]+$/u, '')
    for (const one of isName(tidy) ? [tidy] : conjoined(tidy)) {
      const name = one.replace(/^the (?=\p{Lu})/u, '')
      if (name && !names.includes(name)) names.push(name)
    }
  }
  return names
}

/** `Denmark and Bosnia and Herzegovina`: cut where a side is a name; a phrase whose sides are none stays whole. */
function conjoined(words: string): string[] {
  const parts = outsideBrackets(words, /^ (?:and|et|y|и) /u)
  for (let n = 1; n < parts.length; n += 1) {
    const [left, right] = [parts.slice(0, n).join(' and '), parts.slice(n).join(' and ')]
    if (!isName(left) && !isName(right)) continue
    const rest = isName(right) ? [right] : conjoined(right)
    return [left, ...rest]
  }
  return [words]
}

function isName(words: string): boolean {
  if (stateNameOn(words, '') !== undefined) return true
  const bare = words.replace(/\s*\((?:on behalf|in the name)\b.*\)\s*$/u, '')
  return bare !== words && stateNameOn(bare, '') !== undefined
}

/** The stretches between separators that stand in no brackets. */
function outsideBrackets(words: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at]!
    if (sign === '(') depth += 1
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (sign === ',' || sign === ';' || sign === ' ')) {
      const found = separator.exec(words.slice(at, at + 8))
      if (!found) continue
      parts.push(words.slice(from, at))
      from = at + found[0].length
      at = from - 1
    }
  }
  parts.push(words.slice(from))
  return parts
}
