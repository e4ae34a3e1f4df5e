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
  const rest = new Queues<number>()
  for (let i = 0, anchor = -1; i < before.length; i += 1) {
    if (taken.has(i)) anchor = i
    else rest.put(anchor, i)
  }
  let anchor = -1
  return continued.map((place) => {
    if (place !== undefined) anchor = place
    return place ?? rest.take(anchor)
  })
}

function byHash(before: readonly Hashed[], after: readonly Hashed[]): (number | undefined)[] {
  const places = new Queues<string>()
  before.forEach(({ hash }, i) => places.put(hash, i))
  return after.map(({ hash }) => places.take(hash))
}

/** Places waiting under a key, first come first served. */
class Queues<K> {
  private readonly queues = new Map<K, { places: number[]; next: number }>()

  put(key: K, place: number): void {
    const queue = this.queues.get(key)
    if (queue) queue.places.push(place)
    else this.queues.set(key, { places: [place], next: 0 })
  }

  take(key: K): number | undefined {
    const queue = this.queues.get(key)
    return queue?.places[queue.next++]
  }
}
