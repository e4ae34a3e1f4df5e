import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export const APP_ORIGIN = 'app://rapporteur'

/** The kinds of file a page is made of; others in the folder are not served. */
export const PAGE_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * Every URL there is and its file. A request is looked up, never turned into a path, so that no spelling of one leads
 * out of the folder.
 */
export function pageFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1).replaceAll('\\', '/')
    if (entry.isFile() && extname(name) in PAGE_TYPES) files.set(`${APP_ORIGIN}/${name}`, path)
  }
  return files
}
