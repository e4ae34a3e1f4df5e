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

/**
 * The runs with other words at flat-text offsets. New words look as those they stand in place of; references between the
 * offsets stay, before the new words.
 */
export function replaceInRuns(runs: readonly Run[], from: number, to: number, text: string): Run[] {
  const result: Run[] = []
  let at = 0
  let put = false
  const insert = (look?: TextRun): void => {
    if (put) return
    put = true
    result.push({ ...look, type: 'text', text })
  }
  for (const run of runs) {
    const width = run.type === 'text' ? run.text.length : run.type === 'break' ? 1 : 0
    const end = at + width
    if (run.type === 'text' && from <= end && to >= at) {
      result.push({ ...run, text: run.text.slice(0, Math.max(0, from - at)) })
      // At a border the words before decide how the new ones look, unless words after it are replaced.
      if (from < end || to === from) insert(run)
      result.push({ ...run, text: run.text.slice(Math.max(0, to - at)) })
    } else if (!(run.type === 'break' && from <= at && end <= to && from < to)) result.push(run)
    at = end
  }
  insert()
  return joinRuns(result)
}
