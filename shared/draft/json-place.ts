/** Where a JSON parser stopped, counted from 1; the end of the text where its error does not say. */
export function placeInJson(words: string, error: unknown): { line: number; column: number } {
  const at = /at position (\d+)/.exec(String(error))
  const before = words.slice(0, at ? Number(at[1]) : words.length)
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}
