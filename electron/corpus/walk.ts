import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The files that these files and folders stand for: folders in depth, in order of their names, what begins with a dot
 * left out, each real file once however many links lead to it. A path that leads nowhere or may not be read stays in the
 * list, to be reported when it is.
 */
export function filesUnder(paths: readonly string[]): string[] {
  const files: string[] = []
  const seen = new Set<string>()
  for (const path of paths) walk(resolve(path), seen, files)
  return files
}

function walk(path: string, seen: Set<string>, files: string[]): void {
  let isFolder: boolean
  try {
    const real = realpathSync(path)
    if (seen.has(real)) return
    seen.add(real)
    isFolder = statSync(real).isDirectory()
  } catch {
    files.push(path)
    return
  }
  const names = isFolder ? namesIn(path) : undefined
  if (names) for (const name of names) walk(join(path, name), seen, files)
  else files.push(path)
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
