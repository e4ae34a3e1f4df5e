/** Numbers from a seed (mulberry32): the same mix in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/**
 * For each case, the time in milliseconds of each contender, the mean of five runs in which the contenders take turns. It
 * is the processor time of this thread, which the system counts in ticks of some milliseconds (hence the mean): the work
 * waits for nothing, so on an idle machine it is the time that passes, and on a busy one it stays the same.
 */
export function interleaved<C>(
  cases: readonly C[],
  contenders: readonly ((one: C) => unknown)[],
  runs = 5,
): number[][] {
  const sums = contenders.map(() => cases.map(() => 0))
  for (let run = 0; run < runs; run += 1) {
    cases.forEach((one, i) =>
      contenders.forEach((contender, j) => {
        const began = process.threadCpuUsage()
        contender(one)
        const { user, system } = process.threadCpuUsage(began)
        sums[j]![i]! += (user + system) / 1000
      }),
    )
  }
  return sums.map((byCase) => byCase.map((sum) => sum / runs))
}

/** One row of the report: what was measured, how it compares, whether it keeps its budget. */
export function row(what: string, figures: string, budget?: { kept: boolean; words: string }): void {
  const verdict = budget ? `${budget.kept ? 'ok  ' : 'OVER'} ${budget.words}` : ''
  console.log(`${what.padEnd(46)} ${figures.padEnd(62)} ${verdict}`.trimEnd())
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}

export function times(value: number): string {
  return `${value.toFixed(2)}x`
}

export function p95(all: readonly number[]): number {
  return quantile(all, 0.95)
}
