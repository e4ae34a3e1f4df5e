import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { CONTENT_POLICY } from './content-policy'
import { PAGE_TYPES, pageFiles } from './page-files'

/** Chromium's own number for it. */
const FILE_NOT_FOUND = -6

/** `app:` is a web origin of its own, as trusted as https. Before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Answer `app:` with the files of the built page and nothing else. Electron would rather have `protocol.handle`; but that
 * brings in all of Node's fetch before the first byte of the page, a tenth of a second of every start.
 */
export function servePage(folder: string): void {
  const files = pageFiles(folder)
  protocol.registerBufferProtocol('app', ({ url, method }, answer) => {
    const path = method === 'GET' ? files.get(url.split(/[?#]/, 1)[0]!) : undefined
    if (path === undefined) return answer({ error: FILE_NOT_FOUND })
    readFile(path).then(
      (data) => answer({ data, headers: headersFor(extname(path)) }),
      () => answer({ error: FILE_NOT_FOUND }),
    )
  })
}

function headersFor(extension: string): Record<string, string> {
  return {
    'content-type': PAGE_TYPES[extension]!,
    'content-security-policy': CONTENT_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
