import { readdirSync, realpathSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { join, resolve, sep } from 'node:path'

/** A file to be imported, or what stands in its place. */
export interface Found {
  path: string
  /** A link that leads out of the folders being walked. It is reported, not followed: whoever made the folder may not read what we may. */
  leadsOut?: true
  /** A folder whose files we may not see. */
  isClosed?: true
  /** Its size, where it is known. */
  bytes?: number
}

/**
 * The files that these files and folders stand for: folders in depth, in order of their names, what begins with a dot
 * left out, each real file once however many links lead to it. A path that leads nowhere or may not be read stays in the
 * list, to be reported when it is. Links are followed where they are named here, and within the folders named here.
 */
export function filesUnder(paths: readonly string[]): Found[] {
  const found: Found[] = []
  const seen = new Set<string>()
  const roots = paths.flatMap((path) => realPath(path) ?? [])
  const walk = (path: string, named: boolean): void => {
    const real = realPath(path)
    const about = real === undefined ? undefined : aboutFile(real)
    if (real === undefined || about === undefined) return void found.push({ path })
    if (seen.has(real)) return
    if (!named && !roots.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)))
      return void found.push({ path, leadsOut: true })
    seen.add(real)
    if (!about.isDirectory()) return void found.push({ path, bytes: about.size })
    const names = namesIn(path)
    if (names) for (const name of names) walk(join(path, name), false)
    else found.push({ path, isClosed: true })
  }
  for (const path of paths) walk(resolve(path), true)
  return found
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function aboutFile(real: string): Stats | undefined {
  try {
    return statSync(real)
  } catch {
    return undefined
  }
}

/** In the order of code units, so that every machine imports in the same order; undefined where the folder is closed to us. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch {
    return undefined
  }
}
