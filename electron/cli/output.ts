/** Where a verb speaks: results to standard output, progress and messages to standard error. */
export interface Output {
  /** A result: with `--json` the value alone, else the words. */
  result(value: unknown, words: () => string): void
  /** A message for a person, never part of the result. */
  say(words: string): void
}

/** Output to this process's streams. A closed pipe (`| head`) ends it quietly. */
export function processOutput(json: boolean): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  return {
    result: (value, words) => void process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${words()}\n`),
    say: (words) => void process.stderr.write(`${words}\n`),
  }
}

/** Rows of columns, each as wide as its widest cell but the last. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Words cut to a length, whole ones only. */
export function brief(words: string, length = 100): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/, '')} …`
}
