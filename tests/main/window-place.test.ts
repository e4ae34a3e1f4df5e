import { expect, test } from 'vitest'
import { cascade, placeWindow } from '../../electron/main/window-place'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const beside = { x: 1366, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height, maximized: false })

test('the first window is 1280 by 800 in the middle, smaller where the screen is', () => {
  expect(placeWindow(undefined, [beside])).toEqual({ x: 1366 + 320, y: 140, width: 1280, height: 800 })
  expect(placeWindow(undefined, [laptop])).toEqual({ x: 43, y: 0, width: 1280, height: 728 })
})

test('a window opens where it was closed', () => {
  expect(placeWindow(at(1500, 50, 1000, 700), [laptop, beside])).toEqual({ x: 1500, y: 50, width: 1000, height: 700 })
})

test('a window whose screen is gone comes to the middle', () => {
  const middle = placeWindow(undefined, [laptop])
  const lost = [at(1500, 50, 1000, 700), at(-900, 10, 1000, 700), at(10, 700, 1000, 700), at(10, -40, 1000, 700)]
  expect(lost.map((place) => placeWindow(place, [laptop]))).toEqual(lost.map(() => middle))
})

test('a further window stands beside the one in front, from the corner again where there is no room', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
  const front = { x: 100, y: 50, width: 1280, height: 800 }
  expect(cascade(front, screens)).toEqual({ ...front, x: 128, y: 78 })
  expect(cascade({ ...front, y: 270 }, screens)).toEqual({ ...front, x: 0, y: 0 })
})
