/** UTF-16 offsets in a flat text. */
export interface Range {
  from: number
  to: number
}

/** Where a text was changed: `from` to `to` of the old one became `from` to `end` of the new one. */
export interface Change extends Range {
  end: number
}

/** What differs between two texts, between the beginning and the end they share; undefined where nothing does. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from += 1
  let same = 0
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1
  return { from, to: before.length - same, end: after.length - same }
}

/**
 * Where a range lies after a change: it moves with what is written before it and stays before what is written at its end.
 * `touched`: its own words changed; then it is what is left of it, with what was written inside it.
 */
export function movedRange({ from, to }: Range, change: Change): Range & { touched: boolean } {
  const grown = change.end - change.to
  if (to <= change.from) return { from, to, touched: false }
  if (from >= change.to) return { from: from + grown, to: to + grown, touched: false }
  const left = from <= change.from ? from : change.end
  const right = to >= change.to ? to + grown : change.from
  return { from: Math.min(left, right), to: Math.max(left, right), touched: true }
}
