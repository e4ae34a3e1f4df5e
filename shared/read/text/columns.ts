import type { Line } from './lines'

/**
 * The masthead is a table, and layout kept in plain text sets its columns side by side: in the first lines of a file, what a
 * gap of eight blanks and more parts becomes lines of their own.
 */
export function withoutColumns(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    if (index >= HEAD || line.page > 1 || line.text.length > 400) return [line]
    const parts = line.text.trim().split(/ {8,}/u)
    return parts.length === 1 ? [line] : parts.map((text): Line => ({ ...line, text, apart: true }))
  })
}

/** A masthead's table has no more lines. */
const HEAD = 10
