import type { Run, TextRun } from './document-text'

/** Runs in their one normal form: no empty text, neighbours of the same look joined. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.type !== 'text') joined.push(run)
    else if (!run.text) continue
    else if (last?.type === 'text' && sameLook(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

export function sameLook(a: TextRun, b: TextRun): boolean {
  return (
    !a.italic === !b.italic &&
    !a.bold === !b.bold &&
    !a.superscript === !b.superscript &&
    (a.language ?? '') === (b.language ?? '')
  )
}
