import { expect, test } from 'vitest'
import { waysToElectron } from '../../electron/runtime/choose-electron.mjs'

const bare = { override: false, installed: false, skipDownload: false, platform: 'linux', arch: 'x64' }

test('an Electron named by hand goes before one installed', () => {
  expect(waysToElectron({ ...bare, override: true, installed: true })).toEqual(['override'])
})

test('an installed Electron is taken as it is', () => {
  expect(waysToElectron({ ...bare, installed: true })).toEqual(['installed'])
})

test('the official download is tried before the stand-in, which is for Linux on x64 alone', () => {
  expect(waysToElectron(bare)).toEqual(['download', 'fallback'])
  expect(waysToElectron({ ...bare, arch: 'arm64' })).toEqual(['download'])
  expect(waysToElectron({ ...bare, platform: 'darwin' })).toEqual(['download'])
})

test('the download can be skipped', () => {
  expect(waysToElectron({ ...bare, skipDownload: true })).toEqual(['fallback'])
  expect(waysToElectron({ ...bare, skipDownload: true, platform: 'win32' })).toEqual([])
})
