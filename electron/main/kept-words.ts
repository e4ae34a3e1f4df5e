/** The words of what was kept and is no draft, a paragraph on each line, as far as they can be found in it. */
export function keptWords(draft: object): string {
  const { text } = draft as { text?: unknown }
  return linesOf(text).join('\n\n')
}

/** Of whatever has runs, and of what lies in it, in the order in which it stands there. */
function linesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.some(isRun)) return [value.map(wordsOfRun).join('')].filter((line) => line.trim())
  return Object.values(value).flatMap(linesOf)
}

function isRun(value: unknown): value is { type: string; text?: unknown } {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function wordsOfRun(run: unknown): string {
  if (!isRun(run)) return ''
  if (run.type === 'break') return ' '
  return typeof run.text === 'string' ? run.text : ''
}
