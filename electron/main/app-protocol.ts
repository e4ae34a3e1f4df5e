import { protocol } from 'electron'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { CONTENT_POLICY } from './content-policy'

export const APP_ORIGIN = 'app://rapporteur'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** `app:` is a web origin of its own, as trusted as https. Before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answer `app:` with the files of the built page and nothing else. */
export function servePage(folder: string): void {
  const files = pageFiles(folder)
  protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' ? files.get(url.split(/[?#]/, 1)[0]!) : undefined
    if (file === undefined) return new Response('Not here', { status: 404, headers: headersFor('.txt') })
    return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(extname(file)) })
  })
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
    if (entry.isFile() && extname(name) in types) files.set(`${APP_ORIGIN}/${name}`, path)
  }
  return files
}

function headersFor(extension: string): Record<string, string> {
  return {
    'content-type': types[extension] ?? 'text/plain; charset=utf-8',
    'content-security-policy': CONTENT_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
