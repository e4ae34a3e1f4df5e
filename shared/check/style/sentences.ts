/** A sentence's place in a text. */
export interface Span {
  from: number
  to: number
}

/** The sentences of a text, in order, without what parts them. A full stop of an abbreviation ends none. */
export function sentencesIn(flat: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (const match of flat.matchAll(END)) {
    const to = match.index + match[0].length
    if (flat.slice(from, to).trim()) spans.push({ from, to })
    from = to
  }
  if (flat.slice(from).trim()) spans.push({ from, to: flat.length })
  return spans
}

const END =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|No|Nos|para|paras|vol|chap|sect|art|p|pp|St|cf|e\.g|i\.e))[.!?][”’")\]]{0,2}(?=\s+[\p{Lu}“"'([\d])|\n/gu
