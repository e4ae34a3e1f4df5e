// The default app of the stand-in Electron: what makes `electron [-r MODULE] [SWITCHES] FOLDER` start the app in FOLDER,
// as the default app inside the official Electron does.
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { target, modules } = parse(process.argv.slice(1))
// The official default app has these to itself; no app is meant to call them, so the declarations leave them out.
const host = /** @type {{ setAppPath(path: string): void, setVersion(version: string): void }} */ (
  /** @type {unknown} */ (app)
)
const require = createRequire(resolve('package.json'))

// Playwright's loader comes this way; it also strips its own switches from process.argv.
for (const module of modules) require(module)

if (target === undefined) {
  console.error('usage: electron [-r MODULE] FOLDER')
  app.exit(2)
} else {
  await start(resolve(target))
}

/** @param {string[]} args */
function parse(args) {
  /** @type {string[]} */
  const modules = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '-r' || arg === '--require') modules.push(args[++i] ?? '')
    else if (!arg.startsWith('-')) return { target: arg, modules }
  }
  return { target: undefined, modules }
}

/** @param {string} path a folder with a package.json, or a file to run */
async function start(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const manifest = resolve(path, 'package.json')
  if (!existsSync(manifest)) {
    host.setAppPath(dirname(path))
    await import(pathToFileURL(path).href)
    return
  }
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) host.setVersion(version)
  app.setName(productName ?? name ?? 'Electron')
  host.setAppPath(path)
  await import(pathToFileURL(resolve(path, main ?? 'index.js')).href)
}
