import { describe, expect, test } from 'vitest'
import { rules } from '../../shared/check/rules'
import { seeded } from '../bench/figures'
import { mutations } from './mutate/kinds'
import { sampleReport, sampleResolution } from './mutate/samples'
import { plantAll } from './mutate/sum'
import type { Sum } from './mutate/sum'

const random = seeded(11)
const subjects = Array.from({ length: 3 }, (_, i) => [
  { name: `report ${i + 1}`, example: sampleReport(random) },
  { name: `resolution ${i + 1}`, example: sampleResolution(random) },
]).flat()
const sure = mutations.filter(({ asks }) => asks === 'sure')

const total = (sums: readonly Sum[], of: (sum: Sum) => number): number => sums.reduce((n, sum) => n + of(sum), 0)

describe('defects planted in generated texts', () => {
  const { sums, clean } = plantAll(mutations, rules, subjects, subjects.length, random)
  const planted = sums.filter((sum) => sum.planted > 0)

  test('before anything is planted no error or warning is found', () => {
    expect(clean).toEqual([])
  })

  test('at least forty kinds have a place in them', () => {
    expect(planted.length).toBeGreaterThanOrEqual(40)
  })

  test('at least 95 of 100 are told by an error or a warning', () => {
    const told = planted.filter(({ mutation }) => mutation.asks === 'sure')
    expect(total(told, (sum) => sum.told) / total(told, (sum) => sum.planted)).toBeGreaterThanOrEqual(0.95)
  })

  test('of each kind one is told', () => {
    const missed = planted.filter(({ mutation, told, seen }) => (mutation.asks === 'sure' ? told : seen) === 0)
    expect(missed.map(({ mutation }) => mutation.id)).toEqual([])
  })

  test('nothing else is told', () => {
    const strays = sums.flatMap((sum) =>
      sum.strays.map(({ finding: { ruleId, message } }) => `${sum.mutation.id}: ${ruleId}: ${message}`),
    )
    expect(strays).toEqual([])
  })

  test('without the rule that tells it a kind is missed', () => {
    const kind = sure.filter(({ id }) => id === 'quotation-altered')
    const without = rules.filter(({ id }) => id !== 'quotation-not-verbatim')
    const [whole] = plantAll(kind, rules, subjects, 3, random).sums
    const [poorer] = plantAll(kind, without, subjects, 3, random).sums
    expect([whole!.told, poorer!.told]).toEqual([3, 0])
  })
})
