/** Words as they are compared, and where each of their UTF-16 units came from; the end of the words is the last entry. */
export interface Folded {
  text: string
  /** Absent where every unit stands where it stood. */
  from?: Uint32Array
}

/**
 * Words made comparable as the search in sources has it: whatever the quotation marks, hyphens and spaces, however a
 * letter with an accent is stored; without `exact` also whatever the case and the accents.
 */
export function fold(words: string, exact: boolean): Folded {
  if (/^[\x00-\x7f]*$/.test(words)) {
    const plain = words.replace(/[\n\t]/g, ' ')
    return { text: exact ? plain : plain.toLowerCase() }
  }
  let text = ''
  const from: number[] = []
  let at = 0
  for (const character of words) {
    const folded = foldCharacter(character, exact)
    for (let unit = 0; unit < folded.length; unit += 1) from.push(at)
    text += folded
    at += character.length
  }
  from.push(at)
  return { text, from: Uint32Array.from(from) }
}

function foldCharacter(character: string, exact: boolean): string {
  const same = SAME.get(character)
  if (same !== undefined) return same
  const parts = character.normalize('NFD')
  return exact ? parts : parts.replace(/\p{M}/gu, '').toLowerCase()
}

/** What is the same to a reader who types on a plain keyboard. A soft hyphen is nothing. */
const SAME = new Map<string, string>([
  ...each('‘’‚‛ʼ′', "'"),
  ...each('“”„‟″', '"'),
  ...each('‐‑‒–—―−', '-'),
  ...each('\u00a0\u2002\u2003\u2009\u202f\n\t', ' '),
  ...each('\u00ad\u200b\u2060\ufeff', ''),
])

function each(characters: string, same: string): [string, string][] {
  return [...characters].map((character) => [character, same])
}
