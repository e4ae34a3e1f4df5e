import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { CONTENT_POLICY } from './content-policy'
import { PAGE_TYPES, pageFiles } from './page-files'

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

function headersFor(extension: string): Record<string, string> {
  return {
    'content-type': PAGE_TYPES[extension] ?? 'text/plain; charset=utf-8',
    'content-security-policy': CONTENT_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
