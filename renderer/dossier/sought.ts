import type { SourceSummary } from '../../shared/service/corpus'

/** What was typed to find a source, or a paragraph of one: `11/3, para. 14`, `A/RES/75/158 OP 4`, or words. */
export interface Sought {
  /** As written, without the paragraph. */
  name: string
  /** The number of the paragraph: `14`, `3 (b)`. */
  number?: string
  /** It is one of the preamble. */
  preamble?: true
}

/** Reads a symbol or the number of a resolution, with a paragraph behind it; undefined where the words are neither. */
export function soughtIn(words: string): Sought | undefined {
  const match =
    /^(?:(?:resolution|decision)\s+)?((?=\S*\d)[\p{Lu}\d][\p{L}\d./-]*\/[\p{L}\d./-]*(?: \(\d{4}\))?)(?:[,\s]+(?:(OP|PP|para\.?|paragraph|paras\.?)\s*)?(\d{1,3}(?:\s*\([a-z\d]{1,4}\))*)?)?[\s,]*$/u.exec(
      words.trim(),
    )
  if (!match) return undefined
  return {
    name: match[1]!,
    ...(match[3] && { number: match[3].replace(/\s*\(/g, ' (') }),
    ...(match[2] === 'PP' && { preamble: true as const }),
  }
}

/** Sources whose symbol or number is this one, or begins with it; those an organ adopted first, the newest first. */
export function sourcesNamed(name: string, sources: readonly SourceSummary[]): SourceSummary[] {
  const asked = name.toUpperCase()
  const numberOf = (symbol: string): string => symbol.replace(/^.*\/(?:RES|DEC|PRST)\//, '').replace(/ \(\d{4}\)$/, '')
  return sources
    .filter(({ facts: { symbol } }) => symbol.toUpperCase().startsWith(asked) || numberOf(symbol).startsWith(asked))
    .sort((a, b) => adoptedFirst(a) - adoptedFirst(b) || b.facts.date.localeCompare(a.facts.date))
}

/** Sources in which all these words stand in title, symbol or number. */
export function sourcesWith(words: string, sources: readonly SourceSummary[]): SourceSummary[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return sources
    .filter(({ facts: { symbol, title, date } }) => {
      const said = `${symbol} ${title} ${date}`.toLowerCase()
      return asked.every((word) => said.includes(word))
    })
    .sort((a, b) => adoptedFirst(a) - adoptedFirst(b) || b.facts.date.localeCompare(a.facts.date))
}

const adoptedFirst = ({ facts: { kind } }: SourceSummary): number =>
  kind === 'resolution' || kind === 'decision' || kind === 'statement' ? 0 : kind === 'reply' ? 2 : 1

/** Whether a label is that of the paragraph with this number: `OP 14`, `sect. II, para. 3 (b)`. */
export function hasNumber(label: string, number: string): boolean {
  return label.endsWith(` ${number}`) || label.includes(` ${number} (`)
}
