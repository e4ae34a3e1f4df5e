/** What becomes of what was dropped. */
export type Dropped = { do: 'nothing' } | { do: 'open' | 'ask'; path: string } | { do: 'import'; paths: string[] }

/** A draft alone is opened; of a Word file alone the user is asked; all else becomes sources. */
export function droppedAs(paths: readonly string[]): Dropped {
  const [path] = paths
  if (path === undefined) return { do: 'nothing' }
  if (paths.length === 1 && /\.undraft$/i.test(path)) return { do: 'open', path }
  if (paths.length === 1 && /\.docx?$/i.test(path)) return { do: 'ask', path }
  return { do: 'import', paths: [...paths] }
}
