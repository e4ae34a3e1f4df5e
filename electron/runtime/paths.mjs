import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..')

export const electronPackage = join(root, 'node_modules/electron')

/** Where things worth keeping between two checkouts lie: `$XDG_CACHE_HOME`, else `~/.cache`. */
export const userCache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
