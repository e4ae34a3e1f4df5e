import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AppError } from '../../shared/error'

/** SHA-256 of what a file holds; undefined where there is none. Times say less: they are coarse on some disks, and clocks differ. */
export async function fingerprint(path: string): Promise<string | undefined> {
  try {
    return fingerprintOf(await readFile(path))
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new AppError('file-unreadable', `${path} cannot be read (${message}).`)
  }
}

/** The fingerprint of a file that holds this. */
export function fingerprintOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
