import { expect, it } from 'vitest'
import { timeLeft, workOf } from '../../electron/corpus/time-left'

it('says nothing at first, then follows the speed of the last while', () => {
  const clock = timeLeft(1000, 0)
  expect(clock.seconds()).toBeUndefined()
  clock.did(50, 500)
  expect(clock.seconds()).toBeUndefined()
  // A tenth of a second a unit.
  let now = 500
  for (let i = 0; i < 50; i += 1) clock.did(1, (now += 100))
  expect(clock.seconds()).toBeLessThan(90)
  for (let i = 0; i < 400; i += 1) clock.did(1, (now += 100))
  expect(clock.seconds()).toBeGreaterThan(45)
  expect(clock.seconds()).toBeLessThan(55)
  for (let i = 0; i < 500; i += 1) clock.did(1, (now += 100))
  expect(clock.seconds()).toBe(0)
})

it('goes steadily down while the speed is the same', () => {
  const clock = timeLeft(600, 0)
  const said: number[] = []
  for (let i = 1; i <= 600; i += 1) {
    clock.did(1, i * 100)
    const seconds = clock.seconds()
    if (seconds !== undefined) said.push(seconds)
  }
  expect(said.every((seconds, i) => i === 0 || seconds <= said[i - 1]!)).toBe(true)
  expect(said[0]).toBe(59)
})

it('counts a file that is as it was as little work', () => {
  expect(workOf(1_000_000, true)).toBeLessThan(workOf(1_000_000, false) / 10)
  expect(workOf(0, false)).toBeGreaterThan(0)
})
