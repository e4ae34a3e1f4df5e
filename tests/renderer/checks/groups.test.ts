import { expect, test } from 'vitest'
import type { Finding } from '../../../shared/check/finding'
import { firstOf } from '../../../renderer/checks/groups'
import type { Group } from '../../../renderer/checks/groups'

const group = (id: string, ...indices: number[]): Group => ({
  id,
  of: { ruleId: id },
  listed: indices.map((index) => ({ finding: { ruleId: id } as Finding, index })),
})
const groups = [group('a', 0, 1, 2), group('b', 3, 4, 5), group('c', 6)]

const drawn = (most: number, current?: number): [string, number] => {
  const { shown, left } = firstOf(groups, most, current)
  return [shown.map(({ id, listed }) => id + listed.length).join(' '), left]
}

test('of many findings the first are drawn, and at least as far as the current one', () => {
  expect([drawn(10), drawn(4), drawn(3), drawn(1), drawn(1, 4), drawn(1, 0), drawn(4, 6), drawn(4, 99)]).toEqual([
    ['a3 b3 c1', 0],
    ['a3 b1', 3],
    ['a3', 4],
    ['a1', 6],
    ['a3 b2', 2],
    ['a1', 6],
    ['a3 b3 c1', 0],
    ['a3 b1', 3],
  ])
})

test('groups that are drawn whole keep their identity', () => {
  expect(firstOf(groups, 4, undefined).shown[0]).toBe(groups[0])
})
