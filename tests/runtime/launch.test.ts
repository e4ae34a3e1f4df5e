import { expect, test } from 'vitest'
import { hasDisplay } from '../../electron/runtime/display.mjs'
import { switchesFor } from '../../electron/runtime/launch.mjs'

test("Chromium's sandbox is off for root alone", () => {
  expect(switchesFor(0, { DISPLAY: ':0' })).toEqual(['--no-sandbox'])
  expect(switchesFor(1000, { DISPLAY: ':0' })).toEqual([])
  expect(switchesFor(undefined, {})).toEqual([])
})

test('a desktop that is Wayland alone is told to Chromium', () => {
  expect(switchesFor(1000, { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['--ozone-platform-hint=auto'])
  expect(switchesFor(1000, { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toEqual([])
})

test('Linux has a display where a variable names one, Windows and macOS always', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})
