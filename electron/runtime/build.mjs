import './require-node.mjs'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './build-lock.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { changedSince } from './stale.mjs'

const stamp = join(root, 'out/built')
const lock = join(root, 'node_modules/.cache/rapporteur/build.lock')

const sources = [
  'shared',
  'renderer',
  'resources',
  'electron/main',
  'electron/preload',
  'electron/corpus',
  'electron/cli',
  'electron/file',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
].map((path) => join(root, path))

/** Build what is not built, or was before its sources changed. Speaks on standard error only. */
export async function ensureBuilt() {
  if (!stale()) return
  await alone(lock, async () => {
    if (stale()) await build()
  })
}

async function build() {
  console.error('Building ...')
  // Before the work: what is edited meanwhile must count as newer.
  const began = Date.now()
  rmSync(stamp, { force: true })
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const status = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root })
  if (status !== 0) throw new Error('The build failed.')
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, `${began}`)
}

function stale() {
  try {
    return changedSince(sources, Number(readFileSync(stamp, 'utf8')))
  } catch {
    return true
  }
}

if (import.meta.filename === process.argv[1]) {
  await alone(lock, build).catch((/** @type {Error} */ error) => {
    console.error(error.message)
    process.exitCode = 2
  })
}
