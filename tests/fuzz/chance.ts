/** Chance that a number decides: the same seed gives the same choices on every machine. */
export interface Chance {
  /** From 0 up to, not including, `n`. */
  below(n: number): number
  /** True once in `n` times. */
  once(n: number): boolean
  of<T>(choices: readonly T[]): T
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { below, once: (n) => below(n) === 0, of: (choices) => choices[below(choices.length)]! }
}
