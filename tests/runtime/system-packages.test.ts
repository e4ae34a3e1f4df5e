import { expect, test } from 'vitest'
import { missingLibraries } from '../../electron/runtime/missing-libraries.mjs'
import { installLine, namedHere, packagesFor } from '../../electron/runtime/system-packages.mjs'

test('ldd names the libraries that are not there', () => {
  const ldd = `
	linux-vdso.so.1 (0x00007fe499f91000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007fe48e800000)
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007fe48e000000)
	libnss3.so => not found
`
  expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  expect(missingLibraries('')).toEqual([])
})

test('a system that lacks nothing needs no package', () => {
  expect(packagesFor({ libraries: [], fonts: false, programs: [] })).toEqual([])
})

test('what lacks is named by the packages that bring it', () => {
  expect(packagesFor({ libraries: ['libgtk-3.so.0'], fonts: true, programs: ['xvfb-run', 'soffice'] })).toEqual([
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
    'fonts-liberation',
    'fonts-dejavu-core',
    'xvfb',
    'libreoffice-writer-nogui',
  ])
})

test('a library that was renamed here goes by its new name', () => {
  expect(namedHere(['libasound2', 'libnss3'], (name) => name === 'libasound2t64')).toEqual(['libasound2t64', 'libnss3'])
})

test('what the user has to do is one line', () => {
  expect(installLine(['xvfb', 'xauth'])).toBe(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb xauth',
  )
})
