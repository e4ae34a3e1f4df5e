/** What aligning looks at: a passage, or whatever stands for one. */
export interface Hashed {
  hash: string
}

/**
 * For each passage of a re-imported source, the place of the old passage it continues, or undefined where it is new:
 * first by hash (the same words are the same passage wherever they moved), then, between those, by order.
 * No old passage is continued twice.
 */
export function alignPassages(before: readonly Hashed[], after: readonly Hashed[]): (number | undefined)[] {
  const continued = byHash(before, after)
  const taken = new Set(continued)
  const rest = new Map<number, number[]>()
  for (let i = 0, anchor = -1; i < before.length; i += 1) {
    if (taken.has(i)) anchor = i
    else rest.set(anchor, [...(rest.get(anchor) ?? []), i])
  }
  let anchor = -1
  return continued.map((place) => {
    if (place !== undefined) anchor = place
    return place ?? rest.get(anchor)?.shift()
  })
}

function byHash(before: readonly Hashed[], after: readonly Hashed[]): (number | undefined)[] {
  const places = new Map<string, number[]>()
  before.forEach(({ hash }, i) => places.set(hash, [...(places.get(hash) ?? []), i]))
  return after.map(({ hash }) => places.get(hash)?.shift())
}
