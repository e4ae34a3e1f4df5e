import type { Run } from '../text/document-text'

/**
 * The runs between two offsets of their flat text. A reference at the end belongs to the slice (an indicator stands behind
 * its word), one at the beginning only where the slice begins the runs.
 */
export function sliceRuns(runs: readonly Run[], from: number, to = Infinity): Run[] {
  const slice: Run[] = []
  let at = 0
  for (const run of runs) {
    if (run.type === 'reference') {
      if ((at > from || from === 0) && at <= to) slice.push(run)
      continue
    }
    if (at >= to) continue
    const width = run.type === 'text' ? run.text.length : 1
    if (run.type === 'text' && at + width > from) {
      slice.push({ ...run, text: run.text.slice(Math.max(0, from - at), to - at) })
    } else if (run.type === 'break' && at >= from) slice.push(run)
    at += width
  }
  return slice
}
