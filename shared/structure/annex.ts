/**
 * Does this line open an annex? Evidence: the word alone, or with a number, on its line (`Annex`, `ANNEX II`,
 * `Appendix B`, `Annex III*`, `Annex [Original: French]`), or with a title behind number and full stop or colon.
 */
export function annexOf(text: string): { printed?: string; titleAt: number } | undefined {
  const found = ANNEX.exec(text.slice(0, 80))
  if (!found) return undefined
  const [head, number, stop] = found
  if (stop === undefined && head.length < text.trimEnd().length) return undefined
  return { ...(number && { printed: number }), titleAt: head.length }
}

const ANNEX =
  /^\s*(?:Annex|ANNEX|Appendix|APPENDIX|Enclosure|ENCLOSURE)(?:\s+([IVXL]{1,6}|[A-Z]|\d{1,2}))?\**(?:\s*([.:])\s+(?=\p{Lu})|\s*(?:\[[^\]]{1,40}\])?\s*$)/u
