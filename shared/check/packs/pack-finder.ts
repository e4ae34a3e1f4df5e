/** A place where a rule of a pack finds something, in UTF-16 offsets, and what is preferred there, where anything is. */
export interface PackMatch {
  from: number
  to: number
  prefer?: string
  /** It was sought in any case: what is preferred takes over the capitals of what is found. */
  anyCase: boolean
}

export type PackFinder = (prose: string) => PackMatch[]

/**
 * Finds whole words: blanks of any kind between them, `’` for `'`, `*` at the end for any ending. Words without a
 * capital are found with and without; words with one only so. Of two that begin at one place the longer is found.
 * @param preferred what stands for each, '' for nothing
 */
export function wordFinder(preferred: ReadonlyMap<string, string>): PackFinder {
  const sets = [true, false].flatMap((anyCase) => {
    const list = [...preferred.keys()].filter((words) => (words === words.toLowerCase()) === anyCase)
    return list.length > 0 ? [{ anyCase, ...oneOf(list, anyCase ? 'giu' : 'gu') }] : []
  })
  return (prose) => {
    const found: PackMatch[] = []
    for (const { pattern, list, anyCase } of sets) {
      for (const match of prose.matchAll(pattern)) {
        const index = match.slice(1).findIndex((group) => group !== undefined)
        const prefer = preferred.get(list[index]!)
        found.push({ from: match.index, to: match.index + match[0].length, anyCase, ...(prefer && { prefer }) })
      }
    }
    return sets.length > 1 ? withoutOverlaps(found) : found
  }
}

/**
 * Finds a regular expression in time that grows with the text alone (RE2 syntax: no look-around, no back references).
 * In what is preferred, `$1` stands for what the first group found. Throws an Error that says what is wrong with the pattern.
 */
export async function patternFinder(pattern: string, anyCase: boolean, prefer?: string): Promise<PackFinder> {
  const { RE2JS } = await import('re2js')
  const compiled = compile()
  if (compiled.matcher('').find()) throw new Error('it finds nothing at all between any two signs')
  return (prose) => {
    const matcher = compiled.matcher(prose)
    const found: PackMatch[] = []
    while (matcher.find()) {
      const from = matcher.start()
      const to = matcher.end()
      if (from === to) continue
      const words = prefer?.replace(/\$(\d)/g, (_, group: string) =>
        Number(group) <= matcher.groupCount() ? (matcher.group(Number(group)) ?? '') : '',
      )
      found.push({ from, to, anyCase, ...(words !== undefined && { prefer: words }) })
    }
    return found
  }

  function compile(): InstanceType<typeof RE2JS> {
    try {
      return RE2JS.compile(pattern, anyCase ? RE2JS.CASE_INSENSITIVE : 0)
    } catch (error) {
      const what = String(error instanceof Error ? error.message : error)
        .replace('error parsing regexp: ', '')
        .replace('(?i)', '')
      const unknown = /Perl syntax|named capture|escape/.test(what)
      throw new Error(`${what}${unknown ? '. Look-around and back references are not known here' : ''}`, {
        cause: error,
      })
    }
  }
}

function oneOf(words: readonly string[], flags: string): { pattern: RegExp; list: readonly string[] } {
  const list = [...words].sort((a, b) => b.length - a.length)
  const LETTER = String.raw`[\p{L}\p{M}\p{N}]`
  return { list, pattern: new RegExp(`(?<!${LETTER})(?:${list.map(spelled).join('|')})(?!${LETTER})`, flags) }
}

function spelled(words: string): string {
  const open = words.endsWith('*')
  const escaped = (open ? words.slice(0, -1) : words)
    .normalize('NFC')
    .replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`)
    .replace(/['’]/g, `['’]`)
  return `(${escaped}${open ? String.raw`\p{L}*` : ''})`
}

function withoutOverlaps(found: PackMatch[]): PackMatch[] {
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return found.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}
