import { expect, test } from 'vitest'
import { choose, chooseAll, NOTHING, stretch, toggle, within } from '../../../renderer/library/selection'

const ids = ['a', 'b', 'c', 'd', 'e']

test('a stretch goes from where it began, either way', () => {
  const began = choose('c')
  const down = stretch(began, ids, 'e')
  const up = stretch(down, ids, 'a')
  expect([[...down.chosen], [...up.chosen], up.cursor]).toEqual([['c', 'd', 'e'], ['a', 'b', 'c'], 'a'])
})

test('rows are added and taken away one by one', () => {
  const two = toggle(choose('a'), 'd')
  expect([[...two.chosen], [...toggle(two, 'a').chosen]]).toEqual([['a', 'd'], ['d']])
})

test('all are chosen, the cursor staying', () => {
  expect(
    [chooseAll(choose('c'), ids), chooseAll(NOTHING, ids)].map(({ chosen, cursor }) => [chosen.size, cursor]),
  ).toEqual([
    [5, 'c'],
    [5, 'a'],
  ])
})

test('what has gone is not chosen any more, and the cursor is on what followed it', () => {
  const kept = within(stretch(choose('b'), ids, 'c'), ['a', 'b', 'd', 'e'], ids)
  expect([[...kept.chosen], kept.cursor]).toEqual([['b'], 'd'])
  expect(within(choose('e'), ['a', 'b'], ids).cursor).toBe('b')
})
