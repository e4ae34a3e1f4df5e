import { AppError } from '../../shared/error'

/** Where a verb speaks: results to standard output, progress and messages to standard error. */
export interface Output {
  /** A result: with `--json` the value alone, else the words. */
  result(value: unknown, words: () => string): void
  /** A message for a person, never part of the result. */
  say(words: string): void
}

/** Output to this process's streams. Whatever becomes of them, a verb does its work to the end. */
export function processOutput(json: boolean): Output & {
  /** Resolves when everything is written; where a reader left early (`| head`), what came after is dropped. @throws AppError `file-unwritable` */
  written(): Promise<void>
} {
  const results = tolerant(process.stdout)
  const messages = tolerant(process.stderr)
  return {
    result: (value, words) => results.write(json ? `${JSON.stringify(value)}\n` : `${words()}\n`),
    say: (words) => messages.write(`${words}\n`),
    async written() {
      const failure = await results.ended()
      if (failure) throw new AppError('file-unwritable', `The results cannot be written (${failure.message}).`)
      await messages.ended()
    },
  }
}

/** A stream that after its first failure takes words and drops them; a closed pipe is no failure. */
function tolerant(stream: NodeJS.WriteStream): {
  write(words: string): void
  ended(): Promise<Error | undefined>
} {
  let failure: NodeJS.ErrnoException | undefined
  const note = (error?: NodeJS.ErrnoException | null): void => void (failure ??= error ?? undefined)
  stream.on('error', note)
  return {
    write: (words) => void (failure || stream.write(words, note)),
    async ended() {
      if (!failure) await new Promise<void>((done) => stream.write('', (error) => done(note(error))))
      return failure?.code === 'EPIPE' ? undefined : failure
    },
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
