import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { fuzzCase } from './fuzz-case'
import { seedFiles } from './seed-files'
import type { SeedFile } from './seed-files'
import { verdictOn } from './verdict'

// A slice of `npm run fuzz`, always the same.
const SEED = 4
const CASES = 100

let seeds: SeedFile[]
beforeAll(async () => {
  seeds = await seedFiles(resolve(import.meta.dirname, '../..'))
})

test('the files that are mutated are all read as they are', async () => {
  const verdicts: [string, string][] = []
  for (const { bytes, name } of seeds) {
    const { outcome, fault = '' } = await verdictOn(bytes, name)
    verdicts.push([name, outcome + fault])
  }
  expect(verdicts.filter(([, outcome]) => outcome !== 'read')).toEqual([])
})

test(`${CASES} mutated files are read or refused, each with reason`, async () => {
  const outcomes = new Map<string, number>()
  const faults: string[] = []
  for (let nth = 0; nth < CASES; nth += 1) {
    const { name, bytes } = fuzzCase(seeds, SEED, nth)
    const { outcome, fault } = await verdictOn(bytes, name)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (fault) faults.push(`npm run fuzz -- --seed ${SEED} --case ${nth} (${name}): ${fault}`)
  }
  expect(faults).toEqual([])
  expect(outcomes.get('read')).toBeGreaterThan(CASES / 4)
}, 300_000)

test('the same seed and number make the same file', () => {
  const [a, b] = [fuzzCase(seeds, 7, 3), fuzzCase(seeds, 7, 3)]
  expect(Buffer.compare(a.bytes, b.bytes)).toBe(0)
  expect(a.name).toBe(b.name)
})
