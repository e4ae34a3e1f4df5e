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
    const width = run.type === 'text' ? run.text.length : 1
    if (at >= to && width > 0) break
    if (run.type === 'text' && at + width > from) {
      slice.push({ ...run, text: run.text.slice(Math.max(0, from - at), to - at) })
    } else if (run.type === 'break' && at >= from) slice.push(run)
    at += width
  }
  return slice
}

/** The runs in pieces, cut at rising offsets, in one pass: one piece more than offsets. A reference at a cut stays before it. */
export function splitRuns(runs: readonly Run[], offsets: readonly number[]): Run[][] {
  const pieces: Run[][] = Array.from({ length: offsets.length + 1 }, () => [])
  let piece = 0
  let at = 0
  const reach = (offset: number): void => {
    while (piece < offsets.length && offsets[piece]! <= offset) piece += 1
  }
  for (const run of runs) {
    if (run.type === 'text') {
      const end = at + run.text.length
      for (let from = at; from < end;) {
        reach(from)
        const to = Math.min(end, offsets[piece] ?? end)
        pieces[piece]!.push({ ...run, text: run.text.slice(from - at, to - at) })
        from = to
      }
      at = end
    } else if (run.type === 'break') {
      reach(at)
      pieces[piece]!.push(run)
      at += 1
    } else pieces[piece]!.push(run)
  }
  return pieces
}
