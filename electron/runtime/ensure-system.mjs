import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { missingLibraries } from './missing-libraries.mjs'
import { capture, has, output } from './run.mjs'
import { installLine, namedHere, packagesFor, proofPrograms, screenPrograms } from './system-packages.mjs'

/**
 * See to it that Electron finds its libraries and a font and, where asked, a screen for tests. As root on Debian what
 * lacks is installed; anyone else is told the line that does it.
 *
 * @param {string} electron the program
 * @param {{ screen?: boolean }} [wanted]
 * @throws with the line to copy when something lacks and stays lacking
 */
export async function ensureSystem(electron, { screen = false } = {}) {
  if (process.platform !== 'linux') return
  const lacks = () => ({
    libraries: missingLibraries(output('ldd', [electron]) ?? ''),
    fonts: !anyFont(),
    programs: screen ? screenPrograms.filter((program) => !has(program)) : [],
  })
  const before = lacks()
  const packages = packagesFor(before)
  if (packages.length === 0) return ensureSandbox(electron)
  if (canInstall()) await install(packages)
  const after = lacks()
  if (packagesFor(after).length === 0) return ensureSandbox(electron)
  const missing = firstFew([...after.programs, ...(after.fonts ? ['a font'] : []), ...after.libraries])
  throw new Error(
    has('apt-get')
      ? `System packages are missing (${missing}). Install them with:\n${installLine(namedHere(packages, isServed))}`
      : `The system lacks ${missing}. On Debian the packages are: ${packages.join(' ')}`,
  )
}

/** Have the programs at hand that read our files independently; without them their tests skip. */
export async function offerProofPrograms() {
  if (process.platform !== 'linux') return
  const lacking = () => proofPrograms.filter((program) => !has(program))
  if (lacking().length > 0 && canInstall())
    await install(packagesFor({ libraries: [], fonts: false, programs: lacking() }))
  if (lacking().length > 0) console.error(`Tests that need ${lacking().join(', ')} will be skipped.`)
}

/** @param {string[]} names */
function firstFew(names) {
  const more = names.length - 4
  return more > 1 ? `${names.slice(0, 4).join(', ')} and ${more} more` : names.join(', ')
}

/**
 * Chromium's sandbox wants user namespaces open to everyone, which some systems close to programs they do not know, or
 * its helper made root's.
 *
 * @param {string} electron
 */
function ensureSandbox(electron) {
  if (process.getuid?.() === 0 || !has('unshare') || output('unshare', ['-Ur', 'true']) !== undefined) return
  const helper = join(dirname(realpathSync(electron)), 'chrome-sandbox')
  const stat = statSync(helper, { throwIfNoEntry: false })
  if (stat?.uid === 0 && (stat.mode & 0o4000) !== 0) return
  throw new Error(
    "This system closes user namespaces, which the window's sandbox is built on. Allow its helper instead with:\n" +
      `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

function anyFont() {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc|pfb)$/.test(`${file}`)),
  )
}

function canInstall() {
  return process.getuid?.() === 0 && has('apt-get')
}

/**
 * What apt-get and the packages' own scripts say is shown only when it did not work.
 *
 * @param {string[]} packages
 */
async function install(packages) {
  const apt = async (/** @type {string[]} */ args) => {
    const { status, text } = await capture(
      'apt-get',
      ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args],
      { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
    )
    if (status !== 0) console.error(text.trimEnd().split('\n').slice(-20).join('\n'))
  }
  await apt(['update'])
  const names = namedHere(packages, isServed)
  console.error(`Installing ${names.join(' ')} ...`)
  await apt(['install', '-y', '--no-install-recommends', ...names])
}

/** @param {string} name */
function isServed(name) {
  return /Candidate: (?!\(none\))/.test(output('apt-cache', ['policy', name]) ?? '')
}
