/** What a file costs beside its bytes, in bytes: it is opened, hashed, stored. */
const A_FILE = 20_000
/** A file that is as it was costs this share of what reading it would. */
const SEEN = 0.02
/** Work done this long ago counts half. */
const HALF_LIFE = 10_000
/** Before this long nothing is said. */
const AT_LEAST = 1000

/** How much work a file is, as far as its size tells. */
export function workOf(bytes: number, seen: boolean): number {
  return (bytes + A_FILE) * (seen ? SEEN : 1)
}

/**
 * How long the rest of the work takes, at the speed of the last half minute or so: the first files of an import are no
 * measure of the rest, nor is one large file. Times are in milliseconds of any clock.
 */
export function timeLeft(
  total: number,
  began: number,
): { did(work: number, now: number): void; seconds(): number | undefined } {
  let left = total
  let last = began
  let work = 0
  let time = 0
  return {
    did(done, now) {
      const passed = Math.max(0, now - last)
      const fading = 0.5 ** (passed / HALF_LIFE)
      work = work * fading + done
      time = time * fading + passed
      left -= done
      last = now
    },
    seconds() {
      if (last - began < AT_LEAST || work <= 0) return undefined
      return Math.max(0, Math.round(((left / work) * time) / 1000))
    },
  }
}
