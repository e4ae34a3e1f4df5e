import { performance } from 'node:perf_hooks'

/** Milliseconds since `began`, to hundredths. */
export function elapsed(began: number): number {
  return Math.round((performance.now() - began) * 100) / 100
}
