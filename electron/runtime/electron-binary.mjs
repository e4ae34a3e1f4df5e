import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronPackage } from './paths.mjs'

/**
 * The Electron program as `require('electron')` would find it, without its downloading one.
 *
 * @returns {string | undefined} undefined when there is none yet
 */
export function electronBinary() {
  const pathFile = join(electronPackage, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return join(override, name ?? 'electron')
  if (name === undefined) return undefined
  const binary = join(electronPackage, 'dist', name)
  return existsSync(binary) ? binary : undefined
}
